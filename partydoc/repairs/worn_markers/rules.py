"""What the neighbours say of a marker that has a number: whole but for a sign, or as something that looks like it."""

from __future__ import annotations

from collections.abc import Callable

from partydoc.numbering.ordinals import Ordinal
from partydoc.numbering.series import FIRST, goes_on
from partydoc.repairs.worn_markers.fits import Fit
from partydoc.repairs.worn_markers.scenes import Scene
from partydoc.repairs.worn_markers.tokens import NUMBER, PLACE, SIGN, Token

WORDS = frozenset({"工、"})
"""What may as well begin a list of words: 工、农、商."""


def lacks_sign(token: Token, scene: Scene) -> Fit | None:
    """Ask one neighbour about a number that stands there whole: it has the sign that is lacking."""
    number = token.number or FIRST
    opened, next_one = scene.opened.get(token.key), scene.goes_on_to(token.key)
    if any(each and each.number == number for each in (opened, next_one)):
        return None
    before, after = scene.before.get(token.key), scene.after.get(token.key)
    if before and before.is_whole and goes_on(before.number, number):
        return Fit(token, number, before, sure=True)
    if after and after.is_whole and goes_on(number, after.number):
        return Fit(token, number, after, sure=True)
    return Fit(token, number, token, sure=False)


def lacks_form(token: Token, scene: Scene) -> Fit:
    """Ask both neighbours about a number that only looks like one; the first and the last of a series have but one.

    One is enough where the signs can be nothing else, and behind 第 none is needed then.
    """
    number = token.number or FIRST
    before, after = scene.before.get(token.key), scene.after.get(token.key)
    leads = _leads(scene, token, number)
    led = after is not None and goes_on(number, after.number)
    like = after if led else scene.opened.get(token.key) or before or after
    if not (leads or led) or like is None:
        return Fit(token, number, like or token, sure=token.is_distinct and token.key[0] == "第")
    if token.is_distinct:
        return Fit(token, number, like, sure=led or number != FIRST)
    last = number != FIRST and _is_last(scene, token, number) and token.found not in WORDS
    return Fit(token, number, like, sure=leads and (led or last))


def _leads(scene: Scene, token: Token, number: Ordinal) -> bool:
    """Tell whether *number* comes next; one begins a series, but not where one was the last."""
    before, opened = scene.before.get(token.key), scene.opened.get(token.key)
    if number == FIRST and (opened is None or opened.number is None or opened.number.value > 1):
        return True
    return before is not None and goes_on(before.number, number)


def _is_last(scene: Scene, token: Token, number: Ordinal) -> bool:
    """Tell that a series has no more members, or starts again."""
    after = scene.after.get(token.key)
    return after is None or after.number is None or after.number.value <= number.value


RULES: dict[str, Callable[[Token, Scene], Fit | None]] = {SIGN: lacks_sign, NUMBER: lacks_form, PLACE: lacks_form}
"""What a marker lacks: the rule that is asked."""
