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
    return [
        min((cost for way, cost in ways.items() if way != (chosen.depth, chosen.sense)), default=SPREAD)
        for ways, chosen in zip(excesses(candidates), decisions, strict=True)
    ]


def excesses(candidates: Sequence[Candidate]) -> list[dict[tuple[int | None, int], float]]:
    """Give for each candidate each depth and sense that the search looked at, and what the text costs more with it.

    More than `SPREAD` is said as that.
    """
    layers = _layers(candidates)
    rest: dict[Stack, float] = {edge.end: 0.0 for edge in layers[-1]} if layers else {}
    found: list[dict[tuple[int | None, int], float]] = []
    for layer in reversed(layers):
        costs = [(edge, edge.decision.cost + rest[edge.end]) for edge in layer if edge.end in rest]
        best = min((edge.before + cost for edge, cost in costs), default=0.0)
        ways: dict[tuple[int | None, int], float] = {}
        start: dict[Stack, float] = {}
        for edge, cost in costs:
            way = edge.decision.depth, edge.decision.sense
            ways[way] = min(edge.before + cost - best, ways.get(way, SPREAD))
            start[edge.start] = min(cost, start.get(edge.start, cost))
        found.append(ways)
        rest = start
    found.reverse()
    return found


def _layers(candidates: Sequence[Candidate]) -> list[list[_Edge]]:
    """Go through the text as the search does, and keep every way between the stacks that it kept."""
    layers: list[list[_Edge]] = []
    beam: list[Reading] = [(0.0, (), None)]
    stacks = Stacks()
    for candidate in candidates:
        found = ways(beam, candidate, stacks)
        limit = found[0][0] + SPREAD
        kept: dict[Stack, Reading] = {}
        layer: list[_Edge] = []
        for cost, (least, before, _), decision, opened in found:
            if cost > limit:
                break
            stack = stacks.grow(before, decision, opened)
            if stack in kept or len(kept) < BEAM:
                kept.setdefault(stack, (cost, stack, None))
                layer.append(_Edge(least, before, decision, stack))
        layers.append(layer)
        beam = list(kept.values())
    return layers
