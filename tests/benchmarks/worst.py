"""How dear the dearest texts and files are: to the repairs alone, to the readers alone, or to `parse`.

    python -m tests.benchmarks.worst                      repairs alone and readers alone, at 100 KB and 400 KB
    python -m tests.benchmarks.worst repairs              one of them; `parse` is the whole of it
    python -m tests.benchmarks.worst --only splices       what has the word in its name
    python -m tests.benchmarks.worst --without-memory     peaks of memory left out, which take most of the time

It ends with 1 where something costs more than 3 s a MB, grows more than 1.3 times as fast as itself, or takes more
memory than 64 times its bytes. Seconds are those of the processor, without garbage collection; each point is the best
of as many tries as it takes to be sure, so that a loaded machine needs more of them. What PDFium does is done in this
process, and memory is what Python has, at the larger size, when what is loaded once is there: PDFium and the parsers of
XML have theirs, while the tree of a page of HTML is counted.
"""

from __future__ import annotations

import gc
import json
import sys
import tracemalloc
from argparse import ArgumentParser
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from functools import cache
from time import process_time
from typing import Any

from attrs import frozen

from partydoc import parse
from partydoc.errors import PartydocError
from partydoc.options import Limits
from partydoc.readers import Reader, choose, pdf
from partydoc.readers.files import File
from partydoc.readers.pdf import worker
from partydoc.repairs import read_text
from tests import worst_files, worst_texts
from tests.benchmarks.accuracy import table

SMALL, FOUR, MEGABYTE = 100_000, 4, 1_000_000
MOST_SECONDS, MOST_GROWTH, MOST_MEMORY = 3.0, 1.3, 64.0
TRIES, PATIENCE = 40, 6.0  # times at most, and seconds, that are spent on what is in doubt
ENOUGH = 20.0  # seconds for one text, beyond which the larger one is not tried
NOISE = 0.01  # seconds within which nothing is told from nothing
KINDS = ("repairs", "readers", "parse")
USUAL = KINDS[:2]

Work = Callable[[], object]
Prepare = Callable[[int], tuple[Work, int]]
"""Prepares a work of about so many bytes, and tells how many they are."""


@frozen
class Cost:
    """What is paid for a text or a file: seconds a MB, the growth beside its own, bytes of memory to one of its own."""

    name: str
    seconds: float
    growth: float
    memory: float

    @property
    def is_dear(self) -> bool:
        """Tell whether it is more than was promised."""
        return self.seconds > MOST_SECONDS or self.growth > MOST_GROWTH or self.memory > MOST_MEMORY

    def row(self) -> tuple[str, ...]:
        """Give the cells of a table."""
        return self.name, f"{self.seconds:.2f}", f"{self.growth:.2f}", f"{self.memory:.1f}"


def texts(read: Callable[[str], object]) -> Mapping[str, Prepare]:
    """Give what prepares a work over a text, and tells its bytes, by the name of the text."""

    def prepare(make: worst_texts.Maker, size: int) -> tuple[Work, int]:
        text = sized(make, size)
        return lambda: read(text), len(encoded(text))

    return {name: lambda size, make=make: prepare(make, size) for name, make in worst_texts.MAKERS.items()}


def files() -> Mapping[str, Prepare]:
    """Give what prepares a work over a file, and tells its bytes, by the name of the file."""

    def prepare(make: worst_files.Maker, size: int) -> tuple[Work, int]:
        file = make(size)
        reader = choose(file.data, file.name)
        return lambda: read_file(reader, file), len(file.data)

    return {name: lambda size, make=make: prepare(make, size) for name, make in worst_files.MAKERS.items()}


def read_file(reader: Reader, file: File) -> object:
    """Read a file, which may be refused: a limit, or what has no text."""
    with suppress(PartydocError):
        return reader.read(file)
    return None


def answers_here(data: bytes, limits: Limits) -> list[dict[str, Any]]:
    """Say of a PDF what the process says that reads it."""
    said = [json.dumps(each) for each in worker.read(pdfium(), data, limits.pdf_pages, limits.text)]
    return list(map(json.loads, said))


@cache
def pdfium() -> Any:
    return worker._library()


def sized(make: worst_texts.Maker, size: int) -> str:
    """Make a text of so many bytes in UTF-8."""
    small = make(2000)
    text = make(size * len(small) // len(encoded(small)))
    return encoded(text)[:size].decode("utf-8", "ignore") or text


def encoded(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


def seconds(work: Work) -> float:
    gc.collect()
    gc.disable()
    started = process_time()
    work()
    taken = process_time() - started
    gc.enable()
    return taken


def cost(name: str, prepare: Prepare, *, memory: bool) -> Cost:
    """Measure at both sizes; growth also beyond them where the smaller is read too fast to tell."""
    (small, few), (large, many) = prepare(SMALL), prepare(SMALL * FOUR)
    gc.collect()
    gc.freeze()
    first, last = best(small, few, large, many)
    growth = grown(first, last, many / few)
    if growth > MOST_GROWTH and first < NOISE:
        larger, more = prepare(SMALL * FOUR * FOUR)
        growth = grown(*best(large, many, larger, more), more / many)
    return Cost(name, last * MEGABYTE / many, growth, peak(large) / many if memory else 0.0)


def best(small: Work, few: int, large: Work, many: int) -> tuple[float, float]:
    """Give the seconds of both, the best of some tries: only as often as something is in doubt."""
    first, times = min(seconds(small), seconds(small)), many / few
    if first > ENOUGH:
        return first, first * times
    last, spent = seconds(large), 0.0
    for _ in range(TRIES):
        sure = grown(first, last, times) <= MOST_GROWTH and last < MOST_SECONDS * many / MEGABYTE
        if sure or spent > PATIENCE:
            break
        again = seconds(small), seconds(large)
        first, last, spent = min(first, again[0]), min(last, again[1]), spent + sum(again)
    return first, last


def grown(first: float, last: float, times: float) -> float:
    """Tell how much more than so many times the smaller the larger takes."""
    return max(last - NOISE, 0.0) / max(first * times, NOISE)


def peak(work: Work) -> int:
    tracemalloc.start()
    kept = work()
    found = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    del kept
    return found


def works(kind: str) -> Mapping[str, Prepare]:
    """Give the works of a kind, by their names."""
    return files() if kind == "readers" else texts(parse if kind == "parse" else read_text)


def measured(kind: str, only: str, show: int, *, memory: bool) -> Iterator[Cost]:
    """Measure all of a kind; print the dearest, all that is too dear, and a line that holds the worst of all."""
    costs = [cost(name, prepare, memory=memory) for name, prepare in works(kind).items() if only in name]
    dearest = sorted(costs, key=lambda each: -each.seconds)
    rows = [each.row() for each in [*dearest[:show], *(each for each in costs if each.is_dear)]]
    print(f"\n{kind} alone\n\n{table(('of', 's/MB', 'growth', 'memory'), dict.fromkeys(rows))}")
    worst = [max((getattr(each, what) for each in costs), default=0.0) for what in ("seconds", "growth", "memory")]
    dear = sum(each.is_dear for each in costs)
    summed = "{:.2f} s a MB, growth {:.2f}, memory {:.1f} times the bytes".format(*worst)
    print(f"{kind} alone: {len(costs)} generators, at worst {summed}; {dear} too dear", flush=True)
    yield from costs


def main() -> int:
    """Read the options, measure, and print."""
    parser = ArgumentParser(prog="python -m tests.benchmarks.worst", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("kinds", nargs="*", help=f"of {', '.join(KINDS)}; usually {' and '.join(USUAL)}")
    parser.add_argument("--only", default="", help="what has this in its name")
    parser.add_argument("--without-memory", action="store_true")
    parser.add_argument("--show", type=int, default=12, help="how many of the dearest are shown")
    options = parser.parse_args()
    if unknown := set(options.kinds) - set(KINDS):
        parser.error(f"of {', '.join(KINDS)}, not {', '.join(sorted(unknown))}")
    pdf.answers = answers_here
    parse("一、书屋（一）會(huì)?時(shí)\n")
    memory = not options.without_memory
    kinds = options.kinds or USUAL
    costs = [each for kind in kinds for each in measured(kind, options.only, options.show, memory=memory)]
    return 1 if any(each.is_dear for each in costs) else 0


if __name__ == "__main__":
    sys.exit(main())
