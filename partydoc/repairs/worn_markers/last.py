"""The last marker of a series that lost its number: behind it no number tells that it was the next."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

from partydoc.numbering.series import goes_on, later
from partydoc.repairs.worn_markers.fits import Fit
from partydoc.repairs.worn_markers.scenes import Scene, scenes
from partydoc.repairs.worn_markers.surroundings import END, HEADING
from partydoc.repairs.worn_markers.tokens import LOST, Key, Token


def find_last(tokens: Sequence[Token], doubtful: Container[int]) -> Iterator[Fit]:
    """Find the markers without a number that can only go on with the one series that is open where they stand.

    The series has no other member behind them, or begins anew; nothing that closes it stands between; and the line
    before ends a sentence, or is a heading. Left out: what stands at a *doubtful* place, or behind another such marker
    that may be of the same series.
    """
    if all(token.is_whole or token.lacks != LOST for token in tokens):
        return
    together = {token: scene.opened.get(token.key) for token, scene in scenes(tokens) if token.lacks == LOST}
    for opens in (True, False):
        apart = scenes([token for token in tokens if token.opens_line is opens])
        readings = (_Reading.of(token, scene, together) for token, scene in apart)
        waiting: set[Token] = set()
        for start, group in groupby(readings, key=lambda each: each.start):
            able = list(group)
            members = {reading.member for reading in able if reading.member}
            if waiting.isdisjoint(members) and start not in doubtful:
                yield from _only(able)
            waiting |= members


class _Reading(NamedTuple):
    """One of the series that a marker at *start* may go on with: its open *member*, and the number if it fits.

    *is_outer*: a series within this one goes on behind the marker.
    """

    start: int
    member: Token | None
    fit: Fit | None
    is_outer: bool

    @classmethod
    def of(cls, token: Token, scene: Scene, together: Mapping[Token, Token | None]) -> _Reading:
        """Read a marker in its scene."""
        fit = _last(token, scene, together)
        return cls(token.start, scene.opened.get(token.key), fit, bool(fit) and _goes_on_within(token.key, scene))


def _only(readings: Sequence[_Reading]) -> Iterator[Fit]:
    """Give the one series that a marker can go on with: of two, the one within which no other is going on."""
    able = [reading for reading in readings if reading.fit]
    if len(able) > 1:
        able = [reading for reading in able if not reading.is_outer]
    yield from (reading.fit for reading in able if reading.fit and len(able) == 1)


def _last(token: Token, scene: Scene, together: Mapping[Token, Token | None]) -> Fit | None:
    opened, after = scene.opened.get(token.key), scene.after.get(token.key)
    if token.lacks != LOST or opened is None or opened.number is None:
        return None
    if together[token] is not opened or (token.opens_line and token.place not in (END, HEADING)):
        return None
    if after and after.number and after.number.value > 1:
        return None
    return Fit(token, later(opened.number), opened, sure=True)


def _goes_on_within(key: Key, scene: Scene) -> bool:
    """Tell whether a series that was opened within this one goes on behind the marker: then it is not of this one."""
    keys = list(scene.opened)
    for inner in keys[keys.index(key) + 1 :]:
        opened, after = scene.opened[inner].number, scene.after.get(inner)
        if after and goes_on(opened, after.number):
            return True
    return False
