"""What the neighbours say of a marker whose number is not there: it must be missing between them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from attrs import frozen

from partydoc.numbering.series import FIRST, later, missing
from partydoc.repairs.worn_markers.fits import Fit
from partydoc.repairs.worn_markers.scenes import Scene
from partydoc.repairs.worn_markers.surroundings import END
from partydoc.repairs.worn_markers.tokens import LOST, RIVALS, Key, Token

_PAIR = 2


@frozen(eq=False)
class Row:
    """Which of the markers without a number this is that stand between two known members of its series.

    *scenes*: those of all of them; *alike*: all of them open lines, or none does.
    """

    index: int
    scenes: Sequence[Scene]
    alike: bool

    @property
    def length(self) -> int:
        """Count the markers."""
        return len(self.scenes)


def find_rows(group: Mapping[Token, Scene]) -> dict[Token, Row]:
    """Find the rows of the markers without a number."""
    between: dict[object, list[Token]] = defaultdict(list)
    for token, scene in group.items():
        if token.lacks == LOST:
            between[token.key, scene.before.get(token.key), scene.after.get(token.key)].append(token)
    rows = dict[Token, Row]()
    for row in between.values():
        around, alike = [group[token] for token in row], len({token.opens_line for token in row}) == 1
        rows |= {token: Row(index, around, alike) for index, token in enumerate(row)}
    return rows


def lost(token: Token, scene: Scene, row: Row) -> Fit | None:
    """Ask both neighbours: as many numbers must be missing between them as are lost.

    Where the text has another series that is written so, one must be missing, and one be lost. Of two the second is
    meant, where the first is the last of a series that is open within this one.
    """
    before, after = scene.before.get(token.key), scene.after.get(token.key)
    gap = _lacking(before, after) if before else 0
    if row.length == _PAIR and gap == 1 and _ends_rival(token.key, row):
        return _behind(token, before, 1, after) if row.index else None
    nth, lost_here = (1, 1) if _has_rival(token.key, scene) else (row.index + 1, row.length)
    if gap == lost_here:
        return _behind(token, before, nth, after)
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


class Others(NamedTuple):
    """The markers beside one that lost its number; *alike*: those without a number all open lines, or none does."""

    before: Token | None
    after: Token | None
    alike: bool


def find_others(group: Mapping[Token, Scene], rows: Mapping[Token, Row]) -> dict[Token, Others]:
    """Keep of the scenes what `is_taken` asks for: they are large."""
    return {
        token: Others(group[token].before.get(token.key), group[token].after.get(token.key), row.alike)
        for token, row in rows.items()
    }


def is_taken(fit: Fit, others: Others) -> bool:
    """Tell that a marker which stands otherwise has the number of one that lost it, or may have."""
    return any(each.number == fit.number for each in others[:2] if each) or not others.alike


def has_choice(token: Token, scene: Scene) -> bool:
    """Tell that a marker may be of another series too, which is open."""
    return token.lacks == LOST and not RIVALS[token.key].isdisjoint(scene.opened)


def _has_rival(key: Key, scene: Scene) -> bool:
    """Tell whether the text has another series to which such a marker may belong."""
    rivals = RIVALS[key]
    return not rivals.isdisjoint(scene.before) or not rivals.isdisjoint(scene.after)


def _ends_rival(key: Key, row: Row) -> bool:
    """Tell that another series is open within this one, and that nothing of it stands between two markers."""
    inner = [rival for rival in RIVALS[key] if all(scene.holds(key, rival) for scene in row.scenes)]
    return any(len({scene.opened[rival] for scene in row.scenes}) == 1 for rival in inner)
