"""How fast and how large: `parse`, the floor below it, the repairs, JSON out, growth, peak memory, hard cases.

    python -m tests.benchmarks.speed                  the samples of the repository
    python -m tests.benchmarks.speed FILE_OR_FOLDER…  other texts (.txt and .md below a folder)

The floor is what any reader of such texts would pay: OpenCC's t2s over the text, and one scan by a pattern of all
marker forms. Speeds are megabytes of UTF-8 a second of processor time, the best of three runs.
"""

from __future__ import annotations

import sys
import tracemalloc
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from time import process_time

import regex

import partydoc
from partydoc.grammars import read_grammar
from partydoc.numbering.senses import WRAPPERS
from partydoc.repairs import REPAIRS, find_edits, part
from partydoc.scripts import fold, simplify

SAMPLES = Path(__file__).parents[1] / "samples"
ROUNDS = 3
MEGABYTE = 1_000_000
GROWTH = (1, 4, 16, 64)


def main(arguments: Sequence[str]) -> None:
    """Print every table for the texts named, or for the samples."""
    texts = list(read_texts([Path(argument) for argument in arguments] or [SAMPLES]))
    partydoc.parse(texts[0])
    speeds(texts)
    report = max(texts, key=lambda text: len(text) if len(text) < 30_000 else 0)
    growth(report)
    hard_cases("".join(texts))
    memory(report)


def read_texts(places: Sequence[Path]) -> Iterator[str]:
    """Read the texts below *places*; undecodable ones are left out."""
    for place in places:
        files = sorted([*place.rglob("*.txt"), *place.rglob("*.md")]) if place.is_dir() else [place]
        for file in files:
            try:
                yield file.read_bytes().decode("utf-8")
            except UnicodeDecodeError:
                continue


def seconds(work: Callable[[], object], rounds: int = ROUNDS) -> float:
    """Time *work*: processor seconds, the best of some rounds."""
    best = float("inf")
    for _ in range(rounds):
        start = process_time()
        work()
        best = min(best, process_time() - start)
    return best


def size(text: str) -> float:
    """Give the size of a text in megabytes of UTF-8."""
    return len(text.encode("utf-8", "surrogatepass")) / MEGABYTE


def marker_scan() -> Callable[[str], int]:
    """Make the scan of the floor: every marker form at a line's start or behind a mark, in one pattern."""
    patterns = read_grammar("document").patterns
    forms = "|".join(f"(?:{pattern})" for name, pattern in patterns.items() if name in WRAPPERS)
    pattern = regex.compile(rf"(?m)(?:^[ \t]*|(?<=[。;:!?]))(?:{forms})")
    return lambda folded: sum(1 for _ in pattern.finditer(folded))


def speeds(texts: Sequence[str]) -> None:
    """Print what parse, the floor and JSON cost over the same texts."""
    scan = marker_scan()
    folded = [fold(text) for text in texts]
    documents = [partydoc.parse(text) for text in texts]
    total = sum(map(size, texts))
    floor = seconds(lambda: [simplify(text) for text in texts]) + seconds(lambda: [scan(text) for text in folded])
    works: dict[str, Callable[[], object]] = {
        "parse": lambda: [partydoc.parse(text) for text in texts],
        "all repairs": lambda: [find_edits(text) for text in texts],
        "JSON out": lambda: [partydoc.to_json(document) for document in documents],
    }
    print(f"{len(texts)} texts, {total:.2f} MB\n{'':24}{'MB/s':>8}{'× floor':>9}")
    print(f"{'floor: t2s and scan':24}{total / floor:8.1f}{1.0:9.2f}")
    for name, work in works.items():
        cost = seconds(work)
        print(f"{name:24}{total / cost:8.1f}{cost / floor:9.2f}")
    print(f"\n{'one round of a repair':24}{'MB/s':>8}{'× floor':>9}")
    for repair in REPAIRS:
        cost = seconds(lambda repair=repair: [part(repair(text)) for text in texts])  # type: ignore[misc]
        print(f"{repair.__name__:24}{total / cost:8.1f}{cost / floor:9.2f}")


def growth(report: str) -> None:
    """Print the cost per character of one report's text, repeated."""
    print(f"\ngrowth of one report of {len(report)} characters\n{'times':>8}{'ms':>10}{'per character':>15}")
    first = 0.0
    for times in GROWTH:
        text = report * times
        cost = seconds(lambda text=text: partydoc.parse(text))  # type: ignore[misc]
        first = first or cost
        print(f"{times:8}{1000 * cost:10.1f}{cost / first / times:15.2f}")


def hard_cases(ordinary: str) -> None:
    """Print the cost per byte of odd texts against that of ordinary text."""
    usual = seconds(lambda: partydoc.parse(ordinary), 1) / size(ordinary)
    sentence = "图书馆全年开放，读者凭证入馆。"
    cases = {
        "one line of 10 MB": sentence * (10 * MEGABYTE // len(sentence.encode())),
        "10 MB of (一)": "(一)" * (10 * MEGABYTE // 5),
        "10⁶ of 《": "《" * 10**6,
        "10⁶ of “": "“" * 10**6,
        "10⁶ of 一": "一" * 10**6,
        "10⁶ of 。": "。" * 10**6,
        "10⁶ of 一是。": "一是。" * (10**6 // 3),
        "10⁶ line ends": "\n" * 10**6,
        "5×10⁵ lines of 一、": "一、\n" * (5 * 10**5),
        "10⁶ blanks": " " * 10**6,
    }
    print(f"\n{'hard case':24}{'MB/s':>8}{'× ordinary, per byte':>22}")
    for name, text in cases.items():
        cost = seconds(lambda text=text: partydoc.parse(text), 1)  # type: ignore[misc]
        print(f"{name:24}{size(text) / cost:8.1f}{cost / size(text) / usual:22.2f}")


def memory(report: str) -> None:
    """Print the peak memory of parsing 10 MB of ordinary text."""
    text = report * int(10 / size(report) + 1)
    tracemalloc.start()
    document = partydoc.parse(text)
    kept, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    count = sum(1 for _ in document.walk())
    print(f"\n{size(text):.1f} MB of text, {count} nodes: peak {peak / size(text) / MEGABYTE:.1f} bytes a byte,")
    print(f"kept {kept / size(text) / MEGABYTE:.1f} bytes a byte")


if __name__ == "__main__":
    main(sys.argv[1:])
