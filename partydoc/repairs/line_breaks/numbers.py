"""The numbers of markers: which begin a document's paragraphs, which stand within, and which comes next.

A label that several paragraphs begin with is taken for a marker, one without a number.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Container, Iterator, Sequence
from itertools import accumulate
from math import log

from partydoc.numbering.ordinals import Ordinal, ordinal
from partydoc.numbering.series import FIRST, goes_on, skips_one
from partydoc.patterns import compile_late
from partydoc.repairs.line_breaks.breaks import inner_markers
from partydoc.repairs.line_breaks.marks import FINAL
from partydoc.repairs.line_breaks.openings import LABELS, label
from partydoc.repairs.line_breaks.rows import Row, template

_COLON = compile_late("[：:]")

_ORDER = (log(0.97 / 0.1), log(0.03 / 0.9))
"""What it says for a paragraph's beginning that a marker's number is the next of its series, or is not."""

_RECURS = 2
"""How many paragraphs begin with a label that is taken for a marker."""

Latest = dict[str, tuple[Ordinal | None, Ordinal | None]]
"""Of each series the last number that begins a paragraph, and the last one since that stands within one."""

_NONE = (None, None)


class Numbers:
    """The numbers of a document's rows, whose lines are *text*.

    *within* has those that stand within each row, by their series; *inside* counts the markers and labels there, by
    whether a mark stands before them and by the series.
    """

    def __init__(self, rows: Sequence[Row], text: str) -> None:
        labels = _name_labels(rows)
        self._next = dict(_next_numbers(rows))
        self.inside: Counter[tuple[bool, str]] = Counter()
        self.within: dict[int, dict[str, Ordinal]] = defaultdict(dict)
        for place, found in _inner_labels(text, labels):
            self.inside[text[place - 1] in FINAL, "#" + found] += 1
        ends = list(accumulate(len(row.text) + 1 for row in rows))
        for place, marker in inner_markers(text):
            series, number = template(marker), ordinal(marker)
            self.inside[text[place - 1] in FINAL, series] += 1
            if number is not None:
                self.within[rows[bisect_right(ends, place)].start][series] = number

    def begins_paragraph(self, row: Row, series: str, number: Ordinal, latest: Latest) -> float:
        """Weigh whether the number behind a row's break is the next of its series, or the first of one that goes on.

        A number goes on within a paragraph where the last one stands there. Where one is missing it may be either.
        """
        last, within = latest.get(series, _NONE)
        if goes_on(within, number):
            return -_ORDER[0]
        if goes_on(last, number) or (number == FIRST and goes_on(number, self._next.get(row.start))):
            return _ORDER[0]
        if last is not None and skips_one(last, number):
            return 0.0
        return _ORDER[1] if last else _ORDER[1] / 2


def _next_numbers(rows: Sequence[Row]) -> Iterator[tuple[int, Ordinal]]:
    """Tell for each row before a marker which number stands next in the marker's series."""
    following: dict[str, Ordinal] = {}
    for row in reversed(rows):
        series, number = row.opening
        if number is not None:
            if series in following:
                yield row.start, following[series]
            following[series] = number


def _name_labels(rows: Sequence[Row]) -> set[str]:
    """Take a label that begins several paragraphs for a marker, and give all such."""
    labels = {row.start: found for row in rows if row.opening[0][0] != "#" and (found := label(row.after))}
    times, sure = Counter(labels.values()), {labels.get(row.start) for row in rows if not (row.full or row.close)}
    known = {each for each, count in times.items() if each in sure and count >= _RECURS}
    for row in rows:
        if labels.get(row.start) in known:
            row.opening = "#" + labels[row.start], None
    return known


def _inner_labels(text: str, labels: Container[str]) -> Iterator[tuple[int, str]]:
    """Yield the labels that stand within lines, each with its place."""
    for match in _COLON.finditer(text):
        for length in LABELS:
            place = match.end() - length
            if place > 0 and text[place - 1] != "\n" and text[place : match.end()] in labels:
                yield place, text[place : match.end()]
