"""Numbers that document-sharing sites put where they cut a text: "2、" in the middle of a word.

They look like markers at a line's start, but the lines before them are text that breaks off. What is as short as a
title breaks off nowhere: 1、建馆 ⏎ 2、买书 is a list, 1、姓名：____ ⏎ 2、电话：____ a form.
"""

from __future__ import annotations

from collections.abc import Sequence

from partydoc.numbering.families import ARABIC_DOT
from partydoc.numbering.ordinals import Ordinal
from partydoc.numbering.series import FIRST, counts_up
from partydoc.recognition.lines.typed import TypedLine
from partydoc.recognition.role_names import MARKED, PAGE_NUMBER, PARAGRAPH

FEWEST = 2


def split_chunks(folded: str, readings: Sequence[TypedLine]) -> Sequence[TypedLine]:
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
        result.append(number.as_role(PAGE_NUMBER))
        if rest is not None:
            result.append(rest.as_role(MARKED if rest.line.marked else PARAGRAPH))
    return result


def _find_chunks(folded: str, readings: Sequence[TypedLine]) -> set[int]:
    """Find the lines whose "N、" run from one through the whole text and follow unfinished lines."""
    numbers = {at: number for at, reading in enumerate(readings) if (number := _chunk_number(folded, reading))}
    if not counts_up(list(numbers.values())):
        return set()
    torn = sum(_is_unfinished(readings[at - 1]) for at, number in numbers.items() if at and number != FIRST)
    return set(numbers) if torn >= max(FEWEST, len(numbers) - 1) else set()


def _chunk_number(folded: str, reading: TypedLine) -> Ordinal | None:
    mark = reading.line.marks[0] if reading.role == MARKED else None
    chunk = mark is not None and mark.family is ARABIC_DOT and folded[mark.end - 1] == "、"
    return mark.senses[0].number if mark and chunk else None


def _is_unfinished(reading: TypedLine) -> bool:
    return not reading.mark and not reading.bare and reading.role in (PARAGRAPH, MARKED)
