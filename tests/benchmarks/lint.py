"""How right and how quick lint is: hits in published texts, faults found that were put in, time against parse, fixes.

    python -m tests.benchmarks.lint CORPUS            print the figures
    python -m tests.benchmarks.lint CORPUS --write    also write docs/reference/lint.md, .zh.md and the rates
    python -m tests.benchmarks.lint CORPUS --hits P001 N001 …    print hits, to be looked at
    python -m tests.benchmarks.lint CORPUS --peers               measure other tools, and no more

CORPUS is a folder of texts (../shared/corpus). What was found right among the hits that were looked at is in LOOKED_AT.
"""

from __future__ import annotations

import json
import sys
from argparse import ArgumentParser
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import starmap
from pathlib import Path
from random import Random
from time import process_time
from typing import NamedTuple

import partydoc
from partydoc.edits import Edit
from partydoc.fixing.proof import difference
from partydoc.rules import RULES
from partydoc.rules.pages import SEVERITIES
from partydoc.rules.running import run
from partydoc.spans import Span
from partydoc.testing.faults import FAULTS
from tests.benchmarks import lint_peers
from tests.benchmarks.accuracy import ROOT, table
from tests.benchmarks.bilingual import Said, write_both
from tests.benchmarks.lint_faults import SEED, SERIES, Read, Texts, drawn, is_found, sources
from tests.benchmarks.renumbering import renumbered as renumbered_texts
from tests.rule_pages import MEASURED

PAGE = ROOT / "docs/reference/lint.md"
MANY = 1000
"""Faults put in for each rule."""
RENUMBERED = 80
"""Texts that units are moved in, at most, and not all of them have any to move."""
AROUND = 40
"""Characters that are shown on either side of a hit."""
SHOWN = 50

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


FUZZED = {"changed": "41,817", "mutated": "100,500", "changed_whole": "224", "whole": "536"}
"""What the fuzzer of fixes, which takes its own time, came to."""

TITLE = Said("# Lint in figures", "# 检查规则的实测")
MEASURED_BY = Said(
    """\
Measured by `python -m tests.benchmarks.lint` over {texts} published texts. *hits*: findings, and
texts that have any; *right*: of the hits that were looked at, those that are faults; *found*: of the faults
that were put into texts without any, those that the rule found (for N001 to N005: that one of these found).
Lint takes {share} of the time of parsing.""",
    """\
由 `python -m tests.benchmarks.lint` 在 {texts} 篇公开文本上测得。“命中”是查出的处数，“文本”是有命中的篇数；
“属实”是逐条核对过的命中中确有毛病的；“查出”是在没有这类毛病的文本中人为植入后，规则查出的
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
Mutated texts with wrong marks put in (`python -m tests.fuzz.fixes`, seeds 203, 204, 701 to 731):
{changed} of {mutated} were changed by fixes, safe and unsafe, and so were {changed_whole} of {whole} texts as they are
(`--folder`). Two seeds each came on a text that broke a promise. In one, N007 wrote the number of another list in the
form of its neighbours: the rule was mended. In the other, the fuzzer took a number written anew in other numerals for
another word: it now holds that to say the same number. Both are tests. In all other texts no word changed, the same
nodes stood in the same places, a second run changed nothing, and no new error came in. The texts were drawn on several
commits, before and after these two changes: no single commit has been run over all of them.""",
    """\
打乱并植入错误标点的文本（`python -m tests.fuzz.fixes`，种子 203、204、701 至 731）：{mutated} 篇中有 {changed} 篇
被修正（安全的和不安全的）改动；未经打乱的文本（`--folder`）{whole} 篇中有 {changed_whole} 篇。
有两个种子各遇到一篇违背承诺的文本：一篇是 N007 把另一列表的序号改成了相邻序号的形式，规则已改正；
另一篇是检验程序把换一种数字重写的序号当作改字，现改为要求其表示同一个数。两篇都已成为测试。
其余无一违背：没有改字，节点和位置不变，再修正一遍没有改动，也没有新的错误。
这些文本是先后在几个提交上检验的，有的在这两处改动之前，有的在其后：没有哪一个提交检验过全部文本。""",
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
CHANGES_COLUMNS = (Said("done", "所作变动"), COLUMNS[4], Said("in order", "正确"), Said("told", "有说明"))
DONE = (Said("taken out", "删去"), Said("put in", "插入"), Said("moved", "移动"))
WORDS = (
    *(TITLE, MEASURED_BY, FIXES, FUZZING, RENUMBERING),
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


def main(arguments: Sequence[str]) -> None:
    """Print or write the figures of a corpus."""
    parser = ArgumentParser()
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--hits", nargs="*", default=[])
    parser.add_argument("--every", type=int, default=1)
    parser.add_argument("--faults", type=int, default=MANY, help="put in for each rule")
    parser.add_argument("--missed", nargs="*", default=[], help="print what these rules do not find, and no more")
    parser.add_argument("--every-fix", type=int, default=1, help="fix one text in so many")
    parser.add_argument("--peers", action="store_true", help="measure other tools, and no more")
    chosen = parser.parse_args(arguments)
    texts, figures = measure(chosen.corpus, chosen.every)
    if chosen.hits:
        show_hits(texts, chosen.hits)
        return
    plain = sources(texts)
    if chosen.missed:
        for code in chosen.missed:
            print(code, *found_again(plain, code, chosen.faults, SHOWN))
        return
    if chosen.peers:
        peers = lint_peers.peer_sections(texts, plain)
        print("\n\n".join(peers))
        if chosen.write and peers:
            own = PAGE.read_text(encoding="utf-8").partition(f"\n\n{lint_peers.TITLE.english}\n")[0].rstrip()
            write_both(PAGE, "\n\n".join([own, *peers]) + "\n", WORDS)
        return
    recall = {code: found_again(plain, code, chosen.faults) for code in FAULTS}
    fixed, renumbered = fixes(texts[:: chosen.every_fix]), renumberings(plain.plain[:RENUMBERED])
    sections = [*page(figures, recall, fixed, renumbered), *lint_peers.peer_sections(texts, plain)]
    written = "\n\n".join(sections) + "\n"
    print(written)
    if chosen.write:
        write_both(PAGE, written, WORDS)
        MEASURED.write_text(rates(figures, recall), encoding="utf-8")


def measure(corpus: Path, every: int) -> tuple[list[Read], Figures]:
    """Read every text, and lint it; once before, so that nothing is made the first time."""
    files = sorted(corpus.rglob("*.txt"))[::every]
    partydoc.lint(partydoc.parse("第一条　书屋。\n第二条　馆舍。\n第三条　依照第九条。"))
    texts, parsing, linting = [], 0.0, 0.0
    for file in files:
        start = process_time()
        document = partydoc.load(file)
        parsed = process_time()
        found = run(document, RULES)
        linting += process_time() - parsed
        parsing += parsed - start
        texts.append(Read(file.relative_to(corpus).as_posix(), document, found))
    hits = Counter(finding.code[2:] for text in texts for finding in text.found)
    places = Counter(code for text in texts for code in {finding.code[2:] for finding in text.found})
    return texts, Figures(len(texts), hits, places, parsing, linting)


def show_hits(texts: Sequence[Read], codes: Sequence[str]) -> None:
    """Print the hits of some rules with what is around them; of many, some that chance takes."""
    for code in codes:
        hits = [(text, finding) for text in texts for finding in text.found if finding.code[2:] == code]
        if len(hits) > SHOWN:
            hits = Random(SEED).sample(hits, SHOWN)
        for text, finding in hits:
            show(code, text, finding.span, finding.message)


def show(code: str, text: Read, span: Span, words: str) -> None:
    """Print a place of a text, with what is around it."""
    raw, (start, end) = text.document.raw or "", span
    inside = raw[start:end] if end - start <= AROUND else f"{raw[start : start + AROUND]}…"
    around = f"{raw[max(0, start - AROUND) : start]}【{inside}】{raw[end : end + AROUND]}"
    print(code, text.name, words, around.replace("\n", "⏎"), sep=" | ")


def found_again(texts: Texts, code: str, many: int, missed: int = 0) -> tuple[int, int]:
    """Put faults into texts that have none of the rule; give how many were found, and how many were put in.

    So many of those that were *missed* are printed.
    """
    found = put = 0
    known: dict[tuple[int, Edit], bool] = {}
    for text, edit in drawn(texts, code, many):
        put += 1
        key = id(text), edit
        if key not in known:
            known[key] = is_found(text, edit, code)
        found += known[key]
        if not known[key] and put - found <= missed:
            show(f"{code} missed {edit.text[:AROUND]!r}", text, edit.span, "")
    return found, put


def fixes(texts: Sequence[Read]) -> Counter[str]:
    """Fix every text; count fixes made and refused, trees that differ otherwise, second runs that change something."""
    counts: Counter[str] = Counter()
    for text in texts:
        fixed = partydoc.fix(text.document)
        counts["edits"] += len(fixed.edits)
        counts["refused"] += len(fixed.refused)
        counts["texts"] += bool(fixed.edits)
        counts["other trees"] += bool(fixed.edits and difference(text.document, fixed.document, fixed.edits))
        counts["second runs"] += bool(fixed.edits and partydoc.fix(fixed.document).edits)
    return counts


def renumberings(texts: Sequence[Read]) -> Counter[tuple[str, str]]:
    """Change the units of texts that count without a fault, and number them anew."""
    straight = [text.document for text in texts if not {each.code[2:] for each in text.found} & {*SERIES}]
    return renumbered_texts(straight, Random(SEED))


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


if __name__ == "__main__":
    main(sys.argv[1:])
