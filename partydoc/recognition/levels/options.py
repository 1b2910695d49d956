"""The ways to read a candidate where some series are open: each a decision with its price."""

from __future__ import annotations

from collections.abc import Iterator

from partydoc.numbering.families import ARTICLE
from partydoc.numbering.series import FIRST, goes_on, later
from partydoc.recognition.levels.prices import (
    CLOSES_LEVEL,
    LATE_STRUCTURE,
    SAME_STYLE,
    WITHIN_ITSELF,
    WITHIN_NAMED,
    WITHIN_STYLED,
    beginning,
    going_on,
    is_prefix,
    price_below,
    price_beside,
)
from partydoc.recognition.levels.series import STANDS_IN, Candidate, Decision, Open, Stack

DEEPEST = 48

FREE = tuple(Decision(depth, "next", 0.0) for depth in range(DEEPEST))
"""A series that goes on, at each depth: what most candidates turn out to be."""


class Options:
    """The ways to read one candidate; what an open series adds to a price is worked out once for all stacks."""

    def __init__(self, candidate: Candidate, as_text: Decision) -> None:
        self._candidate = candidate
        self._as_text = as_text
        self._how, self._base = beginning(candidate)
        lone = not (candidate.awaited or candidate.styled or candidate.strays)
        late = self._how == "first missing" and candidate.family.structural and lone
        self._behind_others = LATE_STRUCTURE if late else 0.0
        self._below: dict[Open, float] = {}
        self._beside: dict[Open, float | None] = {}
        self._begins = (candidate.number == FIRST and candidate.awaited) or candidate.returns > 0

    def of(self, stack: Stack) -> list[Decision]:
        """List every way to read the candidate where these series are open; what must be leaves nothing else."""
        candidate = self._candidate
        if candidate.stands_in:
            return [*_stand_in(stack, candidate), *self._open_new(stack), self._as_text]
        depth = self._depth_of_series(stack)
        if depth is None:
            return [*self._open_new(stack), self._as_text]
        going_on = self._go_on(depth, stack[depth])
        innermost = depth + 1 == len(stack)
        within = None if innermost and not self._begins else self._within_itself(depth, stack)
        if within is not None:
            return [going_on, within, self._as_text]
        return [going_on] if going_on.cost == 0.0 and candidate.opens_line else [going_on, self._as_text]

    def _depth_of_series(self, stack: Stack) -> int | None:
        """Find the open series that the candidate can go on with: its own, else one that varies in form."""
        key = self._candidate.key
        for depth, series in enumerate(stack):
            if series.key == key:
                return depth
        family = self._candidate.family
        for depth, series in enumerate(stack):
            if series.family is family and _varies(series, self._candidate):
                return depth
        return None

    def _within_itself(self, depth: int, stack: Stack) -> Decision | None:
        """Take it for a unit of a series like the one it stands in: 2. 办理流程：⏎ 1. … 2. … ⏎ 3. 其他."""
        key = stack[depth].key
        for inner in range(len(stack) - 1, depth, -1):
            if stack[inner].key == key:
                return self._go_on(inner, stack[inner])
        candidate = self._candidate
        if stack[depth].styled and not candidate.styled and candidate.number == FIRST and candidate.awaited:
            return Decision(len(stack), "first", WITHIN_STYLED)
        if candidate.returns and key == candidate.key and _goes_on_behind(stack[depth], candidate):
            below_article = any(series.family is ARTICLE for series in stack[depth + 1 :])
            if candidate.enclosed and (below_article or is_prefix(stack[depth], stack[-1])):
                return Decision(len(stack), "first", WITHIN_NAMED)
            announced = below_article or _is_announced(stack[-1], candidate)
            return Decision(len(stack), "first", WITHIN_ITSELF) if announced else None
        return None

    def _go_on(self, depth: int, series: Open) -> Decision:
        """Take the candidate for a unit of a series that is open."""
        how, cost = going_on(series, self._candidate)
        return FREE[depth] if cost == 0.0 and how == "next" and depth < DEEPEST else Decision(depth, how, cost)

    def _open_new(self, stack: Stack) -> list[Decision]:
        """Take the candidate for the first unit of a new series, at each depth that the stack allows."""
        how, base, size = self._how, self._base, len(stack)
        below, beside = self._below, self._beside
        if stack:
            base += self._behind_others
        found: list[Decision] = []
        for depth in range(min(size, DEEPEST), -1, -1):
            cost = base + CLOSES_LEVEL * (size - depth)
            if depth:
                parent = stack[depth - 1]
                if parent not in below:
                    below[parent] = price_below(parent, self._candidate)
                cost += below[parent]
            if depth < size:
                closed = stack[depth]
                if closed not in beside:
                    beside[closed] = price_beside(closed, self._candidate)
                added = beside[closed]
                cost = SAME_STYLE if added is None else cost + added
            found.append(Decision(depth, how, cost))
        return found


def _goes_on_behind(series: Open, candidate: Candidate) -> bool:
    """Tell whether the series goes on where the run that the candidate begins breaks off."""
    return series.number is not None and candidate.returns == later(series.number).value


def _is_announced(last: Open, candidate: Candidate) -> bool:
    """Tell whether the last unit itself, or the text below its heading, ends in a colon before the candidate.

    A heading alone on its line announces the closed items right below it without one.
    """
    below_heading = last.heads and not candidate.after_text and not candidate.heads
    return below_heading or (candidate.colon and (last.heads or not candidate.after_text))


def _stand_in(stack: Stack, candidate: Candidate) -> Iterator[Decision]:
    """Take a heading without number for the unit whose number its series has lost."""
    for depth, series in enumerate(stack):
        if series.key == candidate.stands_in:
            yield Decision(depth, STANDS_IN, 0.0)


def _varies(series: Open, candidate: Candidate) -> bool:
    """Tell whether the candidate goes on with a series in another form of its family: 一、 二,   一是 二要."""
    number = candidate.number
    if candidate.family.composite:  # 1.2.3 is no other form of what follows 1.2
        return False
    return goes_on(series.number, number)
