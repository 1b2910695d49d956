"""Whether the series around a worn marker leaves exactly its place open."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from partydoc.repairs.allowances import Allowance
from partydoc.repairs.worn_markers.fits import Fit
from partydoc.repairs.worn_markers.last import find_last
from partydoc.repairs.worn_markers.lost import Row, find_others, find_rows, has_choice, is_taken, lost
from partydoc.repairs.worn_markers.rules import RULES
from partydoc.repairs.worn_markers.scenes import Scene, scenes
from partydoc.repairs.worn_markers.tokens import LOST, Token

_WHOLE, _WORN = 30, 250
"""Units of work that a round takes for a whole marker, and for a worn one."""


def find_fits(tokens: Sequence[Token], allowance: Allowance) -> list[Fit]:
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
    unsure = {fit.token.start: fit for fit in found if fit.token.start not in sure}
    return [fit for _, fit in sorted((sure | unsure).items())]


def _fits(tokens: Sequence[Token]) -> Iterator[Fit]:
    """Look at the markers together, and again apart by whether they open lines."""
    together = dict(scenes(tokens))
    rows, ways = find_rows(together), _ways(tokens)
    best = {fit.token: fit for fit in _in_group(together, rows)}
    others = find_others(together, rows) if ways else {}
    del together, rows
    for opens in ways:
        for fit in _apart(tokens, opens=opens):
            taken = fit.token.lacks == LOST and is_taken(fit, others[fit.token])
            if fit.token not in best or (fit.sure and not taken and not best[fit.token].sure):
                best[fit.token] = fit._replace(sure=fit.sure and not taken)
    yield from best.values()


def _apart(tokens: Iterable[Token], *, opens: bool) -> Iterator[Fit]:
    group = dict(scenes([token for token in tokens if token.opens_line is opens]))
    yield from _in_group(group, find_rows(group))


def _ways(tokens: Iterable[Token]) -> tuple[bool, ...]:
    """Tell how to look at markers apart: there must be some that open lines, and some that do not."""
    return (True, False) if len({token.opens_line for token in tokens}) > 1 else ()


def _in_group(group: Mapping[Token, Scene], rows: Mapping[Token, Row]) -> Iterator[Fit]:
    """Ask the rule for what each marker lacks; of several that want one number none is sure.

    Unless all the others may be of another series, which is open.
    """
    wanted: dict[object, list[Fit]] = defaultdict(list)
    for token, scene in group.items():
        fit = lost(token, scene, rows[token]) if token.lacks == LOST else RULES[token.lacks](token, scene)
        if fit:
            wanted[token.key, fit.like, fit.number].append(fit)
    for rivals in wanted.values():
        bound = [fit for fit in rivals if not has_choice(fit.token, group[fit.token])]
        for fit in rivals:
            yield fit if len(rivals) == 1 or bound == [fit] else fit._replace(sure=False)


def _near(fits: Iterable[Fit]) -> set[int]:
    """Give the places that the number behind speaks for in some series, though not surely."""
    return {fit.token.start for fit in fits if fit.like.start > fit.token.start}


def _single(fits: Iterable[Fit]) -> Iterator[Fit]:
    """Keep one fit for each place: the sure one, else the nearest; where two are sure, neither is."""
    kept: dict[int, list[Fit]] = defaultdict(list)
    for fit in fits:
        kept[fit.token.start].append(fit)
    for rivals in kept.values():
        best = max(rivals, key=lambda each: (each.sure, each.like.start))
        yield best._replace(sure=sum(each.sure for each in rivals) == 1)
