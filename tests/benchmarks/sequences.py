"""What follows what in official documents, counted: the table by which splices are weighed, and breaks between words.

    python -m tests.benchmarks.sequences FOLDER…           print how large the table is
    python -m tests.benchmarks.sequences FOLDER… --write   write partydoc/repairs/splices/sequences.txt

FOLDER holds texts (../shared/corpus, ../shared/eval/laws). What is written are counts of two or three characters that
stand side by side in several texts: no sentence can be put together from them.
"""

from __future__ import annotations

import sys
from argparse import ArgumentParser
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from itertools import chain, pairwise
from math import log
from pathlib import Path
from unittest.mock import patch

from attrs import define, field

from partydoc.repairs.line_breaks import words
from partydoc.repairs.splices import wording
from partydoc.repairs.splices.sequences import Sequences
from partydoc.repairs.splices.symbols import symbols
from tests.benchmarks.accuracy import ROOT

TABLE = ROOT / "partydoc" / "repairs" / "splices" / "sequences.txt"

TEXTS = {1: 1, 2: 3, 3: 3}
"""In how many texts a sequence must stand, by its length."""

TELLING = 20.0
"""What three must say that two do not: how often they were seen, times how much likelier that is than expected."""


@define
class Counts:
    """How often each sequence was seen, and in how many texts."""

    times: Counter[str] = field(factory=Counter)
    texts: Counter[str] = field(factory=Counter)

    def add(self, other: Mapping[str, int], sign: int = 1) -> None:
        """Add the sequences of a text, or take them away."""
        for one, times in other.items():
            self.times[one] += sign * times
            self.texts[one] += sign

    def lines(self) -> Iterator[str]:
        """Write the table."""
        followed = defaultdict[str, defaultdict[int, list[str]]](lambda: defaultdict(list))
        for one, texts in self.texts.items():
            if texts >= TEXTS[len(one)] and (len(one) < max(TEXTS) or self.is_telling(one)):
                followed[one[:-1]][self.times[one].bit_length() - 1].append(one[-1])
        for before, groups in sorted(followed.items()):
            times = self.times[before] if before else sum(self.times[one] for one in self.times if len(one) == 1)
            left = times - sum(self.times[before + one] for group in groups.values() for one in group)
            shown = "".join(f"{power}{''.join(sorted(groups[power]))}" for power in sorted(groups, reverse=True))
            yield f"{before}{times},{max(left, 0)}={shown}"

    def is_telling(self, three: str) -> bool:
        """Tell whether three are seen together oftener than the last two and the first two lead to expect."""
        expected = self.times[three[:2]] * self.times[three[1:]] / self.times[three[1]]
        return self.times[three] * log(self.times[three] / expected) > TELLING


def sequences_of(text: str) -> Counter[str]:
    """Count the symbols of a text, alone, by twos and by threes."""
    shown = f"\n{text}\n"
    shown = "".join(one for one in symbols(shown) if not one.isdigit())
    pairs = map("".join, pairwise(shown))
    triples = map("".join, zip(shown, shown[1:], shown[2:], strict=False))
    return Counter(chain(shown, pairs, triples))


def read(folders: Sequence[Path]) -> dict[str, str]:
    """Read the texts of folders, by their paths within them."""
    found = {}
    for folder in folders:
        for file in sorted(folder.rglob("*")):
            if file.suffix in {".txt", ".md"}:
                try:
                    found[str(file.relative_to(folder))] = file.read_bytes().decode("utf-8")
                except UnicodeDecodeError:
                    continue
    return found


@define
class HeldOut:
    """Tables counted without one of the texts: what the repair does in a text that the table was not counted from."""

    texts: Mapping[str, str]
    counts: Counts = field(init=False)
    tables: dict[str, Sequences] = field(factory=dict)

    def __attrs_post_init__(self) -> None:
        """Count all the texts, once."""
        self.counts = Counts()
        for text in self.texts.values():
            self.counts.add(sequences_of(text))

    @contextmanager
    def without(self, name: str) -> Iterator[None]:
        """Let the repair use the table without a text."""
        if name not in self.tables:
            own = sequences_of(self.texts[name])
            self.counts.add(own, -1)
            self.tables[name] = Sequences.of(list(self.counts.lines()))
            self.counts.add(own)
        with ExitStack() as stack:
            for reader in (wording, words):
                stack.enter_context(patch.object(reader, "sequences", lambda: self.tables[name]))
            yield


def write_table(
    arguments: Sequence[str], name: str, what: str, table: Path, count: Callable[[Mapping[str, str]], Iterable[str]]
) -> None:
    """Count the texts of the folders that are named, and write the lines of a table if asked."""
    options = ArgumentParser(prog=name, description=what)
    options.add_argument("folders", type=Path, nargs="+")
    options.add_argument("--write", action="store_true", help=f"write {table.name}")
    chosen = options.parse_args(arguments)
    texts = read(chosen.folders)
    lines = [f"{line}\n" for line in count(texts)]
    print(f"{len(texts)} texts, {sum(map(len, texts.values()))} characters")
    print(f"{len(lines)} lines, {len(''.join(lines).encode())} bytes")
    if chosen.write:
        table.write_text("".join(lines), encoding="utf-8")


def main(arguments: Sequence[str]) -> None:
    """Count the texts of the folders, and write the table if asked."""
    write_table(arguments, "sequences", "Count what stands side by side in official documents.", TABLE, _counted)


def _counted(texts: Mapping[str, str]) -> Iterator[str]:
    counts = Counts()
    for text in texts.values():
        counts.add(sequences_of(text))
    return counts.lines()


if __name__ == "__main__":
    main(sys.argv[1:])
