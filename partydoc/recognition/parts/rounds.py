"""Rounds of questions and answers: where each answer counts its points anew, each question begins a round."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from partydoc.numbering.families import Family
from partydoc.numbering.ordinals import ordinal
from partydoc.numbering.series import FIRST
from partydoc.recognition.lines.typed import TypedLine
from partydoc.recognition.role_names import MARKED, PARAGRAPH

QUESTIONS = ("问", "记者", "主持人", "提问")
FEWEST = 2


def find_rounds(folded: str, readings: Sequence[TypedLine]) -> None:
    """Note on the lines that ask that they open a round, if the numbering starts again in several rounds.

    Where it does not, the questions stand below the numbered headings of their subjects.
    """
    asking = [at for at, reading in enumerate(readings) if reading.role == PARAGRAPH and _asks(reading)]
    if len(asking) < FEWEST or not _starts_again(folded, readings, set(asking)):
        return
    for at in asking:
        readings[at].opens = ROUND


ROUND = "round"


def _asks(reading: TypedLine) -> bool:
    return reading.text.startswith(QUESTIONS) and reading.speaker.startswith(QUESTIONS)


def _starts_again(folded: str, readings: Sequence[TypedLine], asking: set[int]) -> bool:
    """Tell whether a family of numbers counts from one in several rounds."""
    rounds: defaultdict[Family, set[int]] = defaultdict(set)
    number = 0
    for at, reading in enumerate(readings):
        number += at in asking
        if reading.role == MARKED:
            mark = reading.line.marks[0]
            if ordinal(folded[mark.start : mark.end]) == FIRST:
                rounds[mark.family].add(number)
    return any(len(found) >= FEWEST for found in rounds.values())
