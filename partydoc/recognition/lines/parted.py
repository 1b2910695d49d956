"""Puts a number that stands alone on its line and the words on the next into one line: 3.1 ⏎ 借阅."""

from __future__ import annotations

from collections.abc import Sequence

from partydoc.lexer.lines import Line
from partydoc.numbering.families import DASH
from partydoc.recognition.lines.typed import TypedLine

LONGEST = 45
CAPTION = "CAPTION"
_PUNCTUATION = frozenset(",;:!?。、")


def join_parted(readings: Sequence[TypedLine]) -> list[TypedLine]:
    """Join the lines of each number that stands alone over words that can be its heading; a dash alone is no marker.

    Over the caption of a table, 2 ⏎ 表1 借阅册数, it is that of a page or a note.
    """
    joined: list[TypedLine] = []
    at = 0
    while at < len(readings):
        reading = readings[at]
        if not _fills(reading.line):
            joined.append(reading)
            at += 1
            continue
        behind = readings[at + 1 : at + 2]
        over_caption = bool(behind) and is_lone(reading.line) and behind[0].cue == CAPTION
        if over_caption or _is_stroke(reading.line):
            joined.append(reading.with_marks(()))
        elif behind and is_lone(reading.line) and _is_heading(behind[0]):
            joined.append(reading.through(behind[0]).with_marks(reading.line.marks))
            at += 1
        else:
            joined.append(reading)
        at += 1
    return joined


def is_lone(line: Line) -> bool:
    """Tell whether a number is all that stands in a line."""
    return _fills(line) and not line.marks[0].family.bare


def _is_stroke(line: Line) -> bool:
    """Tell whether a dash is all that stands in a line, as between a label and its value: 主席 ⏎ ─ ⏎ 陈云先生."""
    return _fills(line) and line.marks[0].family is DASH


def _fills(line: Line) -> bool:
    return len(line.marks) == 1 and (line.marks[0].start, line.marks[0].end) == (line.start, line.end)


def _is_heading(reading: TypedLine) -> bool:
    """Tell a short line without punctuation, or a question."""
    text = reading.text
    if reading.line.marked or len(text) > LONGEST or not any("\u3400" <= sign <= "\u9fff" for sign in text):
        return False
    return text.endswith("?") or (reading.bare and _PUNCTUATION.isdisjoint(text))
