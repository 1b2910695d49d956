"""How well chunks are cut: units cut, chunks over the limit, headings last, paths shown, and the time against parsing.

    python -m tests.benchmarks.chunks FOLDER…              print the figures
    python -m tests.benchmarks.chunks FOLDER… --limit 400  with another limit, in characters

FOLDER holds texts (../shared/eval/laws, ../shared/eval/documents).
"""

from __future__ import annotations

import sys
from argparse import ArgumentParser
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from time import process_time

import partydoc
from partydoc import Chunk, Document, Section
from partydoc.chunkers.surface import HEADS
from partydoc.tree.nodes import Container
from partydoc.tree.walking import leaves
from partydoc.tree.wording import title_of

SUFFIXES = (".txt", ".md")
MICRO = 1_000_000


def main(arguments: Sequence[str]) -> int:
    """Print the figures of each folder."""
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--limit", type=int, default=512)
    given = parser.parse_args(arguments)
    for folder in given.folders:
        counts: Counter[str] = Counter()
        seconds: Counter[str] = Counter()
        for path in sorted(each for each in folder.rglob("*") if each.suffix in SUFFIXES):
            counts.update(measure(path, given.limit, seconds))
        print(f"{folder}, {given.limit} characters")
        for name, count in counts.items():
            print(f"  {name:24}{count:8}")
        print(f"  {'time against parse':24}{seconds['chunk'] / seconds['parse']:8.1%}")
    return 0


def measure(path: Path, limit: int, seconds: Counter[str]) -> dict[str, int]:
    """Count what is asked for in one text, and add up the microseconds."""
    begun = process_time()
    document = partydoc.load(path)
    parsed = process_time()
    chunks = partydoc.chunk(document, limit, skip=())
    seconds.update(parse=int(MICRO * (parsed - begun)), chunk=int(MICRO * (process_time() - parsed)))
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


def overlaps(one: Chunk, unit: Section) -> bool:
    """Tell whether a chunk holds some of a unit."""
    return bool(one.span and unit.span and one.span.start < unit.span.end and unit.span.start < one.span.end)


def shows(one: Chunk, above: Sequence[Container]) -> bool:
    """Tell whether all titles above a unit stand in its chunk or in the context of that."""
    shown = "".join(one.embed_text.split())
    titles = ("".join(title_of(each).split()) for each in above if isinstance(each, Section))
    return all(title in shown for title in titles)


def headings_last(document: Document, chunks: Sequence[Chunk]) -> int:
    """Count the chunks that end where the heading of a section ends that has more."""
    ends = set()
    for node, _ in document.walk():
        held = list(leaves(node)) if isinstance(node, Section) and node.heading else []
        if any(leaf.type not in HEADS for leaf in held) and node.heading.span:
            ends.add(node.heading.span.end)
    return sum(each.span is not None and each.span.end in ends for each in chunks)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
