"""What the levels are inferred from: candidates, open series, and the decisions on them."""

from __future__ import annotations

from typing import Any, NamedTuple
from weakref import ReferenceType, ref

from attrs import define, field

from partydoc.numbering.families import Family
from partydoc.numbering.ordinals import Ordinal
from partydoc.numbering.senses import Key, Sense
from partydoc.numbering.series import later

STANDS_IN = "stands in"


@define(eq=False)
class Candidate:
    """What may be a marker, with what its place tells.

    *line* numbers the line it stands in. *opens_line*: nothing stands before it in its line. *awaited*: its successor
    follows further on. *resumes*: its predecessor stood before it. *parted*: its parts follow, 4.1 behind 4, and it is
    a composite itself; *named*: it is none, and they do right below it. *after_text*: a paragraph without a marker
    stands between it and the candidate before it. *colon*: the text before it ends in a colon. *blank*: a blank stands
    before it, as between the paragraphs of a text that has lost its line ends. *heads*: nothing but a heading stands
    behind it in its line. *stands_in*: the series of which a heading without number stands in the place of a missing
    one. *chained*: a first marker and one further up stand in its line with nothing but a heading between them,
    一、馆舍建设（一）, and it is one of them. *styled*: the level of the heading that the file makes of its line, from
    1; 0 is none, or one that says nothing. *listed*: the level of the list by which the file numbers its line, from 1;
    0 is none. *others*: the candidate in its other senses. *returns*: the number that stands where the run of numbers
    that it begins breaks off; *enclosed*: it does so as what stands around it goes on, 2.1 ⏎ 1. ⏎ 2. ⏎ 2.2 ⏎ 3.
    *strays*: its number is missed elsewhere in its series, or it follows one of which that is so. *spoken*: a speech
    in a sitting begins behind it.
    """

    sense: Sense
    line: int
    opens_line: bool
    doubt: float = 0.0
    awaited: bool = False
    resumes: bool = False
    parted: bool = False
    named: bool = False
    after_text: bool = False
    colon: bool = False
    blank: bool = False
    heads: bool = False
    stands_in: Key | None = None
    chained: bool = False
    styled: int = 0
    listed: int = 0
    others: tuple[Candidate, ...] = ()
    returns: int = 0
    enclosed: bool = False
    strays: bool = False
    spoken: bool = False
    family: Family = field(init=False)
    key: Key = field(init=False)
    number: Ordinal | None = field(init=False)

    def __attrs_post_init__(self) -> None:
        self.family, self.number, self.key = self.sense.family, self.sense.number, self.sense.key

    def set_in(self, level: int) -> None:
        """Take the candidate for an item of a list at a level, from 1; a list in another is a series of its own.

        1.2 says itself of which list it is: 1.3 goes on with it, be that one computed and this one written.
        """
        self.listed = level
        if level > 1 and not (self.sense.family.composite and self.sense.form):
            self.sense = self.sense._replace(form=f"{self.sense.form} {level}")
            self.key = self.sense.key

    def read_as(self, decision: Decision) -> Candidate:
        """Give the candidate in the sense that was decided on."""
        return self.others[decision.sense - 1] if decision.sense else self


@define(eq=False)
class Open:
    """A series that is open at some depth: its last number, where its last unit stands, what stands *below* its units.

    `Stacks` makes them: equal ones are the same object, so that stacks are told apart at once.
    """

    key: Key
    number: Ordinal | None
    family: Family
    line: int
    opens_line: bool
    heads: bool
    awaited: bool
    styled: int
    listed: int
    below: Key | None = None
    _variants: dict[Key, ReferenceType[Open]] | None = None  # weak: a ring is not let go

    def over(self, below: Key) -> Open:
        """Give the series with what stands below its units now."""
        if self.below == below:
            return self
        if self._variants is None:
            self._variants = {}
        seen = self._variants.get(below)
        known = seen() if seen else None
        if known is None:
            place = (self.line, self.opens_line, self.heads, self.awaited, self.styled, self.listed)
            known = Open(self.key, self.number, self.family, *place, below, self._variants)
            self._variants[below] = ref(known)
        return known


Stack = tuple[Open, ...]
"""The series that are open, the outermost first."""


class Decision(NamedTuple):
    """What became of a candidate: its depth below the document (None: plain text), how it came in, what that cost.

    *sense* counts the senses of the candidate, as it was read here.
    """

    depth: int | None
    how: str
    cost: float
    sense: int = 0


class Stacks:
    """Makes the stacks of one search; equal series of them are one object."""

    def __init__(self) -> None:
        self._line = -1
        self._here: dict[tuple[object, ...], Open] = {}  # those of this line; a series of another is no equal

    def opened(self, candidate: Candidate) -> Open:
        """Give the series as a unit at *candidate* leaves it."""
        place = (candidate.opens_line, candidate.heads, candidate.awaited, candidate.styled, candidate.listed)
        return self._known(candidate.line, (candidate.key, candidate.number, candidate.family, candidate.line, *place))

    def grow(self, stack: Stack, decision: Decision, opened: Open) -> Stack:
        """Put a unit where it was decided; its series keeps in mind what stood below, its parent what stands there."""
        depth = decision.depth
        if depth is None:
            return stack
        if decision.how == STANDS_IN:
            opened = self._stood_in(stack[depth], opened.line)
        if depth < len(stack) and stack[depth].key == opened.key:
            below = stack[depth].below
            return (*stack[:depth], opened.over(below) if below else opened)
        if depth:
            return (*stack[: depth - 1], stack[depth - 1].over(opened.key), opened)
        return (opened,)

    def _stood_in(self, series: Open, line: int) -> Open:
        """Give a series as a heading without a number leaves it that stands where the next one should."""
        number = later(series.number) if series.number else None
        place = (line, True, True, series.awaited, series.styled, series.listed)
        known = self._known(line, (series.key, number, series.family, *place))
        return known.over(series.below) if series.below else known

    def _known(self, line: int, facts: tuple[Any, ...]) -> Open:
        if line != self._line:
            self._line = line
            self._here.clear()
        known = self._here.get(facts)
        if known is None:
            known = self._here[facts] = Open(*facts)
        return known
