"""Runs of numbers at lines' starts: where one that begins with one breaks off, what goes on around it, what strays."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from partydoc.numbering.ordinals import Ordinal
from partydoc.numbering.senses import Key
from partydoc.numbering.series import FIRST, goes_on, later, skips_one
from partydoc.recognition.levels.series import Candidate


class _Run(NamedTuple):
    """A run of numbers: what *begun* with one and waits for its end, its last number, where its first and last stand.

    Runs that break off with a one wait for the number behind the last of them: 2.1 ⏎ 1. ⏎ 2. ⏎ 2.2 ⏎ 1. ⏎ 2. ⏎ 3.
    """

    begun: list[Candidate]
    number: Ordinal
    first: int
    last: int


class _GoneOn:
    """Where series have gone on, and since where; of two places the earlier says no more that the other does not."""

    def __init__(self) -> None:
        self._places: list[tuple[int, int]] = []  # both numbers rise

    def note(self, at: int, since: int) -> None:
        """Note that a series goes on at a place, whose last unit stood at another."""
        while self._places and self._places[-1][1] >= since:
            self._places.pop()
        self._places.append((at, since))

    def since(self, at: int) -> int:
        """Give since where the oldest series stood that has gone on behind a place; none: the place itself."""
        behind = bisect_right(self._places, (at, at))
        return self._places[behind][1] if behind < len(self._places) else at


def note_runs(candidates: Sequence[Candidate]) -> None:
    """Note of each one which number stands where the run that it begins breaks off: 3 behind 1, 2, 3, 4, 5.

    A run also ends with its next number where a series of before it has gone on in between, 2.1 ⏎ 1. ⏎ 2. ⏎ 2.2 ⏎ 3.,
    and before the first number that has parts, 3 over 3.1, where its own have none.
    """
    runs: dict[Key, _Run] = {}
    gone_on = _GoneOn()
    for at, candidate in enumerate(candidates):
        number = candidate.number
        if number is None or not candidate.opens_line:
            continue
        run = runs.get(candidate.key)
        if run and _follows(run, candidate, gone_on):
            gone_on.note(at, run.last)
            runs[candidate.key] = run._replace(number=number, last=at)
            continue
        waiting = run.begun if run else []
        if number == FIRST:
            waiting.append(candidate)
        else:
            for each in waiting:
                each.returns = number.value
            waiting = []
        runs[candidate.key] = _Run(waiting, number, at, at)


def _follows(run: _Run, candidate: Candidate, gone_on: _GoneOn) -> bool:
    """Tell whether a candidate goes on with a run; notes where what stands around the run keeps it from doing so."""
    follows = goes_on(run.number, candidate.number)
    if not run.begun:
        return follows
    last = run.begun[-1]
    enclosed = gone_on.since(run.last) < run.first or (candidate.named and not last.named)
    follows = follows and not enclosed
    last.enclosed = enclosed and not follows
    return follows


def note_strays(candidates: Sequence[Candidate]) -> None:
    """Note which numbers have left their place: 9 in 4, 9, 5, 6, 7, 8, 10 is missed between 8 and 10, and stands once.

    The next one strays with it where it goes on with what stands before the two: 5 behind 9.
    """
    series: dict[Key, list[Candidate]] = {}
    for candidate in candidates:
        if candidate.number is None or not candidate.opens_line:
            continue
        if candidate.number == FIRST:
            _note_strays_of(series.pop(candidate.key, ()))
        series.setdefault(candidate.key, []).append(candidate)
    for run in series.values():
        _note_strays_of(run)


def _note_strays_of(run: Sequence[Candidate]) -> None:
    """Note the strays of a series that counts from one only once."""
    numbers = [candidate.number for candidate in run if candidate.number]
    missed = {later(before) for before, behind in pairwise(numbers) if skips_one(before, behind)}
    if not missed:
        return
    times = Counter(numbers)
    before: Candidate | None = None
    stray: Candidate | None = None
    for candidate in run:
        number = candidate.number
        if number in missed and times[number] == 1:
            candidate.strays = True
            stray = candidate
            continue
        candidate.strays = stray is not None and before is not None and goes_on(before.number, number)
        before, stray = candidate, None
