"""Time: four times the size takes no more than eight times as long, whatever the text or the file is made of.

    python -m tests.benchmarks.linear

The works are those whose steps the tests count, at sizes that take long enough to be measured. It wants the machine for
itself: seconds of the processor, the best of three, without garbage collection. Ends with 1 where a work takes longer.
"""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable, Iterator
from time import process_time
from types import ModuleType

from partydoc.numbering.numerals import read_numeral
from tests.numbering.test_numerals import CANONICAL
from tests.properties import test_docx as files
from tests.properties import test_linear as texts
from tests.readers import test_markdown as markdown
from tests.readers import test_page_work as pages
from tests.readers.layout import test_layout as layout
from tests.references import test_laws as references
from tests.renderers import test_linear as forms

SIZES = {texts: 4_000, references: 8_000, markdown: 10_000, pages: 20_000, layout: 2_000, files: 1_000, forms: 200}
BEST_OF, FOUR, QUADRATIC = 3, 4, 8
LONG = 0.3
NOISE = 0.02  # seconds within which nothing is told from nothing
MOST_A_NUMERAL = 50e-6

Work = Callable[[], object]


def seconds(work: Work) -> float:
    """Time a work: seconds of the processor, the best of some runs; of one, if it takes long."""
    first = _once(work)
    return first if first > LONG else min(first, *(_once(work) for _ in range(BEST_OF - 1)))


def _once(work: Work) -> float:
    gc.collect()
    gc.disable()
    started = process_time()
    work()
    taken = process_time() - started
    gc.enable()
    return taken


def steeper_than_linear(module: ModuleType, size: int) -> Iterator[str]:
    """Say which works of a module take more than eight times as long at four times the size; print the worst."""
    worst, which = 0.0, ""
    for name, prepare in module.WORKS.items():
        short, long = seconds(prepare(size)), seconds(prepare(FOUR * size))
        worst, which = max((worst, which), (long / max(FOUR * short, NOISE), name))
        if long > QUADRATIC * short + NOISE:
            yield f"{module.__name__}: {name!r} takes {short:.3f} s, and {long:.3f} s at four times the size"
    print(f"{module.__name__:32}{len(module.WORKS):5} works, growth at worst {worst:.2f} ({which!r})", flush=True)


def costly_numerals() -> Iterator[str]:
    """Say so if numerals take more than some microseconds."""
    written = [text for text, *_ in CANONICAL] * 100
    each = seconds(lambda: [read_numeral(text) for text in written]) / len(written)
    print(f"{'a numeral':32}{1e6 * each:7.1f} µs")
    if each > MOST_A_NUMERAL:
        yield f"a numeral takes {1e6 * each:.0f} µs"


def main() -> int:
    """Measure all, and name what is too slow."""
    gc.collect()
    gc.freeze()
    found = [line for module, size in SIZES.items() for line in steeper_than_linear(module, size)]
    found += costly_numerals()
    print(*found, f"{len(found)} are too slow", sep="\n")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
