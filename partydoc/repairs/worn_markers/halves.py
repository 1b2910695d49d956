"""Markers with one bracket: the author's own form, 1）2）3）, or one that has lost its opening bracket."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from partydoc.repairs.worn_markers.tokens import SIGN, WHOLE, Key, Token


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
            for start, end in _runs(members):
                if _is_own(members, start, end):
                    _part(members[start:end])


def _runs(members: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """Give the places of the runs in which one bracket is lacking and the numbers go up by one."""
    start = 0
    for at in range(1, len(members) + 1):
        if at < len(members) and _goes_on(members[at - 1], members[at]):
            continue
        if members[start].is_half:
            yield start, at
        start = at


def _goes_on(token: Token, after: Token) -> bool:
    both = token.is_half and after.is_half
    return both and bool(token.number and after.number and after.number.follows(token.number))


def _is_own(members: Sequence[Token], start: int, end: int) -> bool:
    """Tell that neither the member before nor the one behind, with both brackets, is of the same series."""
    first, last = members[start].number, members[end - 1].number
    before = members[start - 1].number if start else None
    after = members[end].number if end < len(members) else None
    if first is None or last is None or (end - start == 1 and members[start].lacks == SIGN):
        return False
    leads = before is not None and first.follows(before)
    goes_on = after is not None and after.follows(last) and before != last
    return not leads and not goes_on


def _part(run: Iterable[Token]) -> None:
    for token in run:
        token.key = (token.key[0], ")")
        if token.lacks == SIGN:
            token.lacks, token.text = WHOLE, token.found
