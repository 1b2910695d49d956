"""How dear the dearest texts are, to the repairs alone or to `parse`: seconds a megabyte, growth, memory.

    python -m tests.benchmarks.worst                  repairs alone, at 100 KB and 400 KB
    python -m tests.benchmarks.worst --parse          the whole of `parse`
    python -m tests.benchmarks.worst --only splices   texts whose names hold the word
    python -m tests.benchmarks.worst --memory         peaks of memory too, which takes longer

It ends with 1 where a text costs more than 3 s a MB, grows more than 1.3 times as fast as itself, or takes more memory
than 64 times its bytes. Alone on a machine; each text is read as often as it takes to be sure.
"""

from __future__ import annotations

import gc
import sys
import tracemalloc
from argparse import ArgumentParser
from collections.abc import Callable
from time import process_time

from attrs import frozen

from partydoc import parse
from partydoc.repairs import read_text
from tests.benchmarks.accuracy import table
from tests.worst_texts import MAKERS, Maker

SMALL, FOUR, MEGABYTE = 100_000, 4, 1_000_000
MOST_SECONDS, MOST_GROWTH, MOST_MEMORY = 3.0, 1.3, 64.0
TRIES = 4
ENOUGH = 20.0  # seconds for one text, beyond which the larger one is not tried
NOISE = 0.01  # seconds within which nothing is told from nothing


@frozen
class Cost:
    """What a text costs: seconds a MB, the growth beside that of the text, bytes of memory to one of its own."""

    name: str
    seconds: float
    growth: float
    memory: float = 0.0

    @property
    def is_dear(self) -> bool:
        """Tell whether it is more than was promised."""
        return self.seconds > MOST_SECONDS or self.growth > MOST_GROWTH or self.memory > MOST_MEMORY


def sized(make: Maker, size: int) -> str:
    """Make a text of so many bytes in UTF-8."""
    small = make(2000)
    text = make(size * len(small) // len(encoded(small)))
    return encoded(text)[:size].decode("utf-8", "ignore") or text


def encoded(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


def seconds(read: Callable[[str], object], text: str) -> float:
    started = process_time()
    read(text)
    return process_time() - started


def cost(name: str, read: Callable[[str], object], *, memory: bool) -> Cost:
    """Measure a text at both sizes, the best of some tries; only as often as its growth is in doubt."""
    small, large = (sized(MAKERS[name], size) for size in (SMALL, SMALL * FOUR))
    gc.collect()
    gc.freeze()
    first = seconds(read, small)
    if first > ENOUGH:
        return Cost(name, first * MEGABYTE / SMALL, 0.0)
    last = seconds(read, large)
    for _ in range(TRIES):
        if last <= MOST_GROWTH * FOUR * (first - NOISE) + NOISE and last < MOST_SECONDS * FOUR * SMALL / MEGABYTE:
            break
        first, last = min(first, seconds(read, small)), min(last, seconds(read, large))
    size = len(encoded(large))
    growth = (last - NOISE) / max(first * FOUR, NOISE)
    return Cost(name, last * MEGABYTE / size, max(growth, 0.0), peak(read, large) / size if memory else 0.0)


def peak(read: Callable[[str], object], text: str) -> int:
    tracemalloc.start()
    kept = read(text)
    found = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    del kept
    return found


def main() -> int:
    """Read the options, measure, and print the dearest and all that is too dear."""
    parser = ArgumentParser(prog="python -m tests.benchmarks.worst", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--parse", action="store_true")
    parser.add_argument("--memory", action="store_true")
    parser.add_argument("--only", default="")
    parser.add_argument("--show", type=int, default=12, help="how many of the dearest are shown")
    options = parser.parse_args()
    read: Callable[[str], object] = parse if options.parse else read_text
    read("一、书屋（一）會(huì)?時(shí)\n")
    costs = [cost(name, read, memory=options.memory) for name in MAKERS if options.only in name]
    dear = [each for each in costs if each.is_dear]
    dearest = sorted(costs, key=lambda each: -each.seconds)[: options.show]
    rows = [
        (each.name, f"{each.seconds:.2f}", f"{each.growth:.2f}", f"{each.memory:.1f}") for each in [*dearest, *dear]
    ]
    print(table(("text", "s/MB", "growth", "memory"), dict.fromkeys(rows)))
    print(f"{len(costs)} texts, {len(dear)} too dear; worst {dearest[0].seconds:.2f} s/MB")
    return 1 if dear else 0


if __name__ == "__main__":
    sys.exit(main())
