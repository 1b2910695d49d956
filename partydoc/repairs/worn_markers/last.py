"""The last marker of a series that lost its number: behind it no number tells that it was the next."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence
from itertools import groupby

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
        waiting: set[Token] = set()
        for start, group in groupby(apart, key=lambda each: each[0].start):
            readings = list(group)
            members = {member for token, scene in readings if (member := scene.opened.get(token.key))}
            if waiting.isdisjoint(members) and start not in doubtful:
                yield from _only(readings, together)
            waiting |= members


def _only(readings: Sequence[tuple[Token, Scene]], together: Mapping[Token, Token | None]) -> Iterator[Fit]:
    """Give the one series that a marker can go on with: of two, the one within which no other is going on."""
    able = [(fit, scene) for token, scene in readings if (fit := _last(token, scene, together))]
    if len(able) > 1:
        able = [(fit, scene) for fit, scene in able if not _goes_on_within(fit.token.key, scene)]
    if len(able) == 1:
        yield able[0][0]


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
