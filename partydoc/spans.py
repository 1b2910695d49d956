"""Half-open ranges of code points."""

from __future__ import annotations

from typing import NamedTuple


class Span(NamedTuple):
    """A half-open range `[start, end)`, counted in code points.

    A node's span points into the raw text, the text as it was read.

    >>> Span(2, 5).slice("党政机关公文")
    '机关公'
    >>> Span(2, 5).contains(Span(3, 5))
    True
    """

    start: int
    end: int

    def slice(self, text: str) -> str:
        """Cut the span's characters out of *text*."""
        return text[self.start : self.end]

    def contains(self, other: Span) -> bool:
        """Tell whether *other* lies within this span."""
        return self.start <= other.start and other.end <= self.end
