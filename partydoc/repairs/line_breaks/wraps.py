"""Hard wraps: lines cut where a page was full, as PDF files and mail leave them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import groupby
from math import log
from operator import attrgetter, itemgetter

from attrs import frozen

from partydoc.diagnostics import Diagnostic
from partydoc.repairs.line_breaks.breaks import Break, Breaks
from partydoc.repairs.line_breaks.edges import mark_edges
from partydoc.repairs.line_breaks.evidence import Evidence
from partydoc.repairs.line_breaks.numbers import Latest
from partydoc.repairs.line_breaks.regions import Region, find_regions
from partydoc.repairs.line_breaks.rows import Row, read_rows
from partydoc.repairs.line_breaks.stretches import find_stretches
from partydoc.repairs.line_breaks.widths import Wrap
from partydoc.spans import Span

_CLOSE, _BARE = 2.0, 3.0
"""What it says for a paragraph's end that a line is only close to the edge, or that no edge is known for it."""

_SURE, _DOUBTFUL, _JOINED = log(0.8), log(30), log(0.03)
"""Odds that a break ends a paragraph: below the first it goes, above it stays.

It is reported up to the second, and from the third on, though it goes.
"""
_SHOWN = 8


@frozen
class Wrapped:
    """What was found in the wrapped *regions*: the breaks where a full line was cut, and what is to be said of them."""

    breaks: list[Break]
    noticed: list[Diagnostic]
    regions: list[Region]

    def __contains__(self, place: object) -> bool:
        """Tell whether a place lies within one of the regions."""
        at = bisect_right(self.regions, place, key=attrgetter("start")) if isinstance(place, int) else 0
        return at > 0 and place in self.regions[at - 1]

    def left_of(self, text: str) -> str:
        """Give what lies outside the regions."""
        ends = [0, *(end for region in self.regions for end in (region.start, region.end)), len(text)]
        return "".join(text[start:end] for start, end in zip(ends[::2], ends[1::2], strict=True))


NOTHING = Wrapped([], [], [])


def find_wraps(text: str, newline: str, links: Breaks, longs: Sequence[Break]) -> Wrapped:
    """Find the breaks where a full line was cut, region by region; *links* and *longs* are those of `find_breaks`.

    What the lines say of paragraphs' ends is counted over all wrapped regions of the text.
    """
    regions: list[Region] = []
    rows: list[Row] = []
    stretches: list[Wrap | None] = []
    for region in find_regions(text, newline, links, longs):
        read = read_rows(text, newline, region.start, region.end)
        found = find_stretches(read, region.measures)
        if any(found):
            mark_edges(read, found)
            regions.append(region)
            rows += read
            stretches += found
    if not regions:
        return NOTHING
    weighed = list(_weigh(rows, stretches))
    cut = [(row, wrap) for row, wrap, odds in weighed if odds < _SURE]
    trailing = 2 * sum(row.trailing > 0 for row, _ in cut) > len(cut)
    breaks = [Break(text, row.place, newline, exact=not trailing and _is_exact(row, wrap)) for row, wrap in cut]
    doubts = [_doubt(row, odds) for row, _, odds in weighed if _JOINED <= odds < _DOUBTFUL]
    return Wrapped(breaks, [*_conventions(rows, stretches), *doubts], regions)


def _weigh(rows: Sequence[Row], stretches: Sequence[Wrap | None]) -> Iterator[tuple[Row, Wrap | None, float]]:
    """Yield each break that may be soft, with the logarithm of the odds that it ends a paragraph."""
    evidence = Evidence(rows)
    latest: Latest = {}
    head: Row | None = None
    for row, wrap in zip(rows, stretches, strict=True):
        head, odds = head or row, _SURE
        for series, within in evidence.numbers.within.get(row.start, {}).items():
            latest[series] = (latest.get(series, (None,))[0], within)
        if row.full or row.close:
            odds = evidence.ends_paragraph(row, head, latest) + _room(row, wrap)
            yield row, wrap, odds
        series, number = row.opening
        if odds >= _SURE:
            head = None
        if number is not None:
            latest[series] = (number, None) if head is None else (latest.get(series, (None,))[0], number)


def _room(row: Row, wrap: Wrap | None) -> float:
    """Weigh that a paragraph's end falls within the edge more easily where the edge is ragged, or far from it."""
    if wrap is None:
        return _BARE
    return log(wrap.places) + (_CLOSE if row.close else 0.0)


def _is_exact(row: Row, wrap: Wrap | None) -> bool:
    """Tell whether nothing was lost at a line's end, neither a blank nor the place for a word."""
    return wrap is None or row.trailing > 0 or wrap.is_exact(row.look)


def _doubt(row: Row, odds: float) -> Diagnostic:
    """Say what was decided with little to go by: the words on both sides of the break show where."""
    before, after = row.text[-_SHOWN:], row.after[:_SHOWN]
    if odds < _SURE:
        words = f"the line is full: {before} was joined with {after}, and may have ended a paragraph"
        return Diagnostic("break-doubtful", words, Span(row.place - len(row.tail) - len(before), row.place + 1), "info")
    words = f"the line is full: {before} may go on with {after}"
    return Diagnostic("break-doubtful", words, Span(row.place, row.place + 1), "info")


def _conventions(rows: Sequence[Row], stretches: Sequence[Wrap | None]) -> Iterator[Diagnostic]:
    """Say for each stretch at how many characters its lines were cut."""
    for wrap, group in groupby(zip(rows, stretches, strict=True), key=itemgetter(1)):
        stretch = [row for row, _ in group]
        if wrap:
            words = f"the lines were cut at {'about ' if wrap.slack else ''}{wrap.width / 2:g} characters"
            yield Diagnostic("lines-wrapped", words, Span(stretch[0].start, stretch[-1].place), "info")
