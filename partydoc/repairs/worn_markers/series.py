"""Whether the series around a worn marker leaves exactly its place open."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from partydoc.numbering.families import Ordinal
from partydoc.repairs.worn_markers.tokens import LOST, NUMBER, PLACE, SIGN, Token

_FIRST = Ordinal(1)
_ROUNDS = 4
"""A marker that is restored may show where the next one belongs."""
_WORDS = frozenset({"工、"})
"""What may as well begin a list of words: 工、农、商."""


class Between(NamedTuple):
    """The nearest members of a series before and behind a worn marker whose numbers are known."""

    before: Token | None
    after: Token | None


class Fit(NamedTuple):
    """The number that the series wants where a worn marker stands; *sure* where both neighbours say so."""

    token: Token
    number: Ordinal
    like: Token
    sure: bool


def find_fits(tokens: Sequence[Token]) -> list[Fit]:
    """Find the worn markers whose series leaves a place open for them, in the order of the text.

    What is surely restored counts as whole when the others are looked at again.
    """
    sure: dict[int, Fit] = {}
    found: list[Fit] = []
    for _ in range(_ROUNDS):
        found = _single(_fits(tokens))
        new = {fit.token.start: fit for fit in found if fit.sure}
        if not new:
            break
        sure |= new
        for fit in new.values():
            fit.token.number, fit.token.restored = fit.number, True
        tokens = [token for token in tokens if token.is_whole or token.start not in new]
    unsure = {fit.token.start: fit for fit in found if fit.token.start not in sure}
    return [fit for _, fit in sorted((sure | unsure).items())]


def _fits(tokens: Iterable[Token]) -> Iterator[Fit]:
    series: dict[object, list[Token]] = defaultdict(list)
    for token in tokens:
        series[token.key].append(token)
    for members in series.values():
        if not all(token.is_whole for token in members):
            yield from _in_series(members)


def _in_series(members: Sequence[Token]) -> Iterator[Fit]:
    """Look at the members of a series together, and again apart by whether they open lines."""
    best: dict[Token, Fit] = {}
    for group in (members, *([each for each in members if each.opens_line is opens] for opens in (True, False))):
        for fit in _open_places(group):
            if fit.token not in best or (fit.sure and not best[fit.token].sure):
                best[fit.token] = fit
    yield from best.values()


def _open_places(group: Sequence[Token]) -> Iterator[Fit]:
    fits = [fit for token, between in _neighbours(group) if (fit := _RULES[token.lacks](token, between))]
    rivals = Counter((fit.like, fit.number) for fit in fits)
    for fit in fits:
        yield fit if rivals[fit.like, fit.number] == 1 else fit._replace(sure=False)


def _neighbours(group: Sequence[Token]) -> Iterator[tuple[Token, Between]]:
    """Give each worn marker with the nearest known members; in one pass back, and one forth."""
    after: Token | None = None
    behind: list[Token | None] = []
    for token in reversed(group):
        behind.append(after)
        after = token if token.is_known else after
    before: Token | None = None
    for token, following in zip(group, reversed(behind), strict=True):
        if not token.is_whole:
            yield token, Between(before, following)
        before = token if token.is_known else before


def _lacks_sign(token: Token, between: Between) -> Fit | None:
    """Ask one neighbour about a number that stands there whole: it has the sign that is lacking."""
    number = token.number or _FIRST
    before, after = between
    if any(each and each.number == number for each in between):
        return None
    if before and before.number and before.is_whole and number.follows(before.number):
        return Fit(token, number, before, sure=True)
    if after and after.number and after.is_whole and after.number.follows(number):
        return Fit(token, number, after, sure=True)
    return None


def _lacks_form(token: Token, between: Between) -> Fit | None:
    """Ask both neighbours about a number that only looks like one; the first and the last of a series have but one."""
    number = token.number or _FIRST
    leads, goes_on = _goes_on(between.before, number), _goes_on_to(between.after, number)
    like = between.after if goes_on else between.before or between.after
    last = number != _FIRST and _ends(between.after, number) and token.found not in _WORDS
    return Fit(token, number, like, sure=leads and (goes_on or last)) if like and (leads or goes_on) else None


def _lost(token: Token, between: Between) -> Fit | None:
    """Ask both neighbours, all at lines' starts, about a number that is not there: one must be missing between them."""
    before, after = between
    number = Ordinal(after.number.value - 1) if after and after.number else _FIRST
    if after and number.value and _goes_on(before, number):
        return Fit(token, number, after, sure=all(each.opens_line for each in (before, token, after) if each))
    if before and before.number and token.opens_line:
        return Fit(token, Ordinal(before.number.value + 1), before, sure=False)
    return None


def _goes_on(before: Token | None, number: Ordinal) -> bool:
    """Tell whether *number* comes next; one begins a series, but not where one was the last."""
    if before is None or before.number is None:
        return number == _FIRST
    return number.follows(before.number) or (number == _FIRST and before.number.value > 1)


def _ends(after: Token | None, number: Ordinal) -> bool:
    """Tell that a series has no more members, or starts again."""
    return after is None or after.number is None or after.number.value <= number.value


def _goes_on_to(after: Token | None, number: Ordinal) -> bool:
    return bool(after and after.number and after.number.follows(number))


def _single(fits: Iterable[Fit]) -> list[Fit]:
    """Keep one fit for each place: the sure one, else the nearest; where two are sure, neither is."""
    kept: dict[int, Fit] = {}
    for fit in fits:
        rival = kept.get(fit.token.start, fit)
        best = max(rival, fit, key=lambda each: (each.sure, each.like.start))
        kept[fit.token.start] = best if rival is fit or not (rival.sure and fit.sure) else best._replace(sure=False)
    return list(kept.values())


_RULES = {SIGN: _lacks_sign, NUMBER: _lacks_form, PLACE: _lacks_form, LOST: _lost}
