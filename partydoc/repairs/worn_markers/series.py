"""Whether the series around a worn marker leaves exactly its place open."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from partydoc.numbering.ordinals import Ordinal
from partydoc.repairs.allowances import Allowance
from partydoc.repairs.worn_markers.fits import Fit
from partydoc.repairs.worn_markers.last import find_last
from partydoc.repairs.worn_markers.lost import Seat, find_seats, has_choice, is_taken, lost
from partydoc.repairs.worn_markers.rules import RULES
from partydoc.repairs.worn_markers.scenes import scenes
from partydoc.repairs.worn_markers.tokens import LOST, Token

_WHOLE, _WORN = 30, 250
"""Units of work that a round takes for a whole marker, and for a worn one."""


def find_fits(tokens: Sequence[Token], allowance: Allowance) -> deque[Fit]:
    """Find the worn markers whose series leaves a place open for them, in the order of the text.

    What is surely restored counts as whole when the others are looked at again, for it may show where the next one
    belongs: round by round, as far as the *allowance* goes. The last of a series, behind which no number tells that it
    is the next, is looked at when all others are settled.
    """
    sure: dict[int, Fit] = {}
    found: list[Fit] = []
    while (worn := sum(not token.is_whole for token in tokens)) and allowance.take(_WORN * worn + _WHOLE * len(tokens)):
        fits = list(_fits(tokens))
        found = list(_single(fits))
        new = [fit for fit in found if fit.sure] or list(find_last(tokens, _near(fits)))
        if not new:
            break
        for fit in new:
            sure[fit.token.start] = fit
            fit.token.number, fit.token.restored = fit.number, True
        tokens = [token for token in tokens if token.is_whole or token.start not in sure]
    unsure = (fit for fit in found if fit.token.start not in sure)
    return deque(sorted((*sure.values(), *unsure), key=lambda fit: fit.token.start))


def _fits(tokens: Sequence[Token]) -> Iterator[Fit]:
    """Look at the markers together, and again apart by whether they open lines."""
    seats, ways = find_seats(tokens), _ways(tokens)
    together = _in_group(tokens, seats)
    if not ways:
        yield from together
        return
    best = {fit.token: fit for fit in together}
    for opens in ways:
        apart = [token for token in tokens if token.opens_line is opens]
        for fit in _in_group(apart, find_seats(apart)):
            taken = fit.token.lacks == LOST and is_taken(fit, seats[fit.token].row)
            if fit.token not in best or (fit.sure and not taken and not best[fit.token].sure):
                best[fit.token] = fit._replace(sure=fit.sure and not taken)
    yield from best.values()


def _ways(tokens: Iterable[Token]) -> tuple[bool, ...]:
    """Tell how to look at markers apart: there must be some that open lines, and some that do not."""
    return (True, False) if len({token.opens_line for token in tokens}) > 1 else ()


def _in_group(tokens: Sequence[Token], seats: Mapping[Token, Seat]) -> Iterator[Fit]:
    """Ask the rule for what each marker lacks; of several that want one number none is sure.

    Unless all the others may be of another series, which is open.
    """
    fits: list[Fit] = []
    choosing: set[Token] = set()
    for token, scene in scenes(tokens):
        fit = lost(token, scene, seats[token]) if token.lacks == LOST else RULES[token.lacks](token, scene)
        if fit:
            fits.append(fit)
            if has_choice(token, scene):
                choosing.add(token)
    refused = set(_refused(fits, choosing))
    yield from (fit._replace(sure=False) if fit.sure and fit.token in refused else fit for fit in fits)


def _refused(fits: Iterable[Fit], choosing: Container[Token]) -> Iterator[Token]:
    """Yield the markers that want the number which another wants too, beside the same member."""
    for _, beside in groupby(sorted(fits, key=lambda fit: fit.like.start), key=lambda fit: fit.like):
        first, *others = beside
        wanted: dict[Ordinal, list[Token]] = defaultdict(list)
        for fit in (first, *others) if others else ():
            wanted[fit.number].append(fit.token)
        for rivals in wanted.values():
            bound = [token for token in rivals if token not in choosing]
            yield from (token for token in rivals if len(rivals) > 1 and bound != [token])


def _near(fits: Iterable[Fit]) -> set[int]:
    """Give the places that the number behind speaks for in some series, though not surely."""
    return {fit.token.start for fit in fits if fit.like.start > fit.token.start}


def _single(fits: Iterable[Fit]) -> Iterator[Fit]:
    """Keep one fit for each place: the sure one, else the nearest; where two are sure, neither is."""
    kept: dict[int, Fit] = {}
    several: dict[int, list[Fit]] = {}
    for fit in fits:
        first = kept.setdefault(fit.token.start, fit)
        if first is not fit:
            several.setdefault(fit.token.start, [first]).append(fit)
    for place, rivals in several.items():
        best = max(rivals, key=lambda each: (each.sure, each.like.start))
        kept[place] = best._replace(sure=sum(each.sure for each in rivals) == 1)
    yield from kept.values()
