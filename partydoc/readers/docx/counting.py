"""Automatic numbers as Word counts and shows them (ISO/IEC 29500-1, 17.9.3 to 17.9.11)."""

from __future__ import annotations

import re

from partydoc.numbering.formats import WITHOUT_NUMBER, write_number
from partydoc.readers.docx.lists import LEVELS, Level, List, Lists, Place

_PLACEHOLDER = re.compile("%([1-9])")
_LEGAL = "decimal"


class Counters:
    """The numbers of one story (the text, a header, the text boxes …), which go on from paragraph to paragraph."""

    def __init__(self, lists: Lists) -> None:
        self._lists = lists
        self._counts: dict[str, list[int | None]] = {}
        self._started: set[Place] = set()

    def next(self, place: Place) -> str | None:
        """Count a paragraph and give its number, with the blank behind it if there is one.

        None where there is no such list. A level above that was never used counts as used once; lists of one definition
        count on, and one with a start of its own sets the counter for all.
        """
        found = self._lists.get(place.list)
        if found is None:
            return None
        counts = self._counts.setdefault(found.shared, [None] * LEVELS)
        self._count(found, place, counts)
        text = _show(found.levels, place.level, counts)
        return text + _blank(found.levels[place.level]) if text else ""

    def _count(self, found: List, place: Place, counts: list[int | None]) -> None:
        at = place.level
        for above in range(at):
            if counts[above] is None:
                counts[above] = _start(found, above)
        count = counts[at]
        begins = count is None or (at in found.starts and place not in self._started)
        counts[at] = _start(found, at) if begins or count is None else count + 1
        self._started.add(place)
        for below in range(at + 1, LEVELS):
            if _restarts(found.levels[below], below, at):
                counts[below] = None


def _start(found: List, level: int) -> int:
    return found.starts.get(level, found.levels[level].start)


def _restarts(level: Level, at: int, used: int) -> bool:
    """Tell whether the use of a level starts one below it anew; a restart by a lower level is no restart (17.9.10)."""
    if level.restart is None or level.restart > at:
        return True
    return used < level.restart


def _show(levels: tuple[Level, ...], at: int, counts: list[int | None]) -> str:
    shown = levels[at]

    def number(match: re.Match[str]) -> str:
        level = int(match[1]) - 1
        count, form = counts[level], levels[level].form
        if count is None or level > at:
            return ""
        legal = shown.legal and form not in WITHOUT_NUMBER
        return write_number(count, _LEGAL if legal else form, levels[level].custom)

    return _PLACEHOLDER.sub(number, shown.text)


def _blank(level: Level) -> str:
    """Give what stands behind a number: a tab is shown as a blank, which no table is made of."""
    return "" if level.suffix == "nothing" else " "
