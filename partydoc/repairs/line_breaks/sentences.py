"""The sentence behind a break: paragraphs begin with other sentences than those that stand within them.

A paragraph of a report begins with a short sentence that sums it up, 「防汛准备更加充分。」; within it, sentences are longer
and fall into clauses. How far a document does so is counted in it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from math import log
from typing import NamedTuple

from partydoc.repairs.line_breaks.breaks import BLANKS
from partydoc.repairs.line_breaks.rows import Row

_SENTENCE = re.compile("[^。！？!?…；;：:]*(?:([。！？!?…；;：:])[。！？!?…；;：:]*[”’」』）)》〉]*|$)")
_KINDS = {**dict.fromkeys("。！？!?…", "。"), **dict.fromkeys("；;", "；"), **dict.fromkeys("：:", "：")}
_PAUSE = re.compile("[，、,]")
_LENGTHS = (6, 10, 16, 24, 40)


class Sentence(NamedTuple):
    """What is known of a sentence: its length in characters, whether it has clauses, and the mark that ends it.

    The mark is "" while the sentence goes on.
    """

    length: int
    clauses: bool
    mark: str

    @classmethod
    def read(cls, found: re.Match[str]) -> Sentence:
        """Read what the search found."""
        return cls(len(found[0]), bool(_PAUSE.search(found[0])), _KINDS.get(found[1], ""))

    def __add__(self, rest: Sentence) -> Sentence:  # type: ignore[override]
        """Give the sentence of which this is the beginning."""
        return Sentence(self.length + rest.length, self.clauses or rest.clauses, rest.mark)

    @property
    def kind(self):
        return self.mark, next((most for most in _LENGTHS if self.length <= most), 0), self.clauses


_PRIOR = {
    ("。", 6, False): (0.036, 0.0015),
    ("。", 10, False): (0.096, 0.018),
    ("。", 10, True): (0.0086, 0.0015),
    ("。", 16, False): (0.111, 0.046),
    ("。", 16, True): (0.018, 0.009),
    ("。", 24, False): (0.028, 0.038),
    ("。", 24, True): (0.026, 0.047),
    ("。", 40, False): (0.011, 0.019),
    ("。", 40, True): (0.075, 0.21),
    ("。", 0, True): (0.45, 0.475),
}
_ELSE = (0.01, 0.01)
_WEIGHT = 20.0


class Sentences:
    """The sentences of a document, counted apart: those that begin paragraphs and those within them."""

    def __init__(self, rows: Sequence[Row]) -> None:
        self._begun: Counter = Counter()
        self._inside: Counter = Counter()
        following: Sentence | None = None
        for at in range(len(rows) - 1, -1, -1):
            row = rows[at]
            row.leads = following
            following = self._count(row, begins=not at or not rows[at - 1].full)
        self._sizes = self._begun.total() + _WEIGHT, self._inside.total() + _WEIGHT

    def _count(self, row: Row, *, begins: bool) -> Sentence | None:
        pieces = [Sentence.read(found) for found in _SENTENCE.finditer(row.text.lstrip(BLANKS)) if found[0]]
        if not pieces:
            return None
        if row.full and not pieces[-1].mark and row.leads:
            pieces[-1] += row.leads
        self._inside.update(piece.kind for piece in pieces[1:])
        if begins:
            self._begun[pieces[0].kind] += 1
        return pieces[0]

    def begins_paragraph(self, row: Row) -> float:
        """Give the logarithm of the odds that the sentence behind a row's break begins a paragraph."""
        if row.leads is None:
            return 0.0
        kind = row.leads.kind
        begun, inside = _PRIOR.get(kind, _ELSE)
        begun = (self._begun[kind] + begun * _WEIGHT) / self._sizes[0]
        inside = (self._inside[kind] + inside * _WEIGHT) / self._sizes[1]
        return log(begun / inside)
