"""Headings that are named before: by the table of contents, where the text has lost their numbers, or by a menu.

3.1 服务要求 … 9, then 服务要求; 书屋简介 ⏎ 开放时间 ⏎ 借阅办法, then each of them over its text.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from attrs import evolve

from partydoc.lexer.lines import BLANKS
from partydoc.recognition.lines.typed import TypedLine, as_role, put
from partydoc.recognition.role_names import CONTENTS, FURNITURE, HEADING, PARAGRAPH
from partydoc.tree.values.contents import read_contents

SHORTEST = 2
FEWEST = 3
"""Entries that the text repeats: where fewer are, the table is none of this text."""

APART = 2  # lines, at least, from one part to the next: its name and what stands below it
_OF_MENU = frozenset({PARAGRAPH, HEADING, FURNITURE})
_WEIGHTS = f"★▲*{BLANKS}"


def find_listed_headings(readings: Sequence[TypedLine]) -> Sequence[TypedLine]:
    """Make headings of the lines without a number that the table of contents names, each at the level of its entry.

    Those are too that a menu of the text's own parts names, which is furniture.
    """
    for row in _menus(readings):
        readings = as_role(as_role(readings, row, FURNITURE), row.values(), HEADING)
    levels = {words: level for reading in readings if reading.role == CONTENTS for words, level in _entries(reading)}
    if len(levels) < FEWEST:
        return readings
    named = {at: levels[words] for at, reading in enumerate(readings) if (words := _words(reading)) in levels}
    if len(named) < FEWEST:
        return readings
    return put(readings, {at: _as_heading(readings[at], level) for at, level in named.items()})


def _menus(readings: Sequence[TypedLine]) -> Sequence[Mapping[int, int]]:
    """Find the rows of short lines that all come again, once and in their order, each over something of its own."""
    places: defaultdict[str, list[int]] = defaultdict(list)
    for at, reading in enumerate(readings):
        if reading.bare and reading.chinese and not reading.line.marks:
            places[reading.letters].append(at)
    again = {first: second for first, second, *more in (row for row in places.values() if len(row) > 1) if not more}
    found: list[dict[int, int]] = []
    last = -1
    for at, place in again.items():
        if readings[at].role in _OF_MENU and readings[place].role in (PARAGRAPH, HEADING):
            if not found or last + 1 != at or place - found[-1][last] < APART:
                found.append({})
            found[-1][at] = place
            last = at
    return [row for row in found if len(row) >= FEWEST and max(row) < min(row.values())]


def _entries(reading: TypedLine) -> Iterator[tuple[str, int]]:
    """Give the words of an entry, without its number and page, and its level: 4.1 考核管理 … 13 is of the second."""
    for entry in read_contents(reading.text):
        words = "".join(entry.heading.lstrip(_WEIGHTS).split())
        number = (entry.num or "").strip(f".、{BLANKS}")
        if len(words) >= SHORTEST:
            yield words, number.count(".") + 1 if number.replace(".", "").isdecimal() else 0


def _words(reading: TypedLine) -> str:
    """Give the words of a short line in the text; nothing of any other."""
    within = reading.role in (PARAGRAPH, HEADING) and (reading.bare or reading.mark == ":") and not reading.line.marked
    return reading.letters.lstrip(_WEIGHTS).rstrip(":") if within else ""


def _as_heading(reading: TypedLine, level: int) -> TypedLine:
    return reading.as_role(HEADING).with_seen(evolve(reading.seen, level=reading.seen.level or level))
