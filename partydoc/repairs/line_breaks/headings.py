"""Whether a line at the edge is a heading, told by how many lines that begin as it does are short ones."""

from __future__ import annotations

from collections import Counter
from math import log

from partydoc.repairs.line_breaks.breaks import BLANKS
from partydoc.repairs.line_breaks.marks import has_final
from partydoc.repairs.line_breaks.rows import Row, opening

_CLOSE_HEADING, _CLOSE_LINE = 4.0, 1.0
"""What it says for a heading that a line falls a little short of the edge: with a marker, and without one."""

_HEADINGS = 1 / 6  # of the headings nearly as wide as the page, how many are just as wide
_HEADED, _AT_EDGE = (0.2, 0.8), 0.4
"""What is taken for granted: of a kind's lines, how many are headings and how many are not; headings at the edge."""


class Headings:
    """The lines that begin paragraphs and that no mark ends, counted by what begins them and the next lines."""

    def __init__(self) -> None:
        self._short: Counter[tuple[str, str]] = Counter()
        self._full: Counter[tuple[str, str]] = Counter()
        self._heads: Counter[str] = Counter()

    def count(self, row: Row) -> None:
        """Count a paragraph's first line."""
        if not row.open:
            return
        if row.full or row.long:
            (self._full if row.full else self._short)[_kinds(row)] += 1
        if not (row.full or row.close or has_final(row.text)):
            self._heads[_kind(row.text)] += 1

    def is_heading(self, row: Row) -> float:
        """Give the logarithm of the odds that a paragraph's first line is a heading, just as wide as the page.

        Where markers begin both lines, how many of their kind are headings, of any width, tells too.
        """
        kind = _kinds(row)
        expected = self._short[kind] * _HEADINGS
        if row.full and kind[0].startswith("#"):
            heads, others = self._heads[kind[0]], max(self._full[kind] - 1 - expected, 0.0)
            return log((heads + _HEADED[0]) / (heads + 1) * (expected + _AT_EDGE) / (others + _HEADED[1]))
        odds = log((expected + 0.02) / (max(self._full[kind] - expected, 0.0) + 1.0))
        if row.close:
            odds += _CLOSE_HEADING if kind[0].startswith("#") else _CLOSE_LINE
        return odds


def _kinds(row: Row) -> tuple[str, str]:
    """Give what begins a line, and the marker's template where one begins the next: headings and items differ there."""
    return _kind(row.text), row.opening[0] if row.opening[0][0] == "#" else ""


def _kind(line: str) -> str:
    """Give the marker's template; of a line without one, whether it is indented."""
    bare = line.lstrip(BLANKS)
    start = opening(bare)[0]
    return start if start[0] == "#" else line[: len(line) - len(bare)]
