"""The page of the figures of lint, in both languages, and the rates that the pages of the rules show."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from itertools import starmap
from typing import NamedTuple

from partydoc.rules import RULES
from partydoc.rules.pages import SEVERITIES
from tests.benchmarks import lint_peers
from tests.benchmarks.accuracy import ROOT, table
from tests.benchmarks.bilingual import Said

PAGE = ROOT / "docs/reference/lint.md"

# Hits in the texts of the corpus that were looked at one by one: those that are right, and all.
LOOKED_AT: dict[str, tuple[int, int]] = {
    "N001": (2, 2),
    "N002": (2, 2),
    "P001": (1, 1),
    "P002": (9, 9),
    "P003": (31, 31),
    "P004": (9, 9),
    "P010": (25, 25),
    "E001": (3, 3),
    "E003": (4, 4),
}


FUZZED = {"changed": "41,624", "mutated": "100,000", "changed_whole": "225", "whole": "536"}
"""What the fuzzer of fixes, which takes its own time, came to."""

TITLE = Said("# Lint in figures", "# 检查规则的实测")
MEASURED_BY = Said(
    """\
Measured by `python -m tests.benchmarks.lint` over {texts} published texts. *hits*: findings, and
texts that have any; *right*: of the hits that were looked at (every one, for rules of severity error), those that are
faults; *found*: of the faults that were put into texts without any, those that the rule found (for N001 to N005: that
one of these found).
Lint takes {share} of the time of parsing.""",
    """\
由 `python -m tests.benchmarks.lint` 在 {texts} 篇公开文本上测得。“命中”是查出的处数，“文本”是有命中的篇数；
“属实”是逐条核对过的命中（级别为错误的规则，每处都核对过）中确有毛病的；
“查出”是在没有这类毛病的文本中人为植入后，规则查出的
（N001 至 N005：其中任何一条查出）。检查所用时间为解析的 {share}。""",
)
COLUMNS = (
    Said("rule", "规则"),
    Said("name", "名称"),
    Said("severity", "级别"),
    Said("hits", "命中"),
    Said("texts", "文本"),
    Said("right", "属实"),
    Said("found", "查出"),
)
FIXES = Said(
    """\
Fixes: {edits} edits in {texts} texts; {refused} fixes refused;
{others} trees that differ in what no fix names; {again} texts in which
a second run changes anything.""",
    """\
修正：{texts} 篇文本中改动 {edits} 处；拒绝修正 {refused} 处；
在修正没有指明之处有所不同的树 {others} 棵；再修正一遍还有改动的文本 {again} 篇。""",
)
FUZZING = Said(
    """\
Mutated texts with wrong marks put in (`python -m tests.fuzz.fixes`, seed 1001, on one commit):
{changed} of {mutated} were changed by fixes, safe and unsafe, and so were {changed_whole} of {whole} texts as they are
(`--folder`). In none did a word change, the same nodes stood in the same places, a second run changed nothing, and no
new error came in. Some 230,000 texts before them, on several commits, came on four that broke a promise: N007 wrote
the number of another list in the form of its neighbours, or a number that stood there already, or that left a gap (a
fix that brings about an error is refused now); and the fuzzer took a number written anew in other numerals for another
word. Each is a test.""",
    """\
打乱并植入错误标点的文本（`python -m tests.fuzz.fixes`，种子 1001，同一提交）：{mutated} 篇中有
{changed} 篇被修正（安全的和不安全的）改动；未经打乱的文本（`--folder`）{whole} 篇中有 {changed_whole} 篇。
无一违背承诺：没有改字，节点和位置不变，再修正一遍没有改动，也没有新的错误。此前在若干提交上检验的约 230,000 篇中，
有四篇违背承诺：N007 把另一列表的序号改成了相邻序号的形式，或者写出了已有的序号，或者留下了缺号
（现在凡会带来错误的修正都予以拒绝）；还有一篇是检验程序把换一种数字重写的序号当作改字。四篇都已成为测试。""",
)
RENUMBERING = Said(
    """\
Renumbering (`partydoc.renumber`), behind a unit taken out, put in with the number of the next, or moved:
*in order* are texts whose units count on in their order with every reference that was there on its target;
*told*: texts of which something is refused, or said to be looked at.""",
    """\
重新编号（`partydoc.renumber`），在删去一个单元、插入一个与后一单元同号的单元、移动一个单元之后：
“正确”是各单元依次编号、原有引用都仍指向原处的文本；“有说明”是有拒绝处理或提请核对之处的文本。""",
)
OUTSIDE = Said(
    """\
In 278 files that are no part of these texts (tenders, contracts, rules, plans, forms and minutes, in Word, PDF, HTML
and text), N001 has 25 hits and N002 18, and all are faults. In the tenders among them 36 of 57 were, before what was
wrong was mended, so they are no texts that nobody had seen.""",
    """\
在不属于上述文本的 278 个文件（招标文件、合同、规章、方案、表格和会议记录，Word、PDF、HTML 和文本格式）中，
N001 命中 25 处，N002 命中 18 处，处处属实。其中的招标文件在改正误报之前是 57 处中 36 处属实，
因此它们不是没有见过的文本。""",
)
CHANGES_COLUMNS = (Said("done", "所作变动"), COLUMNS[4], Said("in order", "正确"), Said("told", "有说明"))
DONE = (Said("taken out", "删去"), Said("put in", "插入"), Said("moved", "移动"))
WORDS = (
    *(TITLE, MEASURED_BY, OUTSIDE, FIXES, FUZZING, RENUMBERING),
    *(*COLUMNS, *CHANGES_COLUMNS, *DONE, *starmap(Said, SEVERITIES.items())),
    *lint_peers.WORDS,
)
"""What the page says, in both languages."""


class Figures(NamedTuple):
    """What is measured over the texts."""

    texts: int
    hits: Counter[str]
    in_texts: Counter[str]
    parse_seconds: float
    lint_seconds: float


def page(
    figures: Figures, recall: dict[str, tuple[int, int]], fixed: Counter[str], renumbered: Counter[tuple[str, str]]
) -> list[str]:
    """Write the page of the figures."""
    share = f"{figures.lint_seconds / figures.parse_seconds:.0%}"
    others, again = fixed["other trees"], fixed["second runs"]
    return [
        TITLE.english,
        f"[中文]({PAGE.stem}.zh.md)",
        MEASURED_BY.format(texts=figures.texts, share=share),
        table([each.english for each in COLUMNS], list(_rows(figures, recall))).rstrip(),
        OUTSIDE.english,
        FIXES.format(**{name: fixed[name] for name in ("edits", "texts", "refused")}, others=others, again=again),
        FUZZING.format(**FUZZED),
        RENUMBERING.english,
        table([each.english for each in CHANGES_COLUMNS], list(_changes(renumbered))).rstrip(),
    ]


def _changes(renumbered: Counter[tuple[str, str]]) -> Iterator[list[str]]:
    for how in dict.fromkeys(how for how, _ in renumbered):
        yield [how, *(f"{renumbered[how, what]}" for what in ("texts", "right", "told"))]


def _rows(figures: Figures, recall: dict[str, tuple[int, int]]) -> Iterator[list[str]]:
    for rule in RULES:
        right = lint_peers.share(LOOKED_AT.get(rule.code, (0, 0)))
        found = lint_peers.share(recall.get(rule.code, (0, 0)))
        hits, texts = figures.hits[rule.code], figures.in_texts[rule.code]
        yield [f"PD{rule.code}", f"`{rule.name}`", rule.severity, f"{hits}", f"{texts}", right, found]


def rates(figures: Figures, recall: dict[str, tuple[int, int]]) -> str:
    """Write the measured rate of each rule for its page."""
    measured = {}
    for rule in RULES:
        hits, texts = figures.hits[rule.code], figures.in_texts[rule.code]
        english = f"{hits} hits in {texts} of {figures.texts} published texts"
        chinese = f"{figures.texts}份公开文本中，{texts}份有{hits}处"
        if rule.code in LOOKED_AT:
            english += "; {} of {} that were looked at are faults".format(*LOOKED_AT[rule.code])
            chinese += "；逐条核对{1}处，{0}处属实".format(*LOOKED_AT[rule.code])
        found, put = recall.get(rule.code, (0, 0))
        if put:
            english += f"; {found} of {put} faults put in on purpose are found"
            chinese += f"；人为植入{put}处，查出{found}处"
        measured[rule.code] = {"english": f"{english}.", "chinese": f"{chinese}。"}
    return json.dumps(measured, ensure_ascii=False, indent=1) + "\n"
