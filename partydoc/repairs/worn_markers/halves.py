"""Markers with one bracket: the author's own form, 1）2）3）, or one that has lost its opening bracket."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from partydoc.numbering.series import goes_on, runs
from partydoc.repairs.worn_markers.tokens import SIGN, WHOLE, Key, Token, series_key


def part_halves(tokens: Iterable[Token]) -> None:
    r"""Make the runs of markers with one bracket series of their own.

    >>> from partydoc.repairs.worn_markers.tokens import read_tokens
    >>> tokens = list(read_tokens("(1)书屋：1)总馆；2)分馆。\n2)馆舍\n(3)经费"))
    >>> part_halves(tokens)
    >>> [(token.found, token.lacks) for token in tokens]
    [('(1)', 'whole'), ('1)', 'whole'), ('2)', 'whole'), ('2)', 'sign'), ('(3)', 'whole')]
    """
    series: dict[Key, list[Token]] = defaultdict(list)
    for token in tokens:
        if token.number:
            series[token.key].append(token)
    for members in series.values():
        if any(token.is_half for token in members):
            for start, end in runs(members, _goes_on):
                if members[start].is_half and _is_own(members, start, end):
                    _part(members[start:end])


def _goes_on(token: Token, after: Token) -> bool:
    """Tell that one bracket is lacking to both, and the number goes up by one."""
    return token.is_half and after.is_half and goes_on(token.number, after.number)


def _is_own(members: Sequence[Token], start: int, end: int) -> bool:
    """Tell that neither the member before nor the one behind, with both brackets, is of the same series."""
    first, last = members[start].number, members[end - 1].number
    before = members[start - 1].number if start else None
    after = members[end].number if end < len(members) else None
    if first is None or last is None or (end - start == 1 and members[start].lacks == SIGN):
        return False
    return not goes_on(before, first) and not (goes_on(last, after) and before != last)


def _part(run: Iterable[Token]) -> None:
    for token in run:
        token.key = series_key(token.key[0], ")")
        if token.lacks == SIGN:
            token.lacks, token.text = WHOLE, token.found
