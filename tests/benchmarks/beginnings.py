"""What sentences open with, counted: the table that the repair of line breaks weighs the ends of full lines by.

    python -m tests.benchmarks.beginnings FOLDER…           print how large the table is
    python -m tests.benchmarks.beginnings FOLDER… --write   write partydoc/repairs/line_breaks/beginnings.txt

FOLDER holds texts (../shared/corpus, ../shared/eval/documents). What is written are counts of the first one or two
characters of sentences, of those that stand in several texts.
"""

from __future__ import annotations

import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import pairwise
from unittest.mock import patch

from attrs import define, field

from partydoc.characters import HANZI
from partydoc.repairs.line_breaks import evidence
from partydoc.repairs.line_breaks.beginnings import Beginnings
from partydoc.repairs.line_breaks.breaks import BLANKS, CLOSING, has_pause, is_marked
from partydoc.repairs.line_breaks.marks import mark_of
from partydoc.scripts import simplify
from tests.benchmarks.accuracy import ROOT
from tests.benchmarks.sequences import write_table

TABLE = ROOT / "partydoc" / "repairs" / "line_breaks" / "beginnings.txt"

TIMES, TEXTS = 10, 3
"""How often a word must open a sentence, and in how many texts."""

LONGEST, LEAST = 2, 30
"""Characters of a word, and of a line that is a paragraph: shorter ones are headings, names, items of a list."""

WORD = re.compile(f"[{HANZI}“《]{{0,{LONGEST}}}")
"""What is a word: figures and marks stand in lists and tables."""

BESIDE = 12
"""Characters on both sides of a place that tell it from others: what stands in several texts is counted once."""

FULL_STOPS = "。！？!?…"
SENTENCE = re.compile(f"[{FULL_STOPS}]+[{CLOSING}]*(?=.)")


Place = tuple[tuple[str, str], bool]
"""What stands on both sides of a place between two sentences, and whether a paragraph ends there."""


def places(text: str) -> Iterator[Place]:
    """Yield each place between two sentences."""
    lines = [line.strip(BLANKS + "\r") for line in simplify(text).split("\n")]
    lines = [line for line in lines if line]
    for line in lines:
        for match in SENTENCE.finditer(line):
            if not is_marked(line[match.end() :]):
                yield (line[: match.end()][-BESIDE:], line[match.end() :][:BESIDE]), False
    for line, after in pairwise(lines):
        if len(line) > LEAST and mark_of(line)[:1] in (*FULL_STOPS,) and has_pause(after) and not is_marked(after):
            yield (line[-BESIDE:], after[:BESIDE]), True


@define
class Counted:
    """The places of many texts, each counted once; of each word how often it opens a sentence, and in which texts."""

    texts: Mapping[str, Sequence[Place]]
    known: set[tuple[str, str]] = field(factory=set)
    times: dict[str, Counter[bool]] = field(factory=lambda: defaultdict(Counter))
    names: dict[str, set[str]] = field(factory=lambda: defaultdict(set))

    @classmethod
    def of(cls, texts: Mapping[str, str]) -> Counted:
        """Read the places of texts."""
        found = cls({name: list(places(text)) for name, text in texts.items()})
        for name, each in found.texts.items():
            for beside, ends in each:
                if beside not in found.known:
                    found.known.add(beside)
                    for word in words(beside[1]):
                        found.times[word][ends] += 1
                        found.names[word].add(name)
        return found

    def lines(self, without: str = "") -> Iterator[str]:
        """Write the table, without the places that stand in one of the texts."""
        own: dict[str, Counter[bool]] = defaultdict(Counter)
        for beside, ends in dict(self.texts.get(without, ())).items():
            for word in words(beside[1]):
                own[word][ends] += 1
        for word, counts in sorted(self.times.items()):
            begun, inside = (max(counts[ends] - own[word][ends], 0) for ends in (True, False))
            if begun + inside >= TIMES and len(self.names[word] - {without}) >= TEXTS and WORD.fullmatch(word):
                yield f"{word},{begun},{inside}"


def words(after: str) -> Iterator[str]:
    """Give what a sentence opens with, from nothing on."""
    return (after[:size] for size in range(LONGEST + 1))


@define
class HeldOut:
    """Tables counted without one of the texts."""

    counted: Counted
    tables: dict[str, Beginnings] = field(factory=dict)

    @contextmanager
    def without(self, name: str) -> Iterator[None]:
        """Let the repair use the table without a text."""
        if name not in self.tables:
            self.tables[name] = Beginnings.of(self.counted.lines(name))
        with patch.object(evidence, "beginnings", lambda: self.tables[name]):
            yield


def main(arguments: Sequence[str]) -> None:
    """Count the texts of the folders, and write the table if asked."""
    write_table(arguments, "beginnings", "Count what sentences open with in official documents.", TABLE, _counted)


def _counted(texts: Mapping[str, str]) -> Iterator[str]:
    counted = Counted.of(texts)
    print(f"{len(counted.known)} places")
    yield from counted.lines()


if __name__ == "__main__":
    main(sys.argv[1:])
