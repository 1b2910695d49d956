"""What the sentences on both sides of a break share, and how they are built: whether the thread goes on across it.

Where a paragraph begins, its second sentence goes on from the first, 「加强水利建设。实施水利工程。」; within one it
has as much in common with what stands before. A paragraph ends in sentences of many clauses, and begins with words
rather than figures: those tell what the words before them have summed up.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import chain, islice
from math import log
from operator import add, attrgetter

from partydoc.characters import HANZI
from partydoc.patterns import compile_late
from partydoc.repairs.line_breaks.breaks import BLANKS, CLOSING
from partydoc.repairs.line_breaks.rows import Row

_FULL_STOPS = "。！？!?"
_SENTENCE = compile_late(f"[^{_FULL_STOPS}]++(?:[{_FULL_STOPS}]++[{CLOSING}]*+|$)")
_WORDS = compile_late(f"[{HANZI}]{{2,}}")
_FIGURE = compile_late("[0-9０-９]")

_MOST = 8
"""Rows on either side of the break that are read for its sentences."""

_SHARED = 0.55
"""What it weighs that the second sentence behind the break shares more words with the first one than with the last."""

_CLAUSE, _CLAUSES = 0.22, 1.8
"""What each pause of the last sentence says for a paragraph's end, beyond as many as sentences have."""

_FIGURES, _NO_FIGURES = -0.6, 0.12
"""What it says for a paragraph's beginning that its first sentence holds a figure, or none."""


class Threads:
    """The sentences of a document's *rows*, read where a break is weighed."""

    def __init__(self, rows: Sequence[Row]) -> None:
        self._rows = rows

    def ends_paragraph(self, row: Row, head: Row) -> float:
        """Give what the sentences around a row's break say for a paragraph's end, as the logarithm of odds.

        *head* is the first row of the paragraph that would end there.
        """
        at = bisect_left(self._rows, row.start, key=attrgetter("start"))
        last = _sentences(self._before(at, head))[-1:]
        behind = _sentences(self._behind(at + 1))
        if not last or not behind:
            return 0.0
        odds = _CLAUSE * (last[0].count("，") - _CLAUSES)
        odds += _FIGURES if _FIGURE.search(behind[0]) else _NO_FIGURES
        if len(behind) > 1:
            odds += _SHARED * log((_shared(behind[1], behind[0]) + 1) / (_shared(behind[1], last[0]) + 1))
        return odds

    def _before(self, at: int, head: Row) -> str:
        rows = self._rows[max(0, at - _MOST) : at + 1]
        return "".join(row.text.lstrip(BLANKS) for row in rows if row.start >= head.start)

    def _behind(self, at: int) -> str:
        return "".join(_paragraph(self._rows[at : at + _MOST]))


def _paragraph(rows: Sequence[Row]) -> Iterator[str]:
    """Yield the lines as far as one ends a paragraph for certain."""
    for row in rows:
        yield row.text.lstrip(BLANKS)
        if not (row.full or row.close):
            return


def _sentences(text: str) -> list[str]:
    return _SENTENCE.findall(text)


def _shared(one: str, other: str) -> int:
    """Count the pairs of characters that stand side by side in both sentences."""
    return len(_pairs(one) & _pairs(other))


def _pairs(sentence: str) -> frozenset[str]:
    return frozenset(chain.from_iterable(map(add, piece, islice(piece, 1, None)) for piece in _WORDS.findall(sentence)))
