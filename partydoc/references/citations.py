"""What the grammar reads: a name, the places in what it names, in the words of the text."""

from __future__ import annotations

from typing import Literal, NamedTuple, TypeAlias

from partydoc.numbering.families import ARTICLE, CHAPTER, DIVISION, PART, SUBPART
from partydoc.numbering.ordinals import Ordinal
from partydoc.references.passages import Passage
from partydoc.tree.values.document_numbers import NumberParts

How: TypeAlias = Literal["nth", "this", "last", "marked"]
NameKind: TypeAlias = Literal["title", "law", "number", "self", "annex", "quoted", "note", "date"]
Range: TypeAlias = tuple[Ordinal, Ordinal]

# The terminals of units and what they are called, from the widest to the narrowest. The first five are families too.
UNITS: dict[str, str] = {
    **{family.wrapper: family.name for family in (PART, SUBPART, CHAPTER, DIVISION, ARTICLE)},
    "CLAUSE": "clause",
    "ITEM": "item",
    "SUBITEM": "sub-item",
}
RANKS: dict[str, int] = {unit: rank for rank, unit in enumerate(UNITS.values())}


class Step(NamedTuple):
    """One step to a place: 第二款, 前两款, 本条, or a marker in quotes; *numbers* are pairs of first and last.

    *start* and *end* are in the folded text.
    """

    unit: str
    how: How
    numbers: tuple[Range, ...]
    start: int
    end: int
    passage: Passage


Place: TypeAlias = tuple[Step, ...]


class Name(NamedTuple):
    """What a citation names before it goes to a place."""

    kind: NameKind
    text: str
    start: int
    end: int
    number: NumberParts | None = None
    short: str | None = None
    annexes: tuple[Range, ...] = ()


class Citation(NamedTuple):
    """A name, or places, or both, in a passage; *start* and *end* are in the folded text."""

    passage: Passage
    start: int
    end: int
    name: Name | None
    places: tuple[Place, ...]
