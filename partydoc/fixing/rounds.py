"""Fixes what rules find, round by round, until nothing is left that can be fixed.

In a round the fixes that are safe are chosen first, and beside them those that are not: each on the tree, and each by
what the rules that bind find then (`Judge`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date

from partydoc.edits import Edits, rebase
from partydoc.fixing.choosing import Chooser, Proof, Proposal, Tried, disjoint, joined
from partydoc.fixing.fixed import Fixed, Refused
from partydoc.fixing.judging import Judge
from partydoc.fixing.proof import difference
from partydoc.fixing.reading import UNREADABLE, Reader, reader_of
from partydoc.options import DEFAULT_LIMITS, Limits
from partydoc.rules.rule import Finding, Rule
from partydoc.rules.running import run
from partydoc.tree.nodes import Document

MOST = 10
"""Rounds, at most: one fix can make room for another."""


def fix_document(
    document: Document,
    rules: Iterable[Rule],
    *,
    unsafe: bool = False,
    on: date | None = None,
    limits: Limits = DEFAULT_LIMITS,
) -> Fixed:
    """Make the fixes of what *rules* find; those that are not safe only with *unsafe*."""
    rules, judge = tuple(rules), Judge(on)
    made, refused = Edits(), list[Refused]()
    current, found, reader = document, run(document, rules, on), None
    for _ in range(MOST):
        proposals = disjoint(_proposals(found, unsafe=unsafe))
        reader = reader_of(document, limits) if proposals and reader is None else reader
        edits, refused, proved = _round(current, proposals, reader, judge)
        if proved is None or reader is None:
            break
        current, reader = proved, reader.of(proved)
        made = Edits(rebase(edits, made)) if made else edits
        found = run(current, rules, on)
    original = document.text.raw if document.text else ""
    return Fixed(made.rewrite(original), made, current, found, tuple(refused), original)


def _round(
    document: Document, proposals: list[Proposal[Finding]], reader: Reader | None, judge: Judge
) -> tuple[Edits, list[Refused], Document | None]:
    """Give the edits of the fixes that can be made in one go, the fixes that cannot, and the document they make."""
    if not proposals or reader is None:
        return Edits(), [Refused(each.owner, UNREADABLE) for each in proposals], None
    chosen, refused, proved = list[Proposal[Finding]](), list[Refused](), document
    for safe in (True, False):
        chooser: Chooser[Finding] = Chooser(_proof(document, reader, judge.beside(proved, safe=safe)))
        chosen += chooser.choose([each for each in proposals if each.owner.safe is safe], chosen)
        refused += [Refused(finding, wrong) for finding, wrong in chooser.refused]
        proved = chooser.proved or proved
    return joined(chosen), refused, proved if chosen else None


def _proof(document: Document, reader: Reader, worse: Callable[[Document], str]) -> Proof:
    def proof(edits: Edits) -> Tried:
        new = reader.read(edits)
        return Tried(new, difference(document, new, edits) or worse(new))

    return proof


def _proposals(found: Iterable[Finding], *, unsafe: bool) -> Iterator[Proposal[Finding]]:
    return (Proposal(each.fix, each) for each in found if each.fix and (each.safe or unsafe))
