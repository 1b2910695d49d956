"""What the blanks of a page say of a break: indents, blank lines between paragraphs, blanks that end lines."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from math import log

from partydoc.repairs.line_breaks.breaks import BLANKS
from partydoc.repairs.line_breaks.lasts import Lasts
from partydoc.repairs.line_breaks.marks import FINAL
from partydoc.repairs.line_breaks.rows import Row

_ALSO = 0.1
"""What the indent of other lines counts for that of a line which no mark ends."""


class Layout:
    """How a document sets paragraphs apart by blanks, counted at lines that end one for certain.

    *unspaced* is what it says for a paragraph's end that no blank line stands there.
    """

    def __init__(self, rows: Sequence[Row], lasts: Lasts) -> None:
        self._lasts = lasts
        self._indents: Counter[tuple[bool, bool, bool]] = Counter()
        self._trails: Counter[tuple[bool, bool]] = Counter()
        self._spaced: Counter[bool] = Counter()
        for row in rows:
            self._count(row)
        self._trailed = {end: self._trails[end, True] + self._trails[end, False] for end in (True, False)}
        self.unspaced = log((self._spaced[False] + 0.5) / (self._spaced.total() + 0.5))
        indents = sum(len(row.text) - len(row.text.lstrip(BLANKS)) for row in rows)
        inner = sum(sum(map(row.text.count, BLANKS)) for row in rows) - indents
        self._within = (inner + 0.1) / (sum(len(row.text) for row in rows) + max(len(rows) - 1, 0) + 10)

    def _count(self, row: Row) -> None:
        ends = not (row.full or row.close)
        if ends and row.after:
            final = row.mark[:1] in FINAL
            self._indents[final, final and self._lasts.is_unmarked(row), row.indented] += 1
        if ends and row.text:
            self._spaced[not row.after] += 1
        if row.after and (ends or row.runs_on):
            self._trails[ends, row.trailing > 0] += 1

    def indent(self, row: Row) -> float:
        """Weigh the indent of the next line."""
        final = row.mark[:1] in FINAL
        last = final and self._lasts.is_unmarked(row)
        indented, others = (
            self._indents[final, last, each] + last * _ALSO * self._indents[final, False, each]
            for each in (True, False)
        )
        share = (indented + 0.3) / (indented + others + 0.6)
        return log(share / self._within) if row.indented else log((1 - share) / (1 - self._within))

    def trails(self, row: Row) -> float:
        """Weigh the blank that some converters leave where a paragraph ends, and others where a line does."""
        ended, cut = ((self._trails[end, row.trailing > 0] + 0.5) / (self._trailed[end] + 1) for end in (True, False))
        return log(ended / cut)
