"""Which of several changes can be made together: no two in one place, and each proved."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Generic, NamedTuple, TypeVar

from partydoc.edits import Edit, Edits
from partydoc.tree.nodes import Document

_T = TypeVar("_T")

MOST = 256
"""Texts that are read for the proof of one round, at most; what is left then is refused."""


class Proposal(NamedTuple, Generic[_T]):
    """Edits that are made together or not at all, and what they are for."""

    edits: tuple[Edit, ...]
    owner: _T


class Tried(NamedTuple):
    """What edits make of a document, and what would differ in it that should not: nothing, where that is proved."""

    document: Document
    wrong: str


Proof = Callable[[Edits], Tried]
"""Makes edits and says what came of it."""


def disjoint(proposals: Iterable[Proposal[_T]]) -> list[Proposal[_T]]:
    """Keep what can be made together: of two in one place the leftmost, of two alike both, once.

    >>> from partydoc.spans import Span
    >>> one, other = Edit(Span(1, 3), "x", "a"), Edit(Span(2, 4), "y", "b")
    >>> [each.owner for each in disjoint([Proposal((other,), "later"), Proposal((one,), "first")])]
    ['first']
    """
    taken: list[Proposal[_T]] = []
    past = -1
    pending: list[tuple[int, int]] = []
    for each in sorted(proposals, key=lambda one: [edit.span for edit in one.edits]):
        spans = [edit.span for edit in each.edits]
        free = spans[0].start > past or (spans[0].start == past and spans[0].start != spans[0].end)
        if free and not any(start < span.end and span.start < end for span in spans for start, end in pending):
            taken.append(each)
            pending = [(span.start, span.end) for span in spans]
            past = max(span.end for span in spans)
    return taken


def joined(proposals: Sequence[Proposal[_T]]) -> Edits:
    """Join the edits of proposals that are disjoint."""
    return Edits(sorted((edit for each in proposals for edit in each.edits), key=lambda edit: edit.span))


class Chooser(Generic[_T]):
    """Finds the proposals that can be proved, by halves; *refused* are the others, with what would differ.

    *proved* is the document that those chosen make; None as long as there are none.
    """

    def __init__(self, proof: Proof) -> None:
        self._proof = proof
        self._left = MOST
        self.refused: list[tuple[_T, str]] = []
        self.proved: Document | None = None

    def choose(self, proposals: Sequence[Proposal[_T]], beside: Sequence[Proposal[_T]] = ()) -> list[Proposal[_T]]:
        """Give as many as can be made together with those *beside*, which are proved already."""
        if not proposals:
            return []
        wrong = self._differs([*beside, *proposals])
        if not wrong:
            return list(proposals)
        if len(proposals) == 1:
            self.refused.append((proposals[0].owner, wrong))
            return []
        middle = len(proposals) // 2
        first = self.choose(proposals[:middle], beside)
        return first + self.choose(proposals[middle:], [*beside, *first])

    def _differs(self, proposals: Sequence[Proposal[_T]]) -> str:
        if not self._left:
            return "too many fixes had to be proved one by one"
        self._left -= 1
        tried = self._proof(joined(proposals))
        if not tried.wrong:
            self.proved = tried.document  # of all that are chosen so far, for they stand beside
        return tried.wrong
