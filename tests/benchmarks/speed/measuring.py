"""The units of the page: processor seconds, megabytes of UTF-8, texts of a folder, and figures as they are printed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from time import process_time

from tests.benchmarks.accuracy import table
from tests.benchmarks.bilingual import Said

MEGABYTE = 1_000_000
ROUNDS = 3


def seconds(work: Callable[[], object], rounds: int = ROUNDS, clock: Callable[[], float] = process_time) -> float:
    """Time *work*: processor seconds, or what *clock* gives, the best of some rounds."""
    best = float("inf")
    for _ in range(rounds):
        start = clock()
        work()
        best = min(best, clock() - start)
    return best


def size(text: str) -> float:
    """Give the size of a text in megabytes of UTF-8."""
    return len(text.encode("utf-8", "surrogatepass")) / MEGABYTE


def read_texts(folder: Path) -> Iterator[str]:
    """Read the texts below a folder; undecodable ones are left out."""
    for file in sorted([*folder.rglob("*.txt"), *folder.rglob("*.md")]):
        try:
            yield file.read_bytes().decode("utf-8")
        except UnicodeDecodeError:
            continue


def said_table(columns: Sequence[Said], rows: Sequence[tuple[str, ...]]) -> str:
    """Make a table with the columns' names in English."""
    return table([each.english for each in columns], rows)
