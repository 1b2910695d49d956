"""How much is recognised: precision and recall of each numbering family, the kinds of documents, and what is found
where no numbers are.

    python -m tests.benchmarks.accuracy      writes docs/reference/accuracy.md and accuracy.zh.md

The figures need the reference texts beside the repository (../shared): trees made by hand, and a corpus. Only figures
are written down.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from attrs import define

import partydoc
from partydoc.errors import PartydocError
from partydoc.numbering.families import FAMILIES
from partydoc.numbering.senses import read_marker
from partydoc.parser import document_parser
from partydoc.parser.checks.wording import key
from partydoc.parser.kinds import RULES, Subject
from partydoc.repairs import read_text
from partydoc.scripts import fold
from partydoc.spans import Span
from partydoc.tree.nodes import Document, Section
from tests.benchmarks import unnumbered
from tests.benchmarks.bilingual import Said, write_both

ROOT = Path(__file__).parents[2]
_BEFORE = re.compile("[★▲△☆※*-] ?")
SHARED = ROOT.parent / "shared"
PAGE = ROOT / "docs" / "reference" / "accuracy.md"
UNNUMBERED = "no number"
UNITS = frozenset({"section", "item"})
Unit = tuple[int, "int | None", str]
"""Where a unit starts, where the unit above it starts, the words of its heading."""

TITLE = Said("# Accuracy", "# 准确度")
MADE = Said(
    "Made by `python -m tests.benchmarks.accuracy` from reference texts that are not part of the repository.",
    "由 `python -m tests.benchmarks.accuracy` 依据不在代码库中的参考文本生成。",
)
FAMILIES_TITLE = Said("## Numbering families", "## 序号类型")
FAMILIES_TOLD = Said(
    """\
{documents} documents were marked up by hand. A unit is found where its marker starts at the same character. Precision
is the share of the units found that the reader sees too, recall the share of the reader's units that are found; *whole*
is the share of the reader's units that are found with the same unit above and the same heading.""",
    """\
{documents} 份文件由人标注。序号从同一个字开始，才算找到该单元。
准确率是找到的单元中标注者也认为是单元的比例；召回率是标注者标出的单元中找到的比例；
“完全一致”是标注者标出的单元中，找到且上级单元和标题都相同的比例。""",
)
KINDS_TITLE = Said("## Kinds of documents", "## 文种")
KINDS_TOLD = Said(
    """\
Of {documents} texts, {told} tell their [kind](glossary.md#kinds); most of the others are articles, plans and guides,
which have none, or have lost their titles. The columns say which rule told it.""",
    """\
{documents} 篇文本中，{told} 篇看得出[文种](glossary.zh.md)；
其余多为文章、方案、指南，本来没有文种，或者标题已经丢失。各列是据以判断的规则。""",
)
FAMILY_COLUMNS = (
    Said("family", "类型"),
    Said("units", "单元"),
    Said("found", "找到"),
    Said("precision", "准确率"),
    Said("recall", "召回率"),
    Said("whole", "完全一致"),
)
ROWS = (Said(UNNUMBERED, "无序号"), Said("all", "合计"))
KIND_COLUMNS = (Said("kind", "文种"), Said("texts", "文本"))
RULE_COLUMNS = {
    "by_title": Said("by title", "据标题"),
    "by_news": Said("by news", "据通稿"),
    "by_number": Said("by number", "据发文字号"),
    "by_phrase": Said("by phrase", "据用语"),
    "by_address": Said("by address", "据称呼"),
    "by_articles": Said("by articles", "据条文"),
}
WORDS = (
    *(TITLE, MADE, FAMILIES_TITLE, FAMILIES_TOLD, KINDS_TITLE, KINDS_TOLD, *FAMILY_COLUMNS, *ROWS),
    *(*KIND_COLUMNS, *RULE_COLUMNS.values(), *unnumbered.WORDS),
)
"""What the page says, in both languages."""


@define
class Tally:
    """Units of one family: those of the reader, those found, those in both, and those that agree as a whole."""

    gold: int = 0
    found: int = 0
    both: int = 0
    whole: int = 0

    def row(self) -> list[str]:
        """Write the figures as cells."""
        return [
            str(self.gold),
            str(self.found),
            percent(self.both, self.found),
            percent(self.both, self.gold),
            percent(self.whole, self.gold),
        ]


def main() -> None:
    """Write the page, where the reference texts are."""
    gold = sorted((SHARED / "eval" / "gold").glob("*.json"))
    texts = corpus()
    if not gold or not texts:
        sys.exit("the reference texts (../shared) are not here")
    parts = (*families_page(gold), *kinds_page(texts), *unnumbered_page(texts))
    write_both(PAGE, "\n\n".join([TITLE.english, f"[中文]({PAGE.stem}.zh.md)", MADE.english, *parts]), WORDS)


def corpus() -> list[Path]:
    """List the texts of the corpus."""
    return sorted(file for ending in ("txt", "md") for file in (SHARED / "corpus").rglob(f"*.{ending}"))


def families_page(files: Sequence[Path]) -> Iterator[str]:
    """Write the part about numbering families."""
    tallies: dict[str, Tally] = {name: Tally() for name in (*(family.name for family in FAMILIES), UNNUMBERED)}
    for file in files:
        marked_up = json.loads(file.read_text(encoding="utf-8"))
        text = (SHARED / "eval" / "documents" / marked_up["file"]).read_bytes().decode("utf-8")
        count(tallies, marked_up["nodes"], text)
    yield FAMILIES_TITLE.english
    yield FAMILIES_TOLD.format(documents=len(files))
    rows = [
        [name if name == UNNUMBERED else f"`{name}`", *tally.row()] for name, tally in tallies.items() if tally.gold
    ]
    total = Tally(
        *(sum(getattr(tally, name) for tally in tallies.values()) for name in ("gold", "found", "both", "whole"))
    )
    yield table([each.english for each in FAMILY_COLUMNS], [*rows, ["all", *total.row()]]).rstrip()


def count(tallies: dict[str, Tally], nodes: Sequence[dict[str, Any]], text: str) -> None:
    """Add one document to the tallies; a unit that its reader was not sure of is only counted where it is found."""
    found = {unit[0]: (family, unit) for family, unit in found_units(partydoc.parse(text))}
    wanted = {unit[0]: (family, unit, sure) for family, unit, sure in gold_units(nodes, text)}
    for start, (family, unit, sure) in wanted.items():
        here = found.get(start)
        if here is None and not sure:
            continue
        tally = tallies[here[0] if here else family]
        tally.gold += 1
        tally.both += here is not None
        tally.whole += here is not None and here[1] == unit
    for family, _ in found.values():
        tallies[family].found += 1


def found_units(document: Document) -> Iterator[tuple[str, Unit]]:
    """Yield the units of a tree, each with its family."""
    for node, ancestors in document.walk():
        if isinstance(node, Section) and node.span:
            above = next((each for each in reversed(ancestors) if isinstance(each, Section)), None)
            heading = key(node.heading.text) if node.heading else ""
            unit = (_place(node), _place(above) if above else None, heading)
            yield node.num.family if node.num else UNNUMBERED, unit


def _place(section: Section) -> int:
    return place_of(section.num.text if section.num else "", section.span)


def place_of(marker: str, span: Span | None) -> int:
    """Give where a unit begins, behind a sign of weight or a bullet that stands before its number."""
    before = _BEFORE.match(marker)
    return (span.start if span else 0) + (before.end() if before else 0)


def gold_units(nodes: Sequence[dict[str, Any]], text: str) -> Iterator[tuple[str, Unit, bool]]:
    """Yield the units that a reader marked, each with its family and whether the reader was sure."""
    for node in nodes:
        if node["kind"] in UNITS:
            family = family_of(text[node["start"] :][:40]) if node["marker"] else UNNUMBERED
            unit = (node["start"], _above(nodes, node["parent"]), key(read_text(node["heading"]).clean))
            yield family, unit, not node.get("uncertain")


def _above(nodes: Sequence[dict[str, Any]], index: int | None) -> int | None:
    while index is not None and nodes[index]["kind"] not in UNITS:
        index = nodes[index]["parent"]
    return None if index is None else int(nodes[index]["start"])


def family_of(text: str) -> str:
    """Name the family of the marker that opens a text; a worn one that no terminal knows counts as the commonest."""
    first = document_parser().terminals.marker(fold(text), 0)
    senses = read_marker(first.lastgroup or "", first[0]) if first else ()
    return senses[0].family.name if senses else "han-paren"


def kinds_page(files: Sequence[Path]) -> Iterator[str]:
    """Write the part about kinds: how many texts of each, and which rule told it."""
    counts: Counter[tuple[str, str]] = Counter(_told(file) for file in files)
    told = {name for name, rule in counts if rule}
    yield KINDS_TITLE.english
    yield KINDS_TOLD.format(documents=len(files), told=sum(n for (_, rule), n in counts.items() if rule))
    rules = [rule.__name__ for rule in RULES]
    totals = Counter({name: sum(counts[name, rule] for rule in rules) for name in told})
    rows = [
        [f"`{name}`", str(total), *(str(counts[name, rule] or "") for rule in rules)]
        for name, total in sorted(totals.items(), key=lambda one: (-one[1], one[0]))
    ]
    columns = (*KIND_COLUMNS, *(RULE_COLUMNS[rule] for rule in rules))
    yield table([each.english for each in columns], rows).rstrip()


def unnumbered_page(files: Sequence[Path]) -> Iterator[str]:
    """Write the part about texts without numbers."""
    found = unnumbered.find_all(files)
    yield unnumbered.TITLE.english
    yield unnumbered.TOLD.format(texts=len(files), unnumbered=len(found))
    yield table([each.english for each in unnumbered.COLUMNS], unnumbered.rows(files, found))


def _told(file: Path) -> tuple[str, str]:
    try:
        subject = Subject(partydoc.load(file).children)
    except PartydocError:
        return "other", ""
    for rule in RULES:
        if kind := rule(subject):
            return kind.name, rule.__name__
    return "other", ""


def percent(part: int, whole: int) -> str:
    """Write a share with one place."""
    return f"{100 * part / whole:.1f}" if whole else "–"


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Write a table of Markdown; figures stand at the right."""
    rule = ["---", *(["---:"] * (len(head) - 1))]
    return "".join(f"|{'|'.join(f' {cell} ' if cell else ' ' for cell in row)}|\n" for row in (head, rule, *rows))


if __name__ == "__main__":
    main()
