"""Writes the pages of the rules in the docs from their docstrings, English and Chinese."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from partydoc.rules.pages import CHINESE, SEVERITIES, Page, pages

MEASURED = Path(__file__).parents[1] / "docs/reference/rules/measured.json"
"""What the benchmark of lint measured; it writes this file."""

_GROUPS = {
    "N": ("Numbering", "序号"),
    "P": ("Punctuation", "标点"),
    "E": ("Elements of official documents", "公文要素"),
    "L": ("Items of laws and rules", "条文各项"),
    "R": ("References", "引用"),
    "Q": ("Quotations", "引号"),
}
_HEADINGS = ("What it does", "Why is this bad?", "Example", "Use instead", "Left alone", "Fix safety", "Known problems")


def rule_pages() -> Iterator[tuple[str, str]]:
    """Yield each page with its name: one a rule, and the table of all."""
    measured = json.loads(MEASURED.read_text(encoding="utf-8")) if MEASURED.exists() else {}
    found = pages()
    yield "index.md", _index(found)
    for page in found:
        yield f"{page.rule.code}.md", _page(page, measured.get(page.rule.code, {}))


def _index(found: tuple[Page, ...]) -> str:
    parts = [_INTRODUCTION]
    for letter, (english, chinese) in _GROUPS.items():
        rows = [_row(page) for page in found if page.rule.code[0] == letter]
        head = "| code | name | severity | basis | fix | what it finds | 说明 |\n|---|---|---|---|---|---|---|\n"
        parts.append(f"## {letter}: {english} · {chinese}\n\n{head}" + "".join(rows))
    names = "".join(f"{page.rule.code}\n" for page in found)
    return "\n".join(parts) + f"\n```{{toctree}}\n:hidden:\n\n{names}```\n"


def _row(page: Page) -> str:
    rule = page.rule
    what, chinese = (text.partition("\n\n")[0].replace("\n", " ") for text in (page.what, page.text("中文")))
    fix = page.text("Fix safety").partition(":")[0]
    cells = (f"[PD{rule.code}]({rule.code}.md)", f"`{rule.name}`", rule.severity, rule.basis, fix, what, chinese)
    return f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in cells)} |\n"


def _page(page: Page, measured: dict[str, str]) -> str:
    return f"{_head(page)}\n{_english(page, measured)}\n{_chinese(page, measured)}"


def _head(page: Page) -> str:
    rule = page.rule
    since = f" Since {rule.since.isoformat()}." if rule.since else ""
    kinds = f" Holds for: {', '.join(sorted(rule.kinds))}." if rule.kinds else ""
    source = f" {rule.source}." if rule.source else ""
    return f"# PD{rule.code} {rule.name}\n\n{rule.severity} · {rule.basis}.{source}{since}{kinds}\n"


def _english(page: Page, measured: dict[str, str]) -> str:
    texts = [
        page.what,
        page.text("Why"),
        *(_block(page.text(name)) for name in ("Example", "Use instead", "Left alone")),
    ]
    texts += [page.text("Fix safety"), page.text("Known problems")]
    parts = [f"## {name}\n\n{text}\n" for name, text in zip(_HEADINGS, texts, strict=True) if text]
    if measured:
        parts.append(f"## Measured rate\n\n{measured['english']}\n")
    return "\n".join(parts)


def _chinese(page: Page, measured: dict[str, str]) -> str:
    rule = page.rule
    source = f"依据：{rule.source}。" if rule.source else ""
    since = f"自{rule.since.year}年{rule.since.month}月{rule.since.day}日起适用。" if rule.since else ""
    text = f"## 中文\n\n{page.text('中文')}\n\n级别：{SEVERITIES[rule.severity]}。性质：{rule.basis}。{source}{since}\n"
    for name, chinese in CHINESE.items():
        if page.text(name):
            text += f"\n{chinese}：\n\n{_block(page.text(name))}\n"
    return text + (f"\n实测：{measured['chinese']}\n" if measured else "")


def _block(text: str) -> str:
    return f"```text\n{text}\n```" if text else ""


_INTRODUCTION = """# Rules

What `partydoc lint` and `partydoc.lint` look for. A rule has a *standing*: 规定 is what a regulation or a standard
prescribes, 有条件 what it says of the usual case (一般, 通常), 实务 is use. Only 规定 may be an error. A text is judged
by what held on the day that it is dated, and by the rules of its kind; rules of the groups P, E and L are those of the
mainland, and leave texts in traditional characters alone. *safe* fixes are made by `--fix`, *unsafe* ones only with
`--unsafe-fixes`; all are proved on the tree first. `PDX000 internal` says that a rule went wrong, `PDX001`
counts what is beyond a thousand findings.

本页列出全部检查规则。每条规则注明性质：规定（法规、国家标准）、有条件（“一般”“通常”）、实务（惯例）；
只有“规定”才报错误。文件按其成文日期当时有效的规则判断。修改前先验证：重新解析后，除所改之处外结构必须完全相同，否则不改并说明原因。
"""
