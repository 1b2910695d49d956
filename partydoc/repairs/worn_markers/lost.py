"""What the neighbours say of a marker whose number is not there: it must be missing between them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from attrs import define

from partydoc.numbering.series import FIRST, later, missing
from partydoc.repairs.worn_markers.fits import Fit
from partydoc.repairs.worn_markers.scenes import Scene, scenes
from partydoc.repairs.worn_markers.surroundings import END
from partydoc.repairs.worn_markers.tokens import LOST, RIVALS, Key, Token

_PAIR = 2


@define(eq=False, weakref_slot=False)
class Row:
    """The markers without a number that stand between two known members of their series, of which one may be lacking.

    *alike*: all of them open lines, or none does. *rivals*: what is open of other series within theirs, around all.
    """

    before: Token | None
    after: Token | None
    opens_line: bool
    rivals: frozenset[Token]
    alike: bool = True
    length: int = 0

    def take(self, token: Token, rivals: frozenset[Token]) -> None:
        """Take one more of them."""
        self.alike = self.alike and token.opens_line is self.opens_line
        self.rivals &= rivals
        self.length += 1


class Seat(NamedTuple):
    """Which of the markers of a row this is."""

    place: int
    row: Row


def find_seats(tokens: Sequence[Token]) -> dict[Token, Seat]:
    """Find the rows of the markers without a number."""
    seats, last = dict[Token, Seat](), dict[Key, Row]()
    if all(token.lacks != LOST for token in tokens):
        return seats
    for token, scene in scenes(tokens):
        if token.lacks != LOST:
            continue
        key, row = token.key, last.get(token.key)
        before, rivals = scene.before.get(key), scene.rivals(key)
        if row is None or row.before is not before:
            row = last[key] = Row(before, scene.after.get(key), token.opens_line, rivals)
        seats[token] = Seat(row.length, row)
        row.take(token, rivals)
    return seats


def lost(token: Token, scene: Scene, seat: Seat) -> Fit | None:
    """Ask both neighbours: as many numbers must be missing between them as are lost.

    Where the text has another series that is written so, one must be missing, and one be lost. Of two the second is
    meant, where the first is the last of a series that is open within this one.
    """
    place, row = seat
    gap = _lacking(row.before, row.after) if row.before else 0
    if row.length == _PAIR and gap == 1 and row.rivals:
        return _behind(token, row.before, 1, row.after) if place else None
    nth, lost_here = (1, 1) if _has_rival(token.key, scene) else (place + 1, row.length)
    if gap == lost_here:
        return _behind(token, row.before, nth, row.after)
    return _first(token, scene, nth, lost_here) or _likely(token, scene, nth)


def _behind(token: Token, before: Token | None, nth: int, after: Token | None) -> Fit | None:
    """Give the number that stands so many further on than a member before, written like the one behind."""
    if before is None or before.number is None or after is None:
        return None
    return Fit(token, later(before.number, nth), after, sure=token.may_open)


def _lacking(before: Token | None, after: Token | None) -> int:
    """Count the numbers that are missing between two members; before a first one, where there is none before."""
    known = before.number if before else None
    return len(missing(known, after.number)) if after and after.number else 0


def _first(token: Token, scene: Scene, nth: int, lost_here: int) -> Fit | None:
    """Ask the number behind whether a series begins: not behind its own first, and not within a unit's text."""
    after, opened = scene.goes_on_to(token.key), scene.opened.get(token.key)
    if after is None or _lacking(None, after) != lost_here or (opened and opened.number == FIRST):
        return None
    anew = opened is None or token.place != END or token.is_titled
    return Fit(token, later(FIRST, nth - 1), after, sure=anew and token.may_open)


def _likely(token: Token, scene: Scene, nth: int) -> Fit:
    """Give the number that comes next, or else the one before the next."""
    after, opened = scene.goes_on_to(token.key), scene.opened.get(token.key)
    if opened and opened.number:
        return Fit(token, later(opened.number, nth), opened, sure=False)
    if after and after.number and after.number != FIRST:
        return Fit(token, later(after.number, -1), after, sure=False)
    return Fit(token, FIRST, token, sure=False)


def is_taken(fit: Fit, row: Row) -> bool:
    """Tell that a marker which stands otherwise has the number of one that lost it, or may have."""
    return any(each.number == fit.number for each in (row.before, row.after) if each) or not row.alike


def has_choice(token: Token, scene: Scene) -> bool:
    """Tell that a marker may be of another series too, which is open."""
    return token.lacks == LOST and not RIVALS[token.key].isdisjoint(scene.opened)


def _has_rival(key: Key, scene: Scene) -> bool:
    """Tell whether the text has another series to which such a marker may belong."""
    rivals = RIVALS[key]
    return not rivals.isdisjoint(scene.before) or not rivals.isdisjoint(scene.after)
