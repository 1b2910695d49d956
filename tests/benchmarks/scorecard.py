"""The scorecard: what was measured, in one page, in English and in Chinese.

    python -m tests.benchmarks.scorecard      writes docs/reference/scorecard.md and scorecard.zh.md

It runs the scorers beside the repository (../shared/eval, ../shared/cases); first-seen figures, repairs, and rates of
rules are taken from their own pages, which their own scripts write. Only figures are written down.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

import partydoc
from partydoc.parser.kind_words import ENDINGS
from tests.benchmarks import titles
from tests.benchmarks.accuracy import ROOT, SHARED, table
from tests.benchmarks.bilingual import Said, blocks_in_chinese

PAGES = ROOT / "docs" / "reference"
NAMES = ("scorecard.md", "scorecard.zh.md")
EVAL = SHARED / "eval"
GROUPS = {
    "laws, regulations, rules": ("law", "regulation", "measures", "provisions", "rules", "detailed-rules"),
    "speeches": ("speech",),
    "reports, summaries": ("report", "summary"),
    "other official kinds": tuple(kind for _, kind in ENDINGS),
}
OTHERS = "no kind: articles, plans, guides, minutes, contracts, pages"
TITLE = Said("# Scorecard", "# 成绩单")
LINK = Said("[中文](scorecard.zh.md)", "[English](scorecard.md)")
MADE = Said(
    """\
Made by `python -m tests.benchmarks.scorecard` from reference texts that are not part of the repository. What counts are
the figures on documents that nobody had seen: [first-seen figures](first-seen.md) says how they come about. *Strict* is
F1 of the units that are right in place, parent and heading.""",
    """\
由 `python -m tests.benchmarks.scorecard` 依据不在代码库中的参考文本生成。作准的是从未见过的文件上的成绩，其由来见
[首次成绩](first-seen.zh.md)。“严格”指位置、上级、标题全部正确的单元的 F1。""",
)
FIRST = Said("## First seen", "## 首次成绩")
DAILY_TITLE = Said("## The texts of every day", "## 日常文本")
DAILY = Said(
    "The recogniser was made with these {count} texts: the figures say how well it fits.",
    "识别器就是对着这 {count} 篇文本做的，成绩只说明拟合得如何。",
)
DAILY_COLUMNS = (
    Said("kind of document", "文件类别"),
    Said("texts", "文本"),
    Said("units found", "找到的单元"),
    Said("strict", "严格"),
    Said("body characters lost", "丢失的正文字数"),
)
NAMES_OF_GROUPS = (
    Said("laws, regulations, rules", "法律、法规、规章制度"),
    Said("speeches", "讲话"),
    Said("reports, summaries", "报告、总结"),
    Said("other official kinds", "其他法定文种"),
    Said(OTHERS, "无文种：文章、方案、指南、记录、合同、网页"),
)
FILES_TITLE = Said("## Files", "## 文件")
FILES = Said(
    "{count} Word, HTML, PDF, Markdown and text files, fitted as well.",
    "{count} 个 Word、HTML、PDF、Markdown 和文本文件，同样是拟合成绩。",
)
FILES_COLUMNS = (Said("format", "格式"), DAILY_COLUMNS[3])
REST_TITLE = Said("## Everything else", "## 其余")
REST_COLUMNS = (Said("what", "项目"), Said("figure", "成绩"), Said("how to run it", "如何重做"))
LAWS = Said("divisions, articles, items of laws", "法律的编章节、条、项")
PRODUCT = Said("numerals in wrappers", "数字与外形的组合")
CASES = Said("hard cases, each a few lines", "疑难短例")
DAMAGE = Said("damage undone, texts back character for character", "损坏修复后逐字还原的文本")
TITLES = Said("titles longer than a line, broken between words", "长于一行、在词间回行的标题")
FIGURES = (
    Said(
        "laws {count}  divisions {divisions}  articles {articles}  items {items}",
        "{count} 部法律：编章节 {divisions}，条 {articles}，项 {items}",
    ),
    Said("{some} of {all} families read", "{all} 类读出 {some} 类"),
    Said("{some} of {all} cases right", "{all} 例对 {some} 例"),
)
"""What the scorers beside the repository print."""
RESTORED = Said(
    "over 99 % of {whole} of {all} kinds; least {least} % (`{kind:s}`)",
    "{all} 种中 {whole} 种还原 99 % 以上；最低 {least} %（`{kind}`）",
)
BROKEN = Said("{some} of {all}", "{all} 个中 {some} 个")
REPAIRS_RUN = Said(
    "`python -m tests.benchmarks.repair` ([repairs](repairs.md))",
    "`python -m tests.benchmarks.repair`（[修复](repairs.zh.md)）",
)
WORDS = (
    *(TITLE, LINK, MADE, FIRST, DAILY_TITLE, DAILY, FILES_TITLE, FILES, REST_TITLE, *FIGURES, RESTORED, BROKEN),
    *(*DAILY_COLUMNS, *NAMES_OF_GROUPS, *FILES_COLUMNS, *REST_COLUMNS, LAWS, PRODUCT, CASES, DAMAGE, TITLES),
    *(REPAIRS_RUN, *(Said(name, name) for name in ("docx", "html", "md", "pdf", "txt"))),
)
"""What the page says, in both languages."""


def main() -> None:
    """Write both pages, where the reference texts are."""
    if not EVAL.is_dir():
        sys.exit("the reference texts (../shared) are not here")
    english = "\n\n".join(page(Figures(groups(), _scored("eval/files/files.py"), dict(others()))))
    (PAGES / NAMES[0]).write_text(f"{english}\n", encoding="utf-8")
    for name in NAMES:
        (PAGES / name).write_text(renewed(name), encoding="utf-8")


class Figures(NamedTuple):
    """What was measured."""

    groups: dict[str, dict[str, Any]]
    files: dict[str, Any]
    others: dict[str, tuple[str, str]]


def page(figures: Figures) -> Iterator[str]:
    """Write the page in English."""
    yield from (TITLE.english, LINK.english, MADE.english, FIRST.english, first_seen(NAMES[0]).rstrip())
    yield DAILY_TITLE.english
    yield DAILY.format(count=sum(one["documents"] for one in figures.groups.values()))
    shown = (
        [name, *(f"{one[key]:g}" for key in ("documents", "units", "strict", "lost"))]
        for name, one in figures.groups.items()
    )
    yield _table(DAILY_COLUMNS, shown)
    yield FILES_TITLE.english
    yield FILES.format(count=figures.files["documents"])
    by_format = figures.files["strict_by_format"].items()
    yield _table(FILES_COLUMNS, ([name, f"{min(score, 100):g}"] for name, score in by_format))
    yield REST_TITLE.english
    yield _table(REST_COLUMNS, ([name, *more] for name, more in figures.others.items()))


def _table(columns: Sequence[Said], rows: Iterable[Sequence[str]]) -> str:
    return table([each.english for each in columns], rows).rstrip()


def renewed(name: str) -> str:
    """Give a page with the rounds that today's page of first-seen figures has; the one in Chinese from the English."""
    before, behind = _around_rounds((PAGES / NAMES[0]).read_text(encoding="utf-8"))
    if name != NAMES[0]:
        before, behind = (f"{blocks_in_chinese(part, WORDS)}\n" for part in (before, behind))
    return f"{before.rstrip()}\n\n{first_seen(name)}\n{behind.lstrip()}"


def _around_rounds(text: str) -> tuple[str, str]:
    """Cut out the first table."""
    lines = text.splitlines(keepends=True)
    rows = [line.startswith("|") for line in lines]
    start = rows.index(True)
    return "".join(lines[:start]), "".join(lines[rows.index(False, start) :])


def first_seen(name: str) -> str:
    """Give the rounds of first-seen figures, as their page in the language of the scorecard *name* has them."""
    text = (PAGES / name.replace("scorecard", "first-seen")).read_text(encoding="utf-8")
    return "".join(line for line in text.splitlines(keepends=True) if line.startswith("|"))


def groups() -> dict[str, dict[str, Any]]:
    """Score the texts with trees made by hand, by what kind of document each is."""
    sorted_in: defaultdict[str, list[str]] = defaultdict(list)
    for gold in sorted((EVAL / "gold").glob("*.json")):
        file = json.loads(gold.read_text(encoding="utf-8"))["file"]
        kind = partydoc.parse((EVAL / "documents" / file).read_bytes().decode("utf-8")).kind
        sorted_in[next((name for name, kinds in GROUPS.items() if kind in kinds), OTHERS)].append(str(gold))
    return {name: _scored("eval/score.py", *sorted_in[name]) for name in (*GROUPS, OTHERS) if sorted_in[name]}


def others() -> Iterator[tuple[str, tuple[str, str]]]:
    """Yield what else is measured: its name, the figure, the command."""
    shared = "../shared"
    laws = _printed("eval/laws.py")
    yield LAWS.english, (laws[-1].strip(), f"`{shared}/eval/laws.py`")
    yield PRODUCT.english, (_printed("eval/product.py")[-1], f"`{shared}/eval/product.py`")
    yield CASES.english, (_printed("cases/run.py")[-1], f"`{shared}/cases/run.py`")
    yield DAMAGE.english, (repairs(), REPAIRS_RUN.english)
    yield TITLES.english, (broken_titles(), "`python -m tests.benchmarks.titles`")


def repairs() -> str:
    """Say how many kinds of damage are undone, and how few texts of the worst, from the page of repairs."""
    text = (PAGES / "repairs.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| `(\w+)` \| \d+ \| ([\d.]+) \| [\d.]+ \| [\d.]+ \|", text, re.MULTILINE)
    whole = sum(float(share) > 99 for _, share in rows)
    kind, least = min(rows, key=lambda row: float(row[1]))
    return RESTORED.format(whole=whole, all=len(rows), least=least, kind=kind)


def broken_titles() -> str:
    """Count the long titles, and those that have no place to break where a line is full."""
    long, wide = titles.counted([SHARED / "corpus"])
    return BROKEN.format(some=long - wide, all=long)


def _scored(script: str, *arguments: str) -> dict[str, Any]:
    scores: dict[str, Any] = json.loads("\n".join(_printed(script, "--json", *arguments)))
    return scores


def _printed(script: str, *arguments: str) -> list[str]:
    command = [sys.executable, str(SHARED / script), *arguments]
    printed = subprocess.run(command, cwd=ROOT, capture_output=True, check=False, text=True).stdout
    return printed.strip().splitlines()


if __name__ == "__main__":
    main()
