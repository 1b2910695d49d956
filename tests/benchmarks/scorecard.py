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
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

import partydoc
from partydoc.parser.kinds import ENDINGS
from tests.benchmarks import titles
from tests.benchmarks.accuracy import ROOT, SHARED, table

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
CHINESE = {
    "laws, regulations, rules": "法律、法规、规章制度",
    "speeches": "讲话",
    "reports, summaries": "报告、总结",
    "other official kinds": "其他法定文种",
    OTHERS: "无文种：文章、方案、指南、记录、合同、网页",
}


class Words(NamedTuple):
    """What the page says, in one language."""

    head: str
    groups: Sequence[str]
    files: Sequence[str]
    others: Sequence[str]
    names: dict[str, str]
    sections: Sequence[str]


ENGLISH_WORDS = Words(
    """# Scorecard

[中文](scorecard.zh.md)

Made by `python -m tests.benchmarks.scorecard` from reference texts that are not part of the repository. What counts are
the figures on documents that nobody had seen: [first-seen figures](first-seen.md) says how they come about. *Strict* is
F1 of the units that are right in place, parent and heading.

## First seen

""",
    ("kind of document", "texts", "units found", "strict", "body characters lost"),
    ("format", "strict"),
    ("what", "figure", "how to run it"),
    {},
    (
        (
            "\n## The texts of every day\n\n"
            "The recogniser was made with these {count} texts: the figures say how well it fits.\n\n"
        ),
        "\n## Files\n\n{count} Word, HTML, PDF, Markdown and text files, fitted as well.\n\n",
        "\n## Everything else\n\n",
    ),
)
CHINESE_WORDS = Words(
    """# 成绩单

[English](scorecard.md)

由 `python -m tests.benchmarks.scorecard` 依据不在代码库中的参考文本生成。作准的是从未见过的文件上的成绩，其由来见
[首次成绩](first-seen.zh.md)。“严格”指位置、上级、标题全部正确的单元的 F1。

## 首次成绩

""",
    ("文件类别", "文本", "找到的单元", "严格", "丢失的正文字数"),
    ("格式", "严格"),
    ("项目", "成绩", "如何重做"),
    CHINESE,
    (
        "\n## 日常文本\n\n识别器就是对着这 {count} 篇文本做的，成绩只说明拟合得如何。\n\n",
        "\n## 文件\n\n{count} 个 Word、HTML、PDF、Markdown 和文本文件，同样是拟合成绩。\n\n",
        "\n## 其余\n\n",
    ),
)


def main() -> None:
    """Write both pages, where the reference texts are."""
    if not EVAL.is_dir():
        sys.exit("the reference texts (../shared) are not here")
    figures = Figures(groups(), _scored("eval/files/files.py"), dict(others()))
    for name, words in zip(NAMES, (ENGLISH_WORDS, CHINESE_WORDS), strict=True):
        (PAGES / name).write_text("".join(page(figures, words, first_seen(name))), encoding="utf-8")


class Figures(NamedTuple):
    """What was measured."""

    groups: dict[str, dict[str, Any]]
    files: dict[str, Any]
    others: dict[str, tuple[str, str, str]]


def page(figures: Figures, words: Words, rounds: str) -> Iterator[str]:
    """Write a page, with the rounds of first-seen figures."""
    daily, files, rest = words.sections
    yield words.head + rounds
    yield daily.format(count=sum(one["documents"] for one in figures.groups.values()))
    shown = (
        [words.names.get(name, name), *(f"{one[key]:g}" for key in ("documents", "units", "strict", "lost"))]
        for name, one in figures.groups.items()
    )
    yield table(words.groups, shown)
    yield files.format(count=figures.files["documents"])
    yield table(
        words.files, ([name, f"{min(score, 100):g}"] for name, score in figures.files["strict_by_format"].items())
    )
    yield rest
    chinese = bool(words.names)
    yield table(words.others, ([said if chinese else name, *more] for name, (said, *more) in figures.others.items()))


def renewed(name: str) -> str:
    """Give a page with the rounds that today's page of first-seen figures has, in its language."""
    text = (PAGES / name).read_text(encoding="utf-8")
    rows = [line.startswith("|") for line in text.splitlines()]
    start, lines = rows.index(True), text.splitlines(keepends=True)
    end = rows.index(False, start)
    return "".join([*lines[:start], first_seen(name), *lines[end:]])


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


def others() -> Iterator[tuple[str, tuple[str, str, str]]]:
    """Yield what else is measured: its name, its name in Chinese, the figure, the command."""
    shared = "../shared"
    laws = _printed("eval/laws.py")
    yield "divisions, articles, items of laws", ("法律的编章节、条、项", laws[-1].strip(), f"`{shared}/eval/laws.py`")
    yield "numerals in wrappers", ("数字与外形的组合", _printed("eval/product.py")[-1], f"`{shared}/eval/product.py`")
    yield "hard cases, each a few lines", ("疑难短例", _printed("cases/run.py")[-1], f"`{shared}/cases/run.py`")
    yield "damage undone, texts back character for character", ("损坏修复后逐字还原的文本", *repairs())
    yield "titles longer than a line, broken between words", ("长于一行、在词间回行的标题", *broken_titles())


def repairs() -> tuple[str, str]:
    """Give the range of texts restored, from the page of repairs."""
    text = (PAGES / "repairs.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| `(\w+)` \| \d+ \| ([\d.]+) \| [\d.]+ \| [\d.]+ \|", text, re.MULTILINE)
    whole = sum(float(share) > 99 for _, share in rows)
    least = min(rows, key=lambda row: float(row[1]))
    return f"over 99 % of {whole} of {len(rows)} kinds; least {least[1]} % (`{least[0]}`)", (
        "`python -m tests.benchmarks.repair` ([repairs](repairs.md))"
    )


def broken_titles() -> tuple[str, str]:
    """Count the long titles, and those that have no place to break where a line is full."""
    long, wide = titles.counted([SHARED / "corpus"])
    return f"{long - wide} of {long}", "`python -m tests.benchmarks.titles`"


def _scored(script: str, *arguments: str) -> dict[str, Any]:
    scores: dict[str, Any] = json.loads("\n".join(_printed(script, "--json", *arguments)))
    return scores


def _printed(script: str, *arguments: str) -> list[str]:
    command = [sys.executable, str(SHARED / script), *arguments]
    printed = subprocess.run(command, cwd=ROOT, capture_output=True, check=False, text=True).stdout
    return printed.strip().splitlines()


if __name__ == "__main__":
    main()
