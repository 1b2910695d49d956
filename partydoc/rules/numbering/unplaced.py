"""Numbers within a line that do not follow the one before, so that recognition took them for text.

一是… 三是… in one paragraph, where the second was lost.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from partydoc.numbering.numerals import read_numeral, write_numeral
from partydoc.rules.rule import Hit
from partydoc.rules.subject import Subject, shared

_HAN, _ARABIC = "[一二三四五六七八九十]{1,3}", "[0-9]{1,2}"
_NUMERAL = re.compile(f"(?P<han>{_HAN})|{_ARABIC}")
_FIRST = ("一是", "(1)", "1.", "1、")
"""Markers with the number one that, without a second, are text to recognition."""
_BEFORE = "。;:!?\n"
"""What stands before a marker within a line."""
_CACHED = 256


class Again(NamedTuple):
    """A number that is said within a line, and the next one behind it that is written alike, with its place."""

    said: Said
    value: int
    start: int
    stop: int


class Said(NamedTuple):
    """A number that is said within a line: its marker, folded, and where the words behind it end."""

    marker: str
    value: int
    start: int
    end: int
    stop: int


def unplaced(subject: Subject, is_wrong: Callable[[int, int], bool], words: str) -> Iterator[Hit]:
    """Yield what looks like the next number of a series within its line, where *is_wrong* says so of the two numbers.

    *words* say what is wrong, with {before} and {now}.
    """
    for said, value, start, stop in said_again(subject):
        if is_wrong(said.value, value):
            yield Hit(start, stop, words.format(before=said.marker, now=subject.clean[start:stop]))


@shared
def said_again(subject: Subject) -> tuple[Again, ...]:
    """Give the numbers within a line that another one written alike follows, which is not the next."""
    return tuple(pair for said in (*_units(subject), *_firsts(subject)) for pair in _chain(subject, said))


def _chain(subject: Subject, said: Said) -> Iterator[Again]:
    """Yield what follows a number, and what follows that, as far as each is the next."""
    goes_on = True
    while goes_on:
        found = _NUMERAL.search(said.marker)
        like = _like(*_around(said.marker, found), found.lastgroup or "") if found else None
        again = like.search(subject.folded, said.end, said.stop) if like else None
        numeral = read_numeral(again["number"]) if again else None
        goes_on = False
        if again and numeral and not _has_next(subject, said, again.start()):
            yield Again(said, numeral.value, *again.span("marker"))
            goes_on = numeral.value == said.value + 1
            said = Said(again["marker"], numeral.value, *again.span("marker"), said.stop)


def _has_next(subject: Subject, said: Said, end: int) -> bool:
    """Tell whether the next number stands there all the same, glued to the words before it."""
    number = _NUMERAL.search(said.marker)
    style = "han" if number and number["han"] else "arabic"
    wanted = _NUMERAL.sub(write_numeral(said.value + 1, style), said.marker, count=1)
    return wanted in subject.folded[said.end : end]


def _units(subject: Subject) -> Iterator[Said]:
    """Yield the units that stand within a line; their own words end at the next unit, or with the line."""
    for unit, after in pairwise((*subject.units, None)):
        row = unit.family if unit else None
        if unit and unit.value and row and not (row.structural or row.floating or row.bare or row.composite):
            line = subject.folded.rfind("\n", 0, unit.start) + 1
            if subject.folded[line : unit.start].strip():
                end = subject.line_end(unit.end)
                marker = subject.folded[unit.start : unit.end].strip()
                yield Said(marker, unit.value, unit.start, unit.end, min(end, after.start) if after else end)


def _firsts(subject: Subject) -> Iterator[Said]:
    """Yield the markers 一是, (1), 1. within a line that are no units."""
    for marker in _FIRST:
        at = subject.folded.find(marker)
        while at >= 0:
            end = at + len(marker)
            if at not in subject.unit_at and _BEFORE.find(subject.folded[at - 1 : at] or "\n") >= 0:
                yield Said(marker, 1, at, end, subject.line_end(end))
            at = subject.folded.find(marker, end)


def _around(marker: str, number: re.Match[str]) -> tuple[str, str]:
    return marker[: number.start()], marker[number.end() :]


@lru_cache(_CACHED)
def _like(before: str, behind: str, style: str) -> re.Pattern[str] | None:
    """Make the pattern of markers of a form with any number, behind the end of a sentence or of an item."""
    if not before and not behind:
        return None
    marker = f"{re.escape(before)}(?P<number>{_HAN if style else _ARABIC}){re.escape(behind)}"
    return re.compile(rf"(?<=[。;!?])\x20?(?P<marker>{marker})(?![0-9])")
