"""Walls: line ends that the reader of a file vouches for. No repair joins what stands on their two sides."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable

from attrs import frozen

from partydoc.edits import Edit, Edits
from partydoc.hints import Hint
from partydoc.offsets import OffsetMap

_WALLED = frozenset({"title", "heading", "table", "furniture", "metadata", "note"})
_LINE_ENDS = frozenset("\n\r\v\f\x85\u2028\u2029")


@frozen
class Walls:
    """The places in the raw text of the line ends before and behind what the reader told from running text."""

    places: tuple[int, ...] = ()

    @classmethod
    def of(cls, raw: str, hints: Iterable[Hint]) -> Walls:
        r"""Find the walls about the hinted lines of a text.

        >>> from partydoc.spans import Span
        >>> Walls.of("通知\n\n甲", [Hint(Span(0, 2), "title")]).places
        (2,)
        """
        edges = {edge for hint in hints if hint.kind in _WALLED for edge in (hint.span.start - 1, hint.span.end)}
        return cls(tuple(sorted(edge for edge in edges if 0 <= edge < len(raw) and raw[edge] in _LINE_ENDS)))

    def spare(self, made: Edits, before: Edits) -> Edits:
        """Leave out the edits that take a wall away; *before* led from the raw text to theirs."""
        offsets = before.offsets()
        return Edits(edit for edit in made if not self._falls(edit, offsets))

    def _falls(self, edit: Edit, offsets: OffsetMap) -> bool:
        start, end = offsets.to_raw(*edit.span)
        at = bisect_left(self.places, start)
        return at < len(self.places) and self.places[at] < end and _LINE_ENDS.isdisjoint(edit.text)


NO_WALLS = Walls()
