"""Fixes what rules find, round by round, until nothing is left that can be fixed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from partydoc.edits import Edits, rebase
from partydoc.fixing.choosing import Chooser, Proposal, disjoint, joined
from partydoc.fixing.fixed import Fixed, Refused
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
    rules = tuple(rules)
    made, refused = Edits(), list[Refused]()
    current, found, reader = document, run(document, rules, on), None
    for _ in range(MOST):
        proposals = disjoint(_proposals(found, unsafe=unsafe))
        reader = reader_of(document, limits) if proposals and reader is None else reader
        edits, refused = _round(current, proposals, reader)
        if not edits or reader is None:
            break
        current = reader.read(edits)
        reader = reader.of(current)
        made = Edits(rebase(edits, made)) if made else edits
        found = run(current, rules, on)
    original = document.text.raw if document.text else ""
    return Fixed(made.rewrite(original), made, current, found, tuple(refused), original)


def _round(
    document: Document, proposals: list[Proposal[Finding]], reader: Reader | None
) -> tuple[Edits, list[Refused]]:
    """Give the edits of the fixes that can be made in one go, and the fixes that cannot."""
    if not proposals or reader is None:
        return Edits(), [Refused(each.owner, UNREADABLE) for each in proposals]
    chooser: Chooser[Finding] = Chooser(lambda edits: difference(document, reader.read(edits), edits))
    chosen = chooser.choose(proposals)
    return joined(chosen), [Refused(finding, wrong) for finding, wrong in chooser.refused]


def _proposals(found: Iterable[Finding], *, unsafe: bool) -> Iterator[Proposal[Finding]]:
    return (Proposal(each.fix, each) for each in found if each.fix and (each.safe or unsafe))
