"""Levels for a whole document: which candidates are markers, and how they nest.

A beam search over stacks of open series. Each candidate may be the next of an open series (free), the first of a new
one (dearer where the priors of the families speak against it), come after a gap or a restart (dear), or be plain text
(as dear as it looks like a marker). Whole readings are weighed against each other; the cheapest stands.
"""

from __future__ import annotations

from collections.abc import Sequence
from operator import itemgetter
from typing import NamedTuple

from partydoc.recognition.levels.doubts import DOUBTFUL, Doubt, Rival, Step, find_doubts
from partydoc.recognition.levels.options import Options
from partydoc.recognition.levels.prices import reject
from partydoc.recognition.levels.series import Candidate, Decision, Open, Stack, Stacks
from partydoc.work import spend

BEAM = 8
SPREAD = 3.0
_STEP = 50  # units of work
_cost = itemgetter(0)


Reading = tuple[float, Stack, Step | None]
"""A reading of the document so far: what it costs, what is open, and the decisions that led here."""


class Weighed(NamedTuple):
    """What was decided on each candidate, and where it was nearly decided otherwise."""

    decisions: list[Decision]
    doubts: list[Doubt]


Way = tuple[float, Reading, Decision, Open]
"""A way to go on from a reading: what it costs in all, the reading, the decision, the series as it leaves it."""


def infer(candidates: Sequence[Candidate]) -> list[Decision]:
    """Decide for each candidate, in order, whether it is a marker and how deep it stands.

    >>> from partydoc.numbering.families import BY_NAME
    >>> from partydoc.numbering.ordinals import Ordinal
    >>> from partydoc.numbering.senses import Sense
    >>> def candidate(name, number):
    ...     return Candidate(Sense(BY_NAME[name], Ordinal(number)), line=0, opens_line=True, awaited=True)
    >>> outline = [("han-comma", 1), ("han-paren", 1), ("han-paren", 2), ("han-comma", 2)]
    >>> [decision.depth for decision in infer([candidate(*item) for item in outline])]
    [0, 1, 1, 0]
    """
    return weigh(candidates).decisions


def weigh(candidates: Sequence[Candidate]) -> Weighed:
    """Decide for each candidate as `infer` does, and note where another reading is nearly as cheap."""
    beam: list[Reading] = [(0.0, (), None)]
    stacks = Stacks()
    for candidate in candidates:
        beam = _go_on_from(beam, candidate, stacks)
    (least, _, trail), *others = beam
    rivals = [Rival(cost - least, other) for cost, _, other in others if other]
    return Weighed(_decisions(trail), find_doubts(trail, rivals))


def _go_on_from(beam: Sequence[Reading], candidate: Candidate, stacks: Stacks) -> list[Reading]:
    """Go on from each reading in every way that the candidate allows.

    Keeps the cheapest reading of each stack, at most `BEAM` of them, none dearer than `SPREAD` above the best.
    """
    found = ways(beam, candidate, stacks)
    spend(_STEP * len(found))
    limit = found[0][0] + SPREAD
    kept: dict[Stack, Reading] = {}
    for cost, (_, before, trail), decision, opened in found:
        if cost > limit or len(kept) == BEAM:
            break
        stack = stacks.grow(before, decision, opened)
        known = kept.get(stack)
        if known is None:
            kept[stack] = cost, stack, Step(trail, decision)
        else:
            least, _, step = known
            if step and cost - least < DOUBTFUL:  # dearer, and comes to the same stack
                step.rivals = (*step.rivals, Rival(cost - least, Step(trail, decision)))
    return list(kept.values())


def ways(beam: Sequence[Reading], candidate: Candidate, stacks: Stacks) -> list[Way]:
    """List every way to go on from each reading, the cheapest first."""
    as_text = reject(candidate)
    senses = [
        (place, Options(each, as_text), stacks.opened(each))
        for place, each in enumerate((candidate, *candidate.others))
    ]
    found: list[Way] = []
    for reading in beam:
        cost, stack, _ = reading
        for place, options, opened in senses:
            for option in options.of(stack):
                decision = option._replace(sense=place) if place else option
                found.append((cost + decision.cost, reading, decision, opened))
    if len(found) > 1:
        found.sort(key=_cost)
    return found


def _decisions(trail: Step | None) -> list[Decision]:
    found: list[Decision] = []
    while trail is not None:
        found.append(trail.decision)
        trail = trail.before
    found.reverse()
    return found
