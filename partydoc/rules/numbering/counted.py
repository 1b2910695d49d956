"""Which articles and chapters are counted by the text itself, and are not quoted from another."""

from __future__ import annotations

from itertools import pairwise

from partydoc.rules.kinds import STATUTES
from partydoc.rules.subject import Subject, Unit
from partydoc.tree.nodes import Attachment, Document, Part

FEWEST = 4
"""Units that count through in a text that is no law by its title: rules that a notice issues, drafts."""
_SLIPS = 2
"""Places where such a count is broken, at most: a double is two, for a gap follows it."""


def counts_through(subject: Subject, unit: Unit) -> bool:
    """Tell whether a division of a law is one of this text, whose count must be whole: by its kind, or as it counts."""
    if subject.whole_of(unit.start).kind in STATUTES:
        return True
    text = _text(unit)
    values = [each.value or 0 for each in subject.units if each.family is unit.family and _text(each) is text]
    slips = sum(now != before + 1 for before, now in pairwise((0, *values)))
    return len(values) >= FEWEST and slips <= _SLIPS


def _text(unit: Unit) -> object:
    return next(node for node in reversed(unit.above) if isinstance(node, Document | Part | Attachment))
