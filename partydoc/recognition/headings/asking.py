"""Questions without number and speaker, each alone on its line over its answer: 书屋何时开放？ ⏎ 全年开放。."""

from __future__ import annotations

from collections.abc import Sequence

from partydoc.numbering.families import LONGEST_HEADING
from partydoc.numbering.series import rows
from partydoc.recognition.headings.guards import is_cut
from partydoc.recognition.headings.questions import QUESTION
from partydoc.recognition.headings.turns import TURN
from partydoc.recognition.lines.typed import CLOSING_MARKS, TypedLine, as_role
from partydoc.recognition.role_names import HEADING, MARKED, PARAGRAPH

SHORTEST = 5
FEWEST = 3
FEWEST_BESIDE = 2  # questions, where as many headings without a number stand in the text
LONGEST_ANSWER = 12
"""Lines: where more stand between two questions, they are no series."""

_INSIDE = frozenset("。:;")  # several sentences, or the words of a speaker in a dialogue


def find_bare_questions(readings: Sequence[TypedLine]) -> Sequence[TypedLine]:
    """Make headings of a series of questions, each with its answer below it."""
    if any(reading.label in (QUESTION, TURN) for reading in readings):
        return readings
    asking = [at for at, reading in enumerate(readings) if _asks(reading) and _stands_between(readings, at)]
    plain = [at for at in asking if readings[at].role == PARAGRAPH]
    if len(plain) >= FEWEST_BESIDE and sum(map(_is_plain_heading, readings)) >= FEWEST:
        found = plain
    else:
        found = [at for row in rows(asking, lambda one, other: other - one <= LONGEST_ANSWER, FEWEST) for at in row]
    return as_role(readings, found, HEADING, QUESTION)


def _is_plain_heading(reading: TypedLine) -> bool:
    return reading.role == HEADING and reading.bare and not reading.line.marks


def _asks(reading: TypedLine) -> bool:
    """Tell one short question, whole and alone on its line."""
    words = reading.text
    single = reading.mark == "?" and SHORTEST <= len(reading.line) <= LONGEST_HEADING
    single = single and reading.role in (PARAGRAPH, HEADING) and reading.chinese
    return single and _INSIDE.isdisjoint(words) and not is_cut(words)


def _stands_between(readings: Sequence[TypedLine], at: int) -> bool:
    """Tell whether text is complete before the line, and an answer that is no question stands below it."""
    before = readings[at - 1] if at else None
    below = readings[at + 1] if at + 1 < len(readings) else None
    open_text = before is not None and before.role in (PARAGRAPH, MARKED) and before.mark in ("", ",", "、", ":")
    complete = not open_text or (before is not None and not before.chinese)  # a picture's tag is no text
    return complete and below is not None and below.role in (PARAGRAPH, MARKED) and below.mark in CLOSING_MARKS | {":"}
