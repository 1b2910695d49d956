"""Headings without a number that the file sets bold, each alone on its line over its text.

A bold line may as well be a sentence that its author stresses: only where most bold lines stand over text, and
several do, are those that do headings.
"""

from __future__ import annotations

from collections.abc import Sequence

from partydoc.recognition.headings.guards import is_sentence
from partydoc.recognition.lines.typed import TypedLine, as_role
from partydoc.recognition.role_names import HEADING, PARAGRAPH

SHORTEST, LONGEST = 2, 40
FEWEST = 3
MAJORITY = 0.6
_TEXT_MARKS = frozenset("。;:!?")


def find_bold_headings(readings: Sequence[TypedLine]) -> Sequence[TypedLine]:
    """Make headings of the short lines that are bold as wholes, over text that is not."""
    bold = [at for at, reading in enumerate(readings) if _is_bold(reading)]
    if len(bold) < FEWEST:
        return readings
    over = [at for at in bold if at + 1 < len(readings) and _is_over(readings[at], readings[at + 1])]
    if len(over) < max(FEWEST, MAJORITY * len(bold)):
        return readings
    over += [at for at in bold if at + 1 < len(readings) and _is_over_more(readings[at], readings[at + 1])]
    return as_role(readings, over, HEADING)


def _is_bold(reading: TypedLine) -> bool:
    line = reading.line
    return (
        reading.role in (PARAGRAPH, HEADING)
        and not line.marked
        and bool(reading.seen.bold_to)
        and reading.seen.bold_to >= line.end
    )


def _is_over_more(reading: TypedLine, below: TypedLine) -> bool:
    """Tell a short line over a longer one that no mark ends, be it torn or an item: among headings it is one too."""
    longer = below.role == PARAGRAPH and not below.line.marked and len(below.line) > len(reading.line)
    return longer and not below.mark and not _is_bold(below) and _is_short(reading)


def _is_short(reading: TypedLine) -> bool:
    words = reading.text.rstrip("。:")
    return SHORTEST <= len(words) <= LONGEST and _TEXT_MARKS.isdisjoint(words) and not is_sentence(words, alone=False)


def _is_over(reading: TypedLine, below: TypedLine) -> bool:
    """Tell a line of one sentence or none, over a paragraph that ends in a mark, or over a unit."""
    short = _is_short(reading)
    if below.line.marked:
        return short and not below.line.marks[0].family.bare
    return short and below.role == PARAGRAPH and not _is_bold(below) and below.mark in _TEXT_MARKS
