"""Levels for a whole document: which candidates are markers, and how they nest.

A beam search over stacks of open series. Each candidate may be the next of an open series (free), the first of a new
one (dearer where the priors of the families speak against it), come after a gap or a restart (dear), or be plain text
(as dear as it looks like a marker). Whole readings are weighed against each other; the cheapest stands.
The prices are in one table each, so that they can be read and changed together.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from operator import attrgetter
from typing import NamedTuple

from attrs import define

from partydoc.numbering.families import Family, Ordinal

BEAM = 8
SPREAD = 3.0
DEEPEST = 48

Key = tuple[str, str]
_cost = attrgetter("cost")


@define(eq=False)
class Candidate:
    """What may be a marker, with what its place tells.

    *line* numbers the line it stands in. *opens_line*: nothing stands before it in its line. *awaited*: its successor
    follows further on. *resumes*: its predecessor stood before it. *after_text*: a paragraph without a marker stands
    between it and the candidate before it. *colon*: the text before it ends in a colon. *blank*: a blank stands before
    it, as between the paragraphs of a text that has lost its line ends. *heads*: nothing but a heading stands behind it
    in its line.
    """

    family: Family
    key: Key
    number: Ordinal | None
    line: int
    opens_line: bool
    doubt: float = 0.0
    awaited: bool = False
    resumes: bool = False
    after_text: bool = False
    colon: bool = False
    blank: bool = False
    heads: bool = False


class Open(NamedTuple):
    """A series that is open at some depth: its last number, where its last unit stands, what stands below its units."""

    key: Key
    number: Ordinal | None
    family: Family
    line: int
    opens_line: bool
    heads: bool
    awaited: bool
    below: Key | None = None

    @classmethod
    def by(cls, candidate: Candidate) -> Open:
        """Give the series as a unit at *candidate* leaves it."""
        family, line = candidate.family, candidate.line
        return cls(
            candidate.key, candidate.number, family, line, candidate.opens_line, candidate.heads, candidate.awaited
        )


class Decision(NamedTuple):
    """What became of a candidate: its depth below the document (None: plain text), how it came in, what that cost."""

    depth: int | None
    how: str
    cost: float


class _Reading(NamedTuple):
    """A reading of the document so far: what it costs, what is open, and the decisions that led here."""

    cost: float
    stack: tuple[Open, ...]
    trail: tuple[object, Decision] | None


# What it costs to take a candidate for plain text, at a line's start and inside a line.
REJECT_LINE = {
    "part": 5.0,
    "subpart": 5.0,
    "chapter": 5.0,
    "division": 5.0,
    "article": 5.0,
    "han-comma": 3.2,
    "han-paren": 3.2,
    "arabic-dot": 2.4,
    "arabic-paren": 2.4,
    "circled": 2.6,
    "decimal": 1.6,
    "ordinal": 2.6,
    "run-in": 2.2,
    "dash": 1.2,
    "bullet": 0.6,
    "unnumbered": 2.0,
    "lead": 1.2,
}
REJECT_INSIDE = {
    "han-comma": 1.2,
    "han-paren": 1.1,
    "arabic-dot": 0.8,
    "arabic-paren": 1.0,
    "circled": 1.2,
    "ordinal": 1.2,
    "run-in": 1.5,
    "article": 1.0,
    "dash": 0.2,
}
REJECT_INSIDE_ELSE = 0.3
AWAITED = 0.6  # more, where the successor follows

OTHER_PLACE = 0.4  # a series goes on inside a line that began at lines' starts, or the other way round
OTHER_FORM = 0.5  # … or in another form of its family
LONELY_LINE, LONELY_INSIDE = 0.9, 1.9  # the first of a series whose second never comes
NOT_FIRST_LINE, NOT_FIRST_INSIDE = 2.0, 2.4  # a series that begins with another number than one
LATE_STRUCTURE = 4.0  # … in a family of laws, alone, when something stands before it
RUNS_ON = 0.2  # … but goes on where another left off, over its parents
INVERSION, INVERSION_STEP = 1.2, 0.15  # a higher family below a lower one
ANNOUNCED = 0.5  # … of that, below a heading or behind a colon
CLOSES_LEVEL = 0.4  # the new series stands beside an open one, not below it
LEAVES_LINE = 2.0  # a series inside a line that does not stay with the unit that opened the line
UNFINISHED = 0.9  # a series that closes one whose next unit is still to come
BELOW_CLOSED = 1.0  # a series below a unit whose list a paragraph has closed
GAP, GAP_STEP, GAP_INSIDE = 0.9, 0.2, 0.8
DUPLICATE, BACKWARD, RESTART = 1.4, 2.2, 1.3


def infer(candidates: Sequence[Candidate]) -> list[Decision]:
    """Decide for each candidate, in order, whether it is a marker and how deep it stands.

    >>> from partydoc.numbering.families import BY_NAME
    >>> def candidate(name, number):
    ...     return Candidate(BY_NAME[name], (name, ""), Ordinal(number), line=0, opens_line=True, awaited=True)
    >>> outline = [("han-comma", 1), ("han-paren", 1), ("han-paren", 2), ("han-comma", 2)]
    >>> [decision.depth for decision in infer([candidate(*item) for item in outline])]
    [0, 1, 1, 0]
    """
    beam = [_Reading(0.0, (), None)]
    for candidate in candidates:
        beam = _prune(_go_on_from(beam, candidate))
    return _decisions(beam[0].trail)


def _go_on_from(beam: Sequence[_Reading], candidate: Candidate) -> list[_Reading]:
    """Go on from each reading in every way that the candidate allows."""
    opened = Open.by(candidate)
    reject = _reject(candidate)
    grown = []
    for cost, stack, trail in beam:
        for decision in _options(stack, candidate, reject):
            depth = decision.depth
            after = stack if depth is None else grow(stack, depth, opened)
            grown.append(_Reading(cost + decision.cost, after, (trail, decision)))
    return grown


def grow(stack: tuple[Open, ...], depth: int, opened: Open) -> tuple[Open, ...]:
    """Put a unit at a depth of the stack; its series keeps in mind what stood below, its parent what stands there."""
    if depth < len(stack) and stack[depth].key == opened.key:
        below = stack[depth].below
        return (*stack[:depth], opened._replace(below=below) if below else opened)
    if depth and stack[depth - 1].below != opened.key:
        return (*stack[: depth - 1], stack[depth - 1]._replace(below=opened.key), opened)
    return (*stack[:depth], opened)


def _decisions(trail: tuple[object, Decision] | None) -> list[Decision]:
    found: list[Decision] = []
    while trail is not None:
        trail, decision = trail  # type: ignore[assignment]
        found.append(decision)
    found.reverse()
    return found


def _prune(readings: list[_Reading]) -> list[_Reading]:
    """Keep the cheapest reading of each stack, at most `BEAM` of them, none dearer than `SPREAD` above the best."""
    if len(readings) == 1:
        return readings
    readings.sort(key=_cost)
    limit = readings[0].cost + SPREAD
    kept: dict[tuple[Open, ...], _Reading] = {}
    for reading in readings:
        if reading.cost > limit or len(kept) == BEAM:
            break
        kept.setdefault(reading.stack, reading)
    return list(kept.values())


def options_for(stack: tuple[Open, ...], candidate: Candidate) -> list[Decision]:
    """List every way to read a candidate where these series are open."""
    return _options(stack, candidate, _reject(candidate))


def _options(stack: tuple[Open, ...], candidate: Candidate, reject: Decision) -> list[Decision]:
    depth = _depth_of_series(stack, candidate)
    if depth is None:
        return [*_open_new(stack, candidate), reject]
    going_on = _go_on(depth, stack[depth], candidate)
    if going_on.cost == 0.0 and candidate.opens_line:
        return [going_on]
    return [going_on, reject]


def _depth_of_series(stack: tuple[Open, ...], candidate: Candidate) -> int | None:
    """Find the open series that the candidate can go on with: its own, else one that varies in form."""
    key, family = candidate.key, candidate.family
    varied = None
    for depth, series in enumerate(stack):
        if series.key == key:
            return depth
        if varied is None and series.family is family and _varies(series, candidate):
            varied = depth
    return varied


def _varies(series: Open, candidate: Candidate) -> bool:
    """Tell whether the candidate goes on with a series in another form of its family: 一、 二,   一是 二要."""
    number = candidate.number
    if candidate.family.name == "decimal":  # 1.2.3 is no other form of what follows 1.2
        return False
    return bool(number and series.number and number.follows(series.number))


def _reject(candidate: Candidate) -> Decision:
    name = candidate.family.name
    price = REJECT_LINE[name] if candidate.opens_line else REJECT_INSIDE.get(name, REJECT_INSIDE_ELSE)
    if candidate.awaited and not candidate.opens_line:
        price += AWAITED
    return Decision(None, "text", max(0.0, price - candidate.doubt))


def _go_on(depth: int, series: Open, candidate: Candidate) -> Decision:
    """Take the candidate for a unit of a series that is open."""
    how, cost = _step(series.number, candidate)
    if series.key != candidate.key:
        cost += OTHER_FORM
    if candidate.opens_line != series.opens_line:
        cost += OTHER_PLACE
    if not candidate.opens_line and how != "next":
        cost += GAP_INSIDE
    return Decision(depth, how, cost)


def _step(last: Ordinal | None, candidate: Candidate) -> tuple[str, float]:
    number = candidate.number
    if number is None or last is None or number.follows(last):
        return "next", 0.0
    if number == last:
        return "duplicate", DUPLICATE
    if number.value > last.value:
        return "gap", GAP + GAP_STEP * min(number.value - last.value, 10)
    if number == Ordinal(1):
        return "restart", RESTART + (0.0 if candidate.awaited else LONELY_LINE)
    return "backward", BACKWARD


def _open_new(stack: tuple[Open, ...], candidate: Candidate) -> Iterator[Decision]:
    """Take the candidate for the first unit of a new series, at each depth that the stack allows."""
    how, base = _beginning(candidate)
    if how == "first missing" and candidate.family.structural and stack and not candidate.awaited:
        base += LATE_STRUCTURE
    for depth in range(min(len(stack), DEEPEST), -1, -1):
        cost = base + CLOSES_LEVEL * (len(stack) - depth)
        if depth:
            cost += _below(stack[depth - 1], candidate)
        if depth < len(stack):
            cost += _beside(stack[depth], candidate)
        yield Decision(depth, how, cost)


def _beginning(candidate: Candidate) -> tuple[str, float]:
    if candidate.number is None or candidate.number == Ordinal(1):
        lonely = LONELY_LINE if candidate.opens_line or candidate.blank else LONELY_INSIDE
        return "first", 0.0 if candidate.awaited else lonely
    if candidate.resumes:
        return "runs on", RUNS_ON
    return "first missing", NOT_FIRST_LINE if candidate.opens_line else NOT_FIRST_INSIDE


def _below(parent: Open, candidate: Candidate) -> float:
    """Price a series below a unit of *parent*; what stood below an earlier one may stand below each."""
    if parent.below == candidate.key:
        return 0.0
    cost = 0.0
    gap = parent.family.rank - candidate.family.rank
    if candidate.family.name == "decimal" and _is_prefix(parent, candidate):
        gap = -1
    if gap >= 0 and not candidate.family.floating and not parent.family.floating:
        announced = parent.heads or candidate.colon
        cost += (ANNOUNCED if announced else 1.0) * (INVERSION + INVERSION_STEP * gap)
    if parent.family.ends_with_line and gap >= 0 and candidate.family.floating:
        cost += INVERSION
    if candidate.family.structural and not parent.family.structural:
        cost += 2 * INVERSION
    closed = not parent.heads and (parent.family.ends_with_line or not parent.opens_line)
    if closed and candidate.opens_line and (candidate.after_text or not candidate.colon):
        cost += BELOW_CLOSED
    return cost


def _is_prefix(parent: Open, candidate: Candidate) -> bool:
    """Tell whether a decimal stands below the unit whose number it goes on from: 2.1.3 below 2.1, 2.1 below 2 or 2."""
    above, _, last = candidate.key[1].rpartition(".")
    family = parent.family.name
    if parent.number is None or last != str(parent.number.value):
        return False
    return family == "decimal" and parent.key[1] == above or family == "arabic-dot" and not above


def _beside(closed: Open, candidate: Candidate) -> float:
    """Price a series that closes a unit of *closed*."""
    cost = 0.0
    if not candidate.opens_line and closed.line == candidate.line:
        cost += LEAVES_LINE if closed.opens_line else CLOSES_LEVEL
    if closed.awaited and not candidate.family.structural:
        cost += UNFINISHED
    if closed.family.rank < candidate.family.rank and not candidate.family.floating and not closed.family.floating:
        cost += INVERSION
    return cost
