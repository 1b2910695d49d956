"""The sentence behind a break: paragraphs begin with other sentences than those that stand within them.

A paragraph of a report begins with a short sentence that sums it up, 「防汛准备更加充分。」; within it, sentences are
longer and fall into clauses. How far a document does so is counted in it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from itertools import chain, islice
from math import log
from typing import NamedTuple

from partydoc.patterns import compile_late
from partydoc.repairs.line_breaks.breaks import BLANKS, CLOSING
from partydoc.repairs.line_breaks.marks import STOPS
from partydoc.repairs.line_breaks.rows import Row

_PAUSES = "，、,"
_SENTENCE = compile_late(f"([^{STOPS}{_PAUSES}]*+([{_PAUSES}]?)[^{STOPS}]*+(?:([{STOPS}])[{STOPS}]*+[{CLOSING}]*+|$))")
_MARKS = {**dict.fromkeys("。！？!?…", "。"), **dict.fromkeys("；;", "；"), **dict.fromkeys("：:", "：")}
_LENGTHS = (6, 10, 16, 24, 40, 0)  # the last: longer than these

_SHARES = {
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
"""Shares of the kinds among sentences that begin paragraphs, and among those within: 20,000 of official texts."""

_SUMS_UP = 16
"""Characters that a sentence which sums a paragraph up has at most."""

_ALIKE = {(True, True): 0.85, (True, False): -1.7, (False, True): -0.3, (False, False): 0.0}
"""What it says for a beginning that the paragraph before began with a sentence that sums it up, and that this one does.

Neighbours begin alike; where the one before has such a sentence, what follows without one goes on with it.
"""

_SELDOM = (0.01, 0.01)
_WEIGHT = 20.0
"""How many sentences of the document weigh as much as what is known of others."""

Kind = tuple[str, int, bool]


class Sentence(NamedTuple):
    """A sentence: its *length* in characters, whether it has *clauses*, the *mark* that ends it, "" if none does."""

    length: int
    clauses: bool
    mark: str

    @property
    def sums_up(self) -> bool:
        """Tell whether it is a short one, of a single clause."""
        return self.mark == "。" and self.length <= _SUMS_UP and not self.clauses

    @property
    def kind(self) -> Kind:
        """Give what sentences are counted by: the mark, the length at most, 0 for any, and whether it has clauses."""
        return self.mark, _LENGTHS[bisect_left(_LENGTHS, self.length, hi=len(_LENGTHS) - 1)], self.clauses


def read_sentences(line: str) -> list[Sentence]:
    """Cut a line into sentences.

    >>> read_sentences("防汛准备充分。修缮旧馆，")
    [Sentence(length=7, clauses=False, mark='。'), Sentence(length=5, clauses=True, mark='')]
    """
    return [
        Sentence(len(whole), bool(pause), _MARKS.get(mark, ""))
        for whole, pause, mark in _SENTENCE.findall(line)
        if whole
    ]


class Sentences:
    """The sentences of a document, counted apart: those that begin paragraphs and those within them."""

    def __init__(self, rows: Sequence[Row]) -> None:
        begun, inside = Counter[Sentence](), Counter[Sentence]()
        self._behind: dict[int, Sentence] = {}
        self._first: dict[int, Sentence] = {}
        following: Sentence | None = None
        for row, before in zip(reversed(rows), chain(islice(reversed(rows), 1, None), [None]), strict=True):
            if following:
                self._behind[row.start] = following
            found = read_sentences(row.text.lstrip(BLANKS))
            if not found:
                following = None
                continue
            if row.full and following and not found[-1].mark:
                found[-1] = _joined(found[-1], following)
            following = self._first[row.start] = found[0]
            if before is None or not before.full:
                begun[following] += 1
            for each in islice(found, 1, None):
                inside[each] += 1
        self._begun, self._inside = _by_kind(begun), _by_kind(inside)
        self._sizes = self._begun.total() + _WEIGHT, self._inside.total() + _WEIGHT

    def begins_paragraph(self, row: Row, head: Row) -> float:
        """Give the logarithm of the odds that the sentence behind a row's break begins a paragraph.

        *head* is the first row of the paragraph that would end there.
        """
        sentence, first = self._behind.get(row.start), self._first.get(head.start)
        if sentence is None:
            return 0.0
        (begun, inside), (starts, others) = _SHARES.get(sentence.kind, _SELDOM), self._sizes
        begun = (self._begun[sentence.kind] + begun * _WEIGHT) / starts
        odds = log(begun * others / (self._inside[sentence.kind] + inside * _WEIGHT))
        return odds + _ALIKE[first is not None and first.sums_up, sentence.sums_up]


def _by_kind(sentences: Counter[Sentence]) -> Counter[Kind]:
    """Count sentences by their kinds; many are alike."""
    kinds = Counter[Kind]()
    for each, times in sentences.items():
        kinds[each.kind] += times
    return kinds


def _joined(begun: Sentence, rest: Sentence) -> Sentence:
    return Sentence(begun.length + rest.length, begun.clauses or rest.clauses, rest.mark)
