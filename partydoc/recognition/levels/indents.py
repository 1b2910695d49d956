"""Lists within lists of one kind, told by how far their lines are set in: 1. … ⏎ 2. … ⏎ → 1. … ⏎ → 2. … ⏎ 3. ….

A page sets its lines in for many reasons. Only numbers that agree with it throughout say that a list stands in another:
each list begins with one, further in than the item that it is of, and each goes on where it began.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from partydoc.lexer.lines import BLANKS, LINE_ENDS, Mark
from partydoc.numbering.ordinals import Ordinal
from partydoc.numbering.senses import Key
from partydoc.numbering.series import FIRST, goes_on
from partydoc.recognition.levels.series import Candidate

LEAST_FURTHER = 2  # columns
TAB = 4
_WIDTHS = {" ": 1, "\t": TAB}
_WIDE = 2
_SEVERAL = 2


class _List(NamedTuple):
    """A list that is open: how far it is set in, its last number, how many items it has, whether its item led to it."""

    indent: int
    number: Ordinal
    items: int
    announced: bool


def note_indents(folded: str, found: Sequence[tuple[Candidate, Mark]]) -> None:
    """Note the level of each list by which the lines are set in; those further in are series of their own."""
    for members in _regions(folded, found):
        levels = _levels(members)
        for (candidate, _), level in zip(members, levels, strict=False):
            for each in (candidate, *candidate.others):
                each.set_in(level)


def _regions(folded: str, found: Sequence[tuple[Candidate, Mark]]) -> Iterable[list[tuple[Candidate, int]]]:
    """Give the numbers at lines' starts of one kind, with how far they are set in, as long as no higher one opens."""
    regions: dict[float, dict[Key, list[tuple[Candidate, int]]]] = {}  # that are open, by the rank of their family
    for candidate, mark in found:
        if not candidate.opens_line or candidate.number is None:
            continue
        family = candidate.family
        for rank in [rank for rank in regions if rank > family.rank]:
            yield from regions.pop(rank).values()
        if not (candidate.listed or candidate.styled or family.composite or family.structural):
            region = regions.setdefault(family.rank, {}).setdefault(candidate.key, [])
            region.append((candidate, indent(folded, mark.start)))
    for open_regions in regions.values():
        yield from open_regions.values()


def indent(folded: str, start: int) -> int:
    """Count the columns before a line's first character."""
    columns = 0
    while start and folded[start - 1] in BLANKS:
        start -= 1
        columns += _WIDTHS.get(folded[start], _WIDE)
    return columns if not start or folded[start - 1] in LINE_ENDS else 0


def _levels(members: Sequence[tuple[Candidate, int]]) -> list[int]:
    """Give the level of each, from 1; none where the blanks do not agree with the numbers."""
    lists: list[_List] = []
    levels: list[int] = []
    proved = False
    for candidate, columns in members:
        number = candidate.number
        if number is None:
            return []
        further = not lists or (columns >= lists[-1].indent + LEAST_FURTHER and not candidate.after_text)
        if number == FIRST and further:
            lists.append(_List(columns, number, 1, candidate.colon))
        else:
            inner = [at for at, each in enumerate(lists) if each.indent == columns and goes_on(each.number, number)]
            if not inner:
                return []
            at = inner[-1]
            proved = proved or any(each.items >= _SEVERAL for each in lists[at + 1 :])
            del lists[at + 1 :]
            lists[at] = lists[at]._replace(number=number, items=lists[at].items + 1)
        proved = proved or (len(lists) > 1 and lists[-1].announced and lists[-1].items >= _SEVERAL)
        levels.append(len(lists))
    return levels if proved else []
