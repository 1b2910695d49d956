"""How paragraphs end: running text of several lines with a mark, a heading or a name of one line often without."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import log

from partydoc.repairs.line_breaks.marks import has_final
from partydoc.repairs.line_breaks.rows import Row

_UNCLOSED = {True: 0.4, False: 0.03}
"""Before the document is asked: how many paragraphs of one line end without a mark, and how many of several do."""


class Lasts:
    """The last lines of a document's paragraphs: those of one line, and of running text of several."""

    def __init__(self, rows: Sequence[Row]) -> None:
        self._closed: Counter[tuple[bool, bool]] = Counter()
        self._before_unmarked = set(self._count(rows))

    def _count(self, rows: Sequence[Row]) -> Iterator[int]:
        """Count how paragraphs end, and give the rows before a line that ends one without a mark."""
        for before, row in pairwise(rows):
            if row.text and not (row.full or row.close):
                single, marked = not (before.full or before.close), bool(row.mark)
                if single or has_final(before.text):
                    self._closed[single, marked] += 1
                if not marked:
                    yield before.start

    def is_unmarked(self, row: Row) -> bool:
        """Tell whether the next line ends a paragraph and no mark ends it."""
        return row.start in self._before_unmarked

    def ends_paragraph(self, row: Row) -> float:
        """Give what it says for a paragraph's end that the next line is a last one without a mark, as log odds.

        Running text of several lines has one. The line itself was counted as one of several.
        """
        if not self.is_unmarked(row):
            return 0.0
        one, several = (
            (open_ + prior) / (self._closed[single, True] + open_ + 1)
            for single, prior in _UNCLOSED.items()
            for open_ in [max(self._closed[single, False] - (not single), 0)]
        )
        return log(one / several)
