"""The marks that markers are written with, and what stands behind them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator
from functools import cache
from typing import NamedTuple

from partydoc.numbering.families import Family
from partydoc.numbering.numerals import read_numeral
from partydoc.rules.subject import Subject, Unit

_TAIL = re.compile(r"[ \t]*([、,.﹒:]?)[ \t]*\Z")
BLANKS = " \t\N{IDEOGRAPHIC SPACE}\N{NO-BREAK SPACE}"
PAUSE = "、"
POINTS = ".．"
COMMA = "，"


class Tail(NamedTuple):
    """The mark behind a bare number; *mark* is empty where there is none."""

    mark: str
    start: int
    end: int


def tail(subject: Subject, unit: Unit) -> Tail:
    r"""Find the mark that a marker ends with, within it or directly behind.

    >>> from partydoc import parse
    >>> subject = Subject(parse("一．书屋\n二．馆舍"))
    >>> tail(subject, subject.units[0])
    Tail(mark='．', start=1, end=2)
    """
    folded = subject.folded[unit.start : unit.end]
    found = _TAIL.search(folded)
    if found is None or not found[1]:
        end = unit.start + len(folded.rstrip())
        return Tail("", end, end)
    start, end = unit.start + found.start(1), unit.start + found.end(1)
    return Tail(subject.clean[start:end], start, end)


def behind(subject: Subject, unit: Unit) -> str:
    """Give the character behind a marker, or nothing at the end of the text."""
    return subject.clean[unit.end : unit.end + 1]


def strays(
    subject: Subject, pattern: re.Pattern[str], lead: re.Pattern[str], belongs: Callable[[Unit], bool]
) -> Iterator[re.Match[str]]:
    """Yield what looks like a marker where one may stand, is none to recognition, and says a number that lacks.

    *pattern* is matched on the folded text, with groups `number` and `mark`; *lead* on its line as far as there, to
    its end. *belongs* tells the units that it stands between.
    """
    units = [unit for unit in subject.units if belongs(unit)]
    starts = [unit.start for unit in units]
    for found in pattern.finditer(subject.folded) if units else ():
        line = subject.folded.rfind("\n", 0, found.start()) + 1
        place = lead.search(subject.folded, line, found.start())
        numeral = read_numeral(found["number"]) if place else None
        own = place and subject.unit_at.keys().isdisjoint((place.start(), found.start(), found.start("number")))
        if numeral and own:
            at = bisect_left(starts, found.start("number"))
            beside = [unit.value for unit in units[max(at - 1, 0) : at]] + [unit.value for unit in units[at : at + 1]]
            before, after = beside[:1] if at else [], beside[-1:] if at < len(units) else []
            if not {numeral.value - 1, numeral.value - 2}.isdisjoint(before) or numeral.value + 1 in after:
                yield found


def bare_numbers(subject: Subject, mark: str) -> Iterator[Unit]:
    """Yield the units of families that write a number without brackets and *mark* behind it: 一、 甲、 or 1. A."""
    return (
        unit
        for unit in subject.units
        if unit.family.parted and not unit.family.bracketed and last_sign(unit.family) == mark
    )


@cache
def last_sign(family: Family) -> str:
    """Give the sign that the markers of a family end with.

    >>> from partydoc.numbering.families import HAN_PAREN
    >>> last_sign(HAN_PAREN)
    '）'
    """
    return family.write(1)[-1:]
