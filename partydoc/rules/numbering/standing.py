"""Whether the number that a series lacks stands in its text all the same: glued to other words, damaged, set apart."""

from __future__ import annotations

import re

from partydoc.rules.subject import Subject, Unit
from partydoc.scripts import fold

_MARKS = "、,.:;，。 \N{IDEOGRAPHIC SPACE}"
_BLANK = r"\x20?"
_PARTS = re.compile(r"([0-9]+|[A-Za-z]+)")


def stands(subject: Subject, before: Unit, after: int, end: int) -> bool:
    r"""Tell whether one of the numbers between a unit's and *after* stands between that unit and a place.

    >>> from partydoc import parse
    >>> subject = Subject(parse("1.书屋\n2：馆舍\n3.借阅\n5.归还"))
    >>> units = subject.units
    >>> stands(subject, units[0], 3, units[1].start), stands(subject, units[1], 5, units[2].start)
    (True, False)
    """
    written = _composite if before.family.composite else _simple
    numbers = range((before.value or 0) + 1, after)
    text = subject.folded[before.end : end]
    return any(re.search(written(before, number), text, re.MULTILINE) for number in numbers)


def _simple(before: Unit, number: int) -> str:
    """Write a number without its mark; where the mark tells series apart, one of them is behind it."""
    written = re.escape(fold(before.family.write(number)).strip(_MARKS))
    alone = rf"(?<![0-9一二三四五六七八九十]){written}"
    return rf"{alone}{_BLANK}[、,.]|^[\x20\t]*{written}{_BLANK}:" if before.family.parted else alone


def _composite(before: Unit, number: int) -> str:
    """Write the last part of 4.1.2 anew, with blanks between the parts or without."""
    parts = _PARTS.split(fold(before.marker).strip(_MARKS))
    written = [part.strip() for part in (*parts[:-2], f"{number}") if part.strip()]
    return rf"(?<![0-9.]){_BLANK.join(map(re.escape, written))}(?![0-9]|{_BLANK}\.[0-9])"
