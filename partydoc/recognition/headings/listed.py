"""Headings that the table of contents names, where the text has lost their numbers: 3.1 服务要求 … 9, then 服务要求."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import evolve

from partydoc.lexer.lines import BLANKS
from partydoc.recognition.lines.typed import TypedLine, put
from partydoc.recognition.role_names import CONTENTS, HEADING, PARAGRAPH
from partydoc.tree.values.contents import read_contents

SHORTEST = 2
FEWEST = 3
"""Entries that the text repeats: where fewer are, the table is none of this text."""

_WEIGHTS = f"★▲*{BLANKS}"


def find_listed_headings(readings: Sequence[TypedLine]) -> Sequence[TypedLine]:
    """Make headings of the lines without a number that the table of contents names, each at the level of its entry."""
    levels = {words: level for reading in readings if reading.role == CONTENTS for words, level in _entries(reading)}
    if len(levels) < FEWEST:
        return readings
    named = {at: levels[words] for at, reading in enumerate(readings) if (words := _words(reading)) in levels}
    if len(named) < FEWEST:
        return readings
    return put(readings, {at: _as_heading(readings[at], level) for at, level in named.items()})


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
