"""Where each character of a repaired text was in the raw text, recorded while editing."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Sequence

from attrs import field, frozen

from partydoc.spans import Span


@frozen
class OffsetMap:
    r"""The places of a *clean* text in the *raw* text, and back: total, monotone, O(log edits) a look-up.

    What an edit removed belongs to the character before it; at the very start, to the character after it. So spans
    that tile the clean text tile the raw text. The map of an unedited text holds nothing.

    >>> offsets = OffsetMap.of(starts=[1], ends=[6], sizes=[0])                 # 時(shí)代 became 時代
    >>> offsets.to_raw(0, 1), offsets.to_raw(1, 2), offsets.to_clean(6, 7)
    (Span(start=0, end=6), Span(start=6, end=7), Span(start=1, end=2))
    """

    _steps: tuple[_Step, ...] = field(default=(), repr=False)

    @classmethod
    def of(cls, starts: Sequence[int], ends: Sequence[int], sizes: Sequence[int]) -> OffsetMap:
        """Make the map of sorted, disjoint changes: [start, end) of the raw text became *size* characters."""
        return cls((_Step(starts, ends, sizes),) if len(starts) else ())

    @property
    def is_identity(self) -> bool:
        """Tell whether every place is the same in both texts."""
        return not self._steps

    def to_raw(self, start: int, end: int) -> Span:
        """Give the span of the raw text that became [start, end) of the clean text."""
        for step in reversed(self._steps):
            start, end = step.back(start), step.back(end)
        return Span(start, end)

    def opening(self) -> int:
        """Give the place in the raw text of the first character that is left: behind what was removed at the start.

        >>> OffsetMap.of(starts=[0], ends=[2], sizes=[0]).opening()                 # ## was removed
        2
        """
        place = 0
        for step in reversed(self._steps):
            place = step.back(place) if place else step.opening()
        return place

    def to_clean(self, start: int, end: int) -> Span:
        """Give the span of the clean text that [start, end) of the raw text became; empty if it was removed."""
        return Span(self._clean(start), self._clean(end))

    def clean_places(self, places: Sequence[int]) -> list[int]:
        """Give the places of the clean text that places of the raw text became.

        >>> OffsetMap.of(starts=[1], ends=[6], sizes=[0]).clean_places([0, 6, 7])
        [0, 1, 2]
        """
        return [self._clean(place) for place in places] if self._steps else list(places)

    def compose(self, inner: OffsetMap) -> OffsetMap:
        """Put *inner*, which was recorded first, below this map: from this map's clean text to inner's raw text."""
        return OffsetMap(inner._steps + self._steps)

    def _clean(self, place: int) -> int:
        for step in self._steps:
            place = step.forth(place)
        return place


class _Step:
    """The changes of one pass of editing, in columns; *news* are their starts in the clean text."""

    __slots__ = ("ends", "news", "sizes", "starts")

    def __init__(self, starts: Sequence[int], ends: Sequence[int], sizes: Sequence[int]) -> None:
        self.starts, self.ends, self.sizes = starts, ends, sizes
        self.news = array("q")
        shift = 0
        for start, end, size in zip(starts, ends, sizes, strict=True):
            self.news.append(start + shift)
            shift += size - (end - start)

    def back(self, place: int) -> int:
        hunk = bisect_right(self.news, place) - 1
        if hunk < 0 or place == 0:
            return place
        within, size = place - self.news[hunk], self.sizes[hunk]
        if within >= size:
            return self.ends[hunk] + within - size
        return min(self.starts[hunk] + within, self.ends[hunk])

    def opening(self) -> int:
        removed = 0
        for start, end, size in zip(self.starts, self.ends, self.sizes, strict=True):
            if size or start > removed:
                break
            removed = end
        return removed

    def forth(self, place: int) -> int:
        hunk = bisect_right(self.starts, place) - 1
        if hunk < 0:
            return place
        within, size = place - self.starts[hunk], self.sizes[hunk]
        if place >= self.ends[hunk]:
            return self.news[hunk] + size + place - self.ends[hunk]
        return self.news[hunk] + min(within, size)
