"""What the levels are inferred from: candidates, open series, and the decisions on them."""

from __future__ import annotations

from typing import NamedTuple

from attrs import define, field

from partydoc.numbering.families import Family
from partydoc.numbering.ordinals import Ordinal
from partydoc.numbering.senses import Key, Sense

STANDS_IN = "stands in"


@define(eq=False)
class Candidate:
    """What may be a marker, with what its place tells.

    *line* numbers the line it stands in. *opens_line*: nothing stands before it in its line. *awaited*: its
    successor follows further on. *resumes*: its predecessor stood before it. *parted*: its parts follow, 4.1
    behind 4. *after_text*: a paragraph without a marker stands between it and the candidate before it. *colon*:
    the text before it ends in a colon. *blank*: a blank stands before it, as between the paragraphs of a text
    that has lost its line ends. *heads*: nothing but a heading stands behind it in its line. *stands_in*: the
    series whose one missing number a heading without number stands in the place of. *chained*: a first marker and
    one further up stand in its line with nothing but a heading between them, 一、馆舍建设（一）, and it is one of them.
    *styled*: the level of the heading that the file makes of its line, from 1; 0 is none, or one that says
    nothing. *listed*: the level of the list by which the file numbers its line, from 1; 0 is none. *others*: the
    candidate in its other senses. *returns*: the number that stands where the run of numbers that it begins breaks
    off.
    """

    sense: Sense
    line: int
    opens_line: bool
    doubt: float = 0.0
    awaited: bool = False
    resumes: bool = False
    parted: bool = False
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
    family: Family = field(init=False)
    key: Key = field(init=False)
    number: Ordinal | None = field(init=False)

    def __attrs_post_init__(self) -> None:
        self.family, self.number, self.key = self.sense.family, self.sense.number, self.sense.key

    def read_as(self, decision: Decision) -> Candidate:
        """Give the candidate in the sense that was decided on."""
        return self.others[decision.sense - 1] if decision.sense else self


class Open(NamedTuple):
    """A series that is open at some depth: its last number, where its last unit stands, what stands below its units."""

    key: Key
    number: Ordinal | None
    family: Family
    line: int
    opens_line: bool
    heads: bool
    awaited: bool
    styled: int = 0
    listed: int = 0
    below: Key | None = None

    @classmethod
    def by(cls, candidate: Candidate) -> Open:
        """Give the series as a unit at *candidate* leaves it."""
        family, line = candidate.family, candidate.line
        return cls(
            candidate.key,
            candidate.number,
            family,
            line,
            candidate.opens_line,
            candidate.heads,
            candidate.awaited,
            candidate.styled,
            candidate.listed,
        )


class Decision(NamedTuple):
    """What became of a candidate: its depth below the document (None: plain text), how it came in, what that cost.

    *sense* counts the senses of the candidate, as it was read here.
    """

    depth: int | None
    how: str
    cost: float
    sense: int = 0


def grow(stack: tuple[Open, ...], decision: Decision, opened: Open) -> tuple[Open, ...]:
    """Put a unit where it was decided; its series keeps in mind what stood below, its parent what stands there."""
    depth = decision.depth
    if depth is None:
        return stack
    if decision.how == STANDS_IN:
        series = stack[depth]
        number = Ordinal(series.number.value + 1) if series.number else None
        opened = series._replace(number=number, line=opened.line, opens_line=True, heads=True)
    if depth < len(stack) and stack[depth].key == opened.key:
        below = stack[depth].below
        return (*stack[:depth], opened._replace(below=below) if below else opened)
    if depth and stack[depth - 1].below != opened.key:
        return (*stack[: depth - 1], stack[depth - 1]._replace(below=opened.key), opened)
    return (*stack[:depth], opened)
