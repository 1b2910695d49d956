"""Where a place of the old text may be in the new one: a place at an edit's edge may be on either side of it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from partydoc.edits import Edits
from partydoc.spans import Span


class Moved:
    """Maps the places of a text to those of the text that edits made of it.

    >>> from partydoc.edits import Edit
    >>> moved = Moved(Edits([Edit(Span(1, 2), "", "x"), Edit(Span(4, 4), "ab", "x")]))
    >>> moved.range(3), moved.range(4), moved.touches(Span(2, 3)), moved.touches(Span(3, 4))
    ((2, 2), (3, 5), True, True)
    """

    def __init__(self, edits: Edits) -> None:
        self._starts = [edit.span.start for edit in edits]
        self._ends = [edit.span.end for edit in edits]
        self._sizes = [len(edit.text) for edit in edits]
        self._shifts = [0]
        for start, end, size in zip(self._starts, self._ends, self._sizes, strict=True):
            self._shifts.append(self._shifts[-1] + size - (end - start))

    def range(self, place: int) -> tuple[int, int]:
        """Give the first and the last place that an old one may have become."""
        first = bisect_left(self._ends, place)
        last = bisect_right(self._starts, place)
        low = min(place, self._starts[first]) if first < last else place
        high_shift = self._shifts[last]
        if first == last:
            return place + high_shift, place + high_shift
        end = self._ends[last - 1]
        return low + self._shifts[first], max(place, end) + high_shift

    def touches(self, span: Span) -> bool:
        """Tell whether an edit lies within a span or at its edge."""
        return bisect_left(self._ends, span.start) < bisect_right(self._starts, span.end)

    def holds(self, old: Span, new: Span) -> bool:
        """Tell whether a span of the new text can be what became of one of the old."""
        (start_low, start_high), (end_low, end_high) = self.range(old.start), self.range(old.end)
        return start_low <= new.start <= start_high and end_low <= new.end <= end_high
