"""How well chunks are cut: units cut, chunks over the limit, headings last, paths shown, and the time against parsing.

    python -m tests.benchmarks.chunks FOLDER…              print the figures
    python -m tests.benchmarks.chunks FOLDER… --limit 400  with another limit, in characters

FOLDER holds texts (../shared/eval/laws, ../shared/eval/documents). LangChain's splitters cut the same texts, where they
are installed; the tree says what a unit and what a heading is. Their chunks have no context.
"""

from __future__ import annotations

import sys
from argparse import ArgumentParser
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from time import process_time
from typing import Any, NamedTuple

import partydoc
from partydoc import Chunk, Document, Section, Span
from partydoc.chunkers.surface import HEADS
from partydoc.tree.nodes import Container
from partydoc.tree.walking import leaves
from partydoc.tree.wording import title_of
from tests.benchmarks.retrieval import langchain

SUFFIXES = (".txt", ".md")


class Piece(NamedTuple):
    """What another splitter cut: its place, and its words."""

    span: Span | None
    embed_text: str


def main(arguments: Sequence[str]) -> int:
    """Print the figures of each folder, a column for each way to cut."""
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--limit", type=int, default=512)
    given = parser.parse_args(arguments)
    splitters = {name: each for name, each in langchain(given.limit).items() if "overlap" not in name}
    for folder in given.folders:
        counts: dict[str, Counter[str]] = {name: Counter() for name in ("partydoc", *splitters)}
        parse = cut = 0.0
        for path in sorted(each for each in folder.rglob("*") if each.suffix in SUFFIXES):
            begun = process_time()
            document = partydoc.load(path)
            parsed = process_time()
            chunks = partydoc.chunk(document, given.limit, skip=())
            parse, cut = parse + parsed - begun, cut + process_time() - parsed
            counts["partydoc"].update(measure(document, chunks, given.limit))
            for name, splitter in splitters.items():
                counts[name].update(measure(document, theirs(splitter, document), given.limit))
        print(f"{folder}, {given.limit} characters: {', '.join(counts)}")
        for name in counts["partydoc"]:
            print(f"  {name:24}", *(f"{each[name]:8}" for each in counts.values()))
        print(f"  {'time against parse':24} {cut / parse:8.1%}")
    return 0


def theirs(splitter: Any, document: Document) -> list[Piece]:
    """Cut with a splitter of LangChain, which finds the places of its chunks itself."""
    made = splitter.create_documents([document.raw or ""])
    begins = [(each.metadata["start_index"], each.page_content) for each in made]
    return [Piece(Span(start, start + len(text)), text) for start, text in begins]


def measure(document: Document, chunks: Sequence[Chunk | Piece], limit: int) -> dict[str, int]:
    """Count what is asked for in the chunks of one text."""
    units = list(units_of(document, limit))
    holders = [[one for one in chunks if one.span and overlaps(one, unit)] for unit, _ in units]
    whole = [(held[0], above) for held, (_, above) in zip(holders, units, strict=True) if len(held) == 1]
    return {
        "chunks": len(chunks),
        "over the limit": sum(len(each.embed_text) > limit for each in chunks),
        "headings last": headings_last(document, chunks),
        "units that fit": len(units),
        "units cut": len(units) - len(whole),
        "units with whole path": sum(shows(one, above) for one, above in whole),
    }


def units_of(document: Document, limit: int) -> Iterator[tuple[Section, tuple[Container, ...]]]:
    """Give the sections that have none below them and take less than the limit."""
    for node, above in document.walk():
        if isinstance(node, Section) and not node.sections and node.span and node.span.end - node.span.start < limit:
            yield node, above


def overlaps(one: Chunk | Piece, unit: Section) -> bool:
    """Tell whether a chunk holds some of a unit."""
    return bool(one.span and unit.span and one.span.start < unit.span.end and unit.span.start < one.span.end)


def shows(one: Chunk | Piece, above: Sequence[Container]) -> bool:
    """Tell whether all titles above a unit stand in its chunk or in the context of that."""
    shown = "".join(one.embed_text.split())
    titles = ("".join(title_of(each).split()) for each in above if isinstance(each, Section))
    return all(title in shown for title in titles)


def headings_last(document: Document, chunks: Sequence[Chunk | Piece]) -> int:
    """Count the chunks that end where the heading of a section ends that has more."""
    ends = set()
    for node, _ in document.walk():
        held = list(leaves(node)) if isinstance(node, Section) and node.heading else []
        if any(leaf.type not in HEADS for leaf in held) and node.heading.span:
            ends.add(node.heading.span.end)
    return sum(each.span is not None and each.span.end in ends for each in chunks)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
