"""How sure the levels are: by how much the best reading of a text beats the best that reads a candidate otherwise."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from partydoc.recognition.levels.search import BEAM, SPREAD, Reading, ways
from partydoc.recognition.levels.series import Candidate, Decision, Stack, Stacks


class _Edge(NamedTuple):
    """A way from a stack to another by one decision, which the search has looked at."""

    before: float
    start: Stack
    decision: Decision
    end: Stack


def margins(candidates: Sequence[Candidate], decisions: Sequence[Decision]) -> list[float]:
    """Give for each candidate what the text would cost more, were it decided otherwise; at most `SPREAD`.

    >>> from partydoc.numbering.families import BY_NAME
    >>> from partydoc.numbering.ordinals import Ordinal
    >>> from partydoc.numbering.senses import Sense
    >>> lone = Candidate(Sense(BY_NAME["arabic-dot"], Ordinal(1)), line=0, opens_line=True)
    >>> [round(margin, 1) for margin in margins([lone], [Decision(0, "first", 0.9)])]
    [1.5]
    """
    layers = _layers(candidates)
    rest: dict[Stack, float] = {edge.end: 0.0 for edge in layers[-1]} if layers else {}
    found: list[float] = []
    for layer, chosen in zip(reversed(layers), reversed(decisions), strict=True):
        costs = [(edge, edge.before + edge.decision.cost + rest[edge.end]) for edge in layer if edge.end in rest]
        best = min((cost for _, cost in costs), default=0.0)
        others = (cost for edge, cost in costs if _differs(edge.decision, chosen))
        found.append(min(min(others, default=best + SPREAD) - best, SPREAD))
        start: dict[Stack, float] = {}
        for edge in layer:
            if edge.end in rest:
                cost = edge.decision.cost + rest[edge.end]
                start[edge.start] = min(cost, start.get(edge.start, cost))
        rest = start
    found.reverse()
    return found


def _differs(one: Decision, other: Decision) -> bool:
    return (one.depth, one.sense) != (other.depth, other.sense)


def _layers(candidates: Sequence[Candidate]) -> list[list[_Edge]]:
    """Go through the text as the search does, and keep every way between the stacks that it kept."""
    layers: list[list[_Edge]] = []
    beam, stacks = [Reading(0.0, (), None)], Stacks()
    for candidate in candidates:
        found = ways(beam, candidate, stacks)
        limit = found[0][0] + SPREAD
        kept: dict[Stack, Reading] = {}
        layer: list[_Edge] = []
        for cost, reading, decision, opened in found:
            if cost > limit:
                break
            stack = stacks.grow(reading.stack, decision, opened)
            if stack in kept or len(kept) < BEAM:
                kept.setdefault(stack, Reading(cost, stack, None))
                layer.append(_Edge(reading.cost, reading.stack, decision, stack))
        layers.append(layer)
        beam = list(kept.values())
    return layers
