"""How much of a file its reader keeps: the text and the tree of each file against those of its twin in plain text.

    python -m tests.benchmarks.readers             all formats
    python -m tests.benchmarks.readers html -v     one format, with every file that differs

Body text: the share of the characters of the twin's body that stand, passage by passage, in what is no furniture in the
tree of the file. The body reaches from the first passage with a sentence to the last one, furniture, metadata and
bylines left out. Tree: the share of the files whose sections, with numbers and headings, are those of the twin; outside
of tables: what stands in a table of the file counts for neither, as plain text takes its cells for lines. The words
under pictures are taken out of the twin: that they are captions a page says, and plain text does not.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from difflib import unified_diff
from pathlib import Path
from typing import NamedTuple

import partydoc
from partydoc.tree.nodes import Container, Document, Furniture, Num, Paragraph, Section, Table

SHARED = Path(__file__).parents[3] / "shared"
AROUND = frozenset({"furniture", "metadata", "byline", "page_number"})
SENTENCE = 20
BLANKS = str.maketrans("", "", " \t\r\n\xa0\u2002\u2003\u3000\u200b\ufeff")


class Format(NamedTuple):
    """Where the files of a format are, below the corpus, and what their twins are called."""

    patterns: tuple[str, ...]
    twin: str = ".txt"


FORMATS: dict[str, Format] = {
    "docx": Format(("docx/*.docx",)),
    "html": Format(("html_gov/*.html", "html_cctv/*.shtml")),
}


class Outcome(NamedTuple):
    """What one file shows: characters of the twin's body, those kept, both outlines, the passages that are missing."""

    file: Path
    body: int
    kept: int
    wanted: list[str]
    found: list[str]
    missing: list[str]
    equal_outside: bool


def main(arguments: Sequence[str]) -> None:
    """Print a line a format, and with -v what differs in each file."""
    names = [argument for argument in arguments if argument in FORMATS] or list(FORMATS)
    for name in names:
        outcomes = list(compare(FORMATS[name]))
        if not outcomes:
            sys.exit("the reference texts (../shared) are not here")
        body, kept = sum(one.body for one in outcomes), sum(one.kept for one in outcomes)
        equal = sum(one.wanted == one.found for one in outcomes)
        print(f"{name}: {len(outcomes)} files, body text kept {100 * kept / body:.2f} %, ", end="")
        outside = sum(one.equal_outside for one in outcomes)
        print(f"trees equal {equal} ({100 * equal / len(outcomes):.1f} %), outside of tables ", end="")
        print(f"{outside} ({100 * outside / len(outcomes):.1f} %)")
        if "-v" in arguments:
            for outcome in outcomes:
                show(outcome)


def compare(format_: Format) -> Iterator[Outcome]:
    """Compare each file of a format with its twin."""
    for pattern in format_.patterns:
        for file in sorted((SHARED / "corpus").glob(pattern)):
            document = partydoc.load(file)
            yield compare_one(document, twin_of(document, file.with_suffix(format_.twin)), file)


def twin_of(document: Document, file: Path) -> Document:
    """Read the twin of a document, without the captions that the document has."""
    twin = partydoc.load(file)
    labelled = (node for node, _ in document.walk() if isinstance(node, Furniture) and node.label == "caption")
    captions = {node.text.translate(BLANKS) for node in labelled}
    if not captions:
        return twin
    lines = (line for line in twin.raw.splitlines() if line.translate(BLANKS) not in captions)
    return partydoc.parse("\n".join(lines))


def compare_one(document: Document, twin: Document, file: Path) -> Outcome:
    """Compare the tree of a file with that of its twin."""
    kept = "".join(passages(document))
    wanted = body_of(list(passages(twin)))
    missing = [passage for passage in wanted if passage not in kept]
    body = sum(map(len, wanted))
    tables = "".join(node.text for node, _ in document.walk() if isinstance(node, Table)).translate(BLANKS)
    equal = outline(twin, tables) == outline(document, tables)
    return Outcome(file, body, body - sum(map(len, missing)), outline(twin), outline(document), missing, equal)


def passages(document: Document) -> Iterator[str]:
    """Yield the passages of a document's body without blanks."""
    for node, _ in document.walk():
        if not isinstance(node, Container) and node.type not in AROUND and node.span and document.raw:
            yield node.span.slice(document.raw).translate(BLANKS)


def body_of(passages: list[str]) -> list[str]:
    """Cut off what stands before the first passage with a sentence, and behind the last."""
    sentences = [at for at, passage in enumerate(passages) if passage[-1:] in "。；：" and len(passage) > SENTENCE]
    return passages[sentences[0] : sentences[-1] + 1] if sentences else passages


def outline(document: Document, tables: str = "") -> list[str]:
    """List the sections of a document, a line each, indented by their depth; those that stand in *tables* left out."""
    lines = []
    for node, ancestors in document.walk():
        if isinstance(node, Section):
            num = node.num.text if isinstance(node.num, Num) else "-"
            heading = node.heading.text.translate(BLANKS) if node.heading else ""
            if tables and opening(node) in tables:
                continue
            depth = sum(isinstance(above, Section) for above in ancestors)
            lines.append(f"{'  ' * depth}{num.translate(BLANKS)} {heading}")
    return lines


def opening(section: Section) -> str:
    """Give how a section begins: its number, its heading, or the first words of its text."""
    parts = [part.text for part in (section.num, section.heading) if part]
    first = section.children[0] if section.children and not section.heading else None
    words = first.text[:10] if isinstance(first, Paragraph) else ""
    return "".join([*parts, words]).translate(BLANKS)


def show(outcome: Outcome) -> None:
    """Print what differs in one file."""
    if outcome.wanted == outcome.found and not outcome.missing:
        return
    print(f"\n{outcome.file.name}: {outcome.kept} of {outcome.body}")
    for passage in outcome.missing:
        print(f"  missing: {passage[:80]}")
    for line in list(unified_diff(outcome.wanted, outcome.found, "twin", "file", lineterm="", n=1))[2:40]:
        print(f"  {line[:90]}")


if __name__ == "__main__":
    main(sys.argv[1:])
