"""Numbers that document-sharing sites put where they cut a text: "2、" in the middle of a word.

They look like markers at a line's start, but the lines before them are text that breaks off. What is as short as a
title breaks off nowhere: 1、建馆 ⏎ 2、买书 is a list, 1、姓名：____ ⏎ 2、电话：____ a form.
"""

from __future__ import annotations

from collections.abc import Sequence

from partydoc.numbering.families import ARABIC_DOT
from partydoc.numbering.ordinals import Ordinal, ordinal
from partydoc.numbering.series import FIRST, later
from partydoc.recognition.lines.typed import TypedLine
from partydoc.recognition.role_names import MARKED, PAGE_NUMBER, PARAGRAPH

FEWEST = 2


def split_chunks(folded: str, readings: list[TypedLine]) -> list[TypedLine]:
    """Cut the numbers of chunks off their lines, as page numbers."""
    chunks = _find_chunks(folded, readings)
    if not chunks:
        return readings
    result: list[TypedLine] = []
    for at, reading in enumerate(readings):
        if at not in chunks:
            result.append(reading)
            continue
        end = reading.line.marks[0].end
        number, rest = reading.split(end) if end < reading.line.end else (reading, None)
        number.role = PAGE_NUMBER
        result.append(number)
        if rest is not None:
            rest.role = MARKED if rest.line.marked else PARAGRAPH
            result.append(rest)
    return result


def _find_chunks(folded: str, readings: Sequence[TypedLine]) -> set[int]:
    """Find the lines whose "N、" run from one through the whole text and follow unfinished lines."""
    found: set[int] = set()
    expected, torn = FIRST, 0
    for at, reading in enumerate(readings):
        number = _chunk_number(folded, reading)
        if number is None:
            continue
        if number != expected:
            return set()
        found.add(at)
        torn += at > 0 and number != FIRST and _is_unfinished(readings[at - 1])
        expected = later(expected)
    return found if torn >= FEWEST and torn >= len(found) - 1 else set()


def _chunk_number(folded: str, reading: TypedLine) -> Ordinal | None:
    if reading.role != MARKED:
        return None
    mark = reading.line.marks[0]
    text = folded[mark.start : mark.end]
    return ordinal(text) if mark.family is ARABIC_DOT and text[-1] == "、" else None


def _is_unfinished(reading: TypedLine) -> bool:
    return not reading.mark and not reading.bare and reading.role in (PARAGRAPH, MARKED)
