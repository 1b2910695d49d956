"""Who attended: the names below 出席者： 请假： 列席：, one a line, with bullets or without."""

from __future__ import annotations

from collections.abc import Sequence

from partydoc.recognition.lines.typed import TypedLine

HEAD = 60  # lines within which such a list begins
LONGEST_NAME = 30  # letters of a line of it
FEWEST_NAMES = 2  # in a row, below a label that says who came, or who did not
_SENTENCE = frozenset("。;!?")


def find_attendance(lines: Sequence[TypedLine]) -> range:
    """Find the lines that say who attended a sitting: from the first label with names below it to the last name.

    Further labels (管理公司：…) stand among them. What has a number, or is a sentence, ends the list.
    """
    start = next((at for at, line in enumerate(lines[:HEAD]) if _heads_names(lines, at, line)), len(lines))
    end = last = start
    while end < len(lines) and _may_belong(lines[end]):
        if lines[end].attends:
            last = end + 1
        end += 1
    return range(start, last)


def _heads_names(lines: Sequence[TypedLine], at: int, line: TypedLine) -> bool:
    below = lines[at + 1 : at + 1 + FEWEST_NAMES]
    return line.calls_roll and len(below) == FEWEST_NAMES and all(each.attends for each in below)


def _may_belong(line: TypedLine) -> bool:
    """Tell a short line that is no sentence; a number opens something else, a bullet does not."""
    marks = line.line.marks
    numbered = bool(marks) and marks[0].start == line.line.start and not marks[0].family.bare
    return len(line.text) <= LONGEST_NAME and _SENTENCE.isdisjoint(line.text) and not numbered
