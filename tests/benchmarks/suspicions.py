"""Lists what looks wrong in the trees of real documents, without anybody's gold: where to look for the next fault.

    python -m tests.benchmarks.suspicions [FOLDER...]              how many of each kind, over how many files
    python -m tests.benchmarks.suspicions --kind KIND [FOLDER...]  each of a kind: its file and its words

A suspicion is no fault: a report may well have one section. A kind whose hits are mostly right is worth nothing here.
Without a folder, the files are those of ../shared.
"""

from __future__ import annotations

import re
import sys
from argparse import ArgumentParser
from collections import Counter
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path

from attrs import frozen

import partydoc
from partydoc.errors import PartydocError
from partydoc.tree.nodes import (
    Attachment,
    Document,
    Furniture,
    Heading,
    Metadata,
    Paragraph,
    Part,
    Section,
    Signature,
    Table,
    Title,
)
from partydoc.tree.walking import Ancestors, walk

SHARED = Path(__file__).parents[3] / "shared" / "corpus"
SUFFIXES = (".txt", ".md", ".html", ".htm", ".shtml", ".docx", ".pdf")

LONGEST_HEADING, LONGEST_TITLE, LONGEST_PARAGRAPH, LONGEST_SIGNATURE = 48, 60, 3_000, 40
LONG_ENOUGH = 20  # Han characters that make a line a sentence
SHORT = 16  # characters of a line that may be a heading
MANY = 12  # paragraphs without a section that make a text flat
SHOWN = 60

_MARKER = re.compile(
    r"[（(][一二三四五六七八九十]+[)）]|[一二三四五六七八九十]{1,3}[、．.，]|第[一二三四五六七八九十百零〇\d]+[条章节]"
    r"|\d{1,2}[、．.](?!\d)|[（(]\d{1,2}[)）]|[一二三四五六七八九十]{1,3}[是要]"
)
_INNER = re.compile(rf"[。；：](?:{_MARKER.pattern})")
_HAN = re.compile("[\u4e00-\u9fff]")


@frozen
class Suspicion:
    """What may be wrong, and the words that stand there."""

    kind: str
    words: str


Look = Callable[[object, Ancestors], Iterator[Suspicion]]


def headings(node: object, _: Ancestors) -> Iterator[Suspicion]:
    if isinstance(node, Heading) and len(node.text) > LONGEST_HEADING:
        yield Suspicion("long heading", node.text)
    if isinstance(node, Title) and (len(node.text) > LONGEST_TITLE or "。" in node.text):
        yield Suspicion("long title", node.text)
    if isinstance(node, Signature) and len(node.text) > LONGEST_SIGNATURE:
        yield Suspicion("long signature", node.text)


def paragraphs(node: object, _: Ancestors) -> Iterator[Suspicion]:
    if not isinstance(node, Paragraph):
        return
    if len(node.text) > LONGEST_PARAGRAPH:
        yield Suspicion("long paragraph", node.text)
    if _MARKER.match(node.text):
        yield Suspicion("marker left at the start", node.text)
    elif found := _INNER.search(node.text):
        yield Suspicion("marker left within", node.text[max(0, found.start() - 20) :])


def left_out(node: object, _: Ancestors) -> Iterator[Suspicion]:
    if isinstance(node, Furniture | Metadata) and "。" in node.text and len(_HAN.findall(node.text)) > LONG_ENOUGH:
        yield Suspicion("sentence left out", node.text)


def families(node: object, _: Ancestors) -> Iterator[Suspicion]:
    if not isinstance(node, Document | Part | Attachment | Section):
        return
    sections = [each for each in node.children if isinstance(each, Section)]
    if len(sections) == 1 and sections[0].num is not None:
        yield Suspicion("only child", _opening(sections[0]))
    for before, after in pairwise(sections):
        if before.num and after.num and before.num.family != after.num.family:
            yield Suspicion("siblings of two families", f"{_opening(before)} | {_opening(after)}")
        if not before.children and before.heading and after.children and before.num is not None:
            yield Suspicion("empty among full ones", _opening(before))


def _opening(section: Section) -> str:
    first = next((each.text for each in section.children if isinstance(each, Paragraph)), "")
    return f"{section.num.text if section.num else ''}{section.heading.text if section.heading else ''} {first}"


def short_lines(node: object, _: Ancestors) -> Iterator[Suspicion]:
    """Find paragraphs that look like headings: short, without an end, between two that are sentences."""
    if not isinstance(node, Document | Part | Attachment | Section):
        return
    for above, one, below in zip(node.children, node.children[1:], node.children[2:], strict=False):
        if all(isinstance(each, Paragraph) for each in (above, one, below)):
            ends = above.text[-1:] in "。！？：；" and below.text[-1:] in "。！？：；"
            if (
                ends
                and len(one.text) <= SHORT
                and one.text[-1:] not in "。！？：；，、）)」”"
                and len(below.text) > LONG_ENOUGH
            ):
                yield Suspicion("short line in the body", one.text)


def tables(node: object, _: Ancestors) -> Iterator[Suspicion]:
    if isinstance(node, Table) and node.rows and all(len(row) == 1 for row in node.rows):
        yield Suspicion("table of one column", node.text)


LOOKS: tuple[Look, ...] = (headings, paragraphs, left_out, families, short_lines, tables)


def of_document(document: Document) -> Iterator[Suspicion]:
    """Yield what looks wrong in a tree, in reading order, and what is missing in the whole."""
    count: Counter[str] = Counter()
    for node, ancestors in walk(document):
        count[node.type] += 1
        for look in LOOKS:
            yield from look(node, ancestors)
    if not count["title"] and count["paragraph"]:
        yield Suspicion("no title", document.raw[:SHOWN])
    if count["paragraph"] > MANY and not count["section"]:
        yield Suspicion("no section", document.raw[:SHOWN])
    for found in document.diagnostics:
        if found.code.startswith("numbering-"):
            yield Suspicion(found.code, f"{found.message}: {found.span.slice(document.raw)}")


def of_file(path: Path) -> Iterator[Suspicion]:
    """Yield what looks wrong in a file; a refusal too."""
    try:
        yield from of_document(partydoc.load(path))
    except PartydocError as error:
        yield Suspicion("refused", str(error))


def main() -> int:
    """Look through the files, and print what was found."""
    parser = ArgumentParser(prog="python -m tests.benchmarks.suspicions", description=__doc__.partition("\n")[0])
    parser.add_argument("folders", nargs="*", type=Path, default=[SHARED])
    parser.add_argument("--kind", help="list those of this kind")
    options = parser.parse_args()
    files = sorted(file for each in options.folders for file in each.rglob("*") if file.suffix in SUFFIXES)
    count: Counter[str] = Counter()
    holders: Counter[str] = Counter()
    for file in files:
        found = list(of_file(file))
        count.update(each.kind for each in found)
        holders.update({each.kind for each in found})
        for each in found:
            if each.kind == options.kind:
                print(f"{file.name[:30]:30} {' '.join(each.words.split())[:SHOWN]}", flush=True)
    for kind, number in count.most_common():
        print(f"{kind:28}{number:7} in {holders[kind]:4} of {len(files)} files")
    return 0


if __name__ == "__main__":
    sys.exit(main())
