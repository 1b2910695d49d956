"""What is left between the stretches of a wrapped text: where a text is known to be wrapped, fewer lines will do."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable, Iterator, Sequence
from itertools import groupby

from partydoc.repairs.line_breaks.rows import HANGING, Row
from partydoc.repairs.line_breaks.widths import Wrap

_FEWEST = 2
"""Lines of running text that are full under one width, at least."""

_WIDTHS = 6


def fill_remnants(rows: Sequence[Row], wraps: Sequence[Wrap | None]) -> list[Wrap | None]:
    """Give wraps to rows that have none: those between lines that are full under one width, where none is wider.

    A single line takes the wrap of the stretch beside it if it is cut exactly there.
    """
    filled = list(wraps)
    for span in _bare(wraps):
        _fill(rows, filled, span)
    for span in _bare(filled):
        beside = [wrap for at in (span[0] - 1, span[-1] + 1) if 0 <= at < len(rows) and (wrap := filled[at])]
        for at in span:
            filled[at] = next((wrap for wrap in beside if wrap.is_exact(rows[at].look)), None)
    return filled


def _bare(wraps: Sequence[Wrap | None]) -> list[list[int]]:
    """List the rows between the stretches, those that follow each other together."""
    return [list(group) for bare, group in groupby(range(len(wraps)), key=lambda at: wraps[at] is None) if bare]


def _fill(rows: Sequence[Row], wraps: list[Wrap | None], span: Sequence[int]) -> None:
    fits = {at for at in span if not rows[at].look.closed and rows[at].prose}
    for width in _widths(rows[at].look.width for at in sorted(fits)):
        wrap = Wrap(width)
        full = {at for at in fits if wrap.is_full(rows[at].look)}
        for first, last in _parts(rows, wraps, span, wrap, full):
            wraps[first : last + 1] = [wrap] * (last + 1 - first)


def _widths(found: Iterable[int]) -> list[int]:
    """List the widths that several of the lines have, or are one column short of; the wide ones first."""
    counts = Counter(found)
    near = {width: count + counts[width - 1] for width, count in counts.items()}
    several = sorted((width for width in near if near[width] >= _FEWEST), key=lambda width: -near[width])
    return sorted(several[:_WIDTHS], reverse=True)


def _parts(
    rows: Sequence[Row], wraps: Sequence[Wrap | None], span: Sequence[int], wrap: Wrap, full: Container[int]
) -> Iterator[tuple[int, int]]:
    """Yield the first and the last full line of each part of *span* that holds no wider line."""
    within = [wraps[at] is None and rows[at].look.width <= wrap.width + HANGING for at in span]
    for inside, part in groupby(zip(within, span, strict=True), key=lambda pair: pair[0]):
        if inside:
            found = [at for _, at in part if at in full]
            if len(found) >= _FEWEST:
                yield found[0], found[-1]
