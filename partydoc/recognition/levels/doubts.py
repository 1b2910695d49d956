"""Where a reading of a text nearly lost against another: the first candidate on which the two decide otherwise."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from attrs import define

from partydoc.recognition.levels.series import Decision

# A decision is doubtful where the text costs less than this more when it is read otherwise: of such decisions about
# half are wrong, of others one in a hundred (`python -m tests.benchmarks.margins`).
DOUBTFUL = 0.25


@define(eq=False)
class Step:
    """The last decision of a reading, what came before it, and the dearer readings that come to the same here."""

    before: Step | None
    decision: Decision
    rivals: tuple[Rival, ...] = ()


class Rival(NamedTuple):
    """A dearer reading: by how much, and its last decision."""

    excess: float
    last: Step


class Doubt(NamedTuple):
    """A candidate, by its place among them, that was nearly decided otherwise, and by what margin it was not."""

    place: int
    chosen: Decision
    other: Decision
    margin: float


def find_doubts(last: Step | None, rivals: Iterable[Rival]) -> list[Doubt]:
    """List the doubts about a reading, in order, against the rivals at its end and those that came to the same before.

    A rival that decides otherwise on many candidates is one doubt, about the first of them.
    """
    chosen = list(_steps_to(last))
    places = {id(step): place for place, step in enumerate(chosen)}
    parts: dict[int, Step] = {}
    found: dict[int, Doubt] = {}
    for excess, step in (*(rival for each in chosen for rival in each.rivals), *rivals):
        if excess >= DOUBTFUL:
            continue
        first = _parting(step, places, parts)
        place = places[id(first.before)] + 1 if first.before else 0
        doubt = Doubt(place, chosen[place].decision, first.decision, excess)
        known = found.get(place)
        if decides_otherwise(doubt.chosen, doubt.other) and (known is None or excess < known.margin):
            found[place] = doubt
    return [found[place] for place in sorted(found)]


def decides_otherwise(one: Decision, other: Decision) -> bool:
    """Tell whether two decisions on a candidate make a difference to the tree."""
    return (one.depth, one.sense) != (other.depth, other.sense)


def _steps_to(last: Step | None) -> Iterator[Step]:
    found: list[Step] = []
    while last is not None:
        found.append(last)
        last = last.before
    return reversed(found)


def _parting(last: Step, places: dict[int, int], parts: dict[int, Step]) -> Step:
    """Give the first step of a reading that is none of the chosen one; *parts* keeps what was found on the way."""
    passed = []
    step = last
    while id(step) not in parts:
        passed.append(step)
        if step.before is None or id(step.before) in places:
            parts[id(step)] = step
            break
        step = step.before
    first = parts[id(step)]
    parts.update((id(each), first) for each in passed)
    return first
