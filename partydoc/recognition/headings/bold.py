"""Headings without a number that the file sets bold, each alone on its line over its text.

A bold line may as well be a sentence that its author stresses: only where most bold lines stand over text, and
several do, are those that do headings.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from partydoc.recognition.headings.guards import is_sentence
from partydoc.recognition.lines.typed import TypedLine, as_role, is_chinese
from partydoc.recognition.role_names import HEADING, PARAGRAPH, TITLE

SHORTEST, LONGEST = 2, 40
LONGEST_NAME = 12  # letters of one that stands in a line with its text
FEWEST = 3
MAJORITY = 0.6
_TEXT_MARKS = frozenset("。;:!?")


def find_bold_headings(readings: Sequence[TypedLine]) -> Sequence[TypedLine]:
    """Make headings of the short lines that are bold as wholes, over text that is not.

    Bold words that a blank parts from the text behind them, right over such a heading, are one too: they get a line of
    their own.
    """
    bold = [at for at in _below_titles(readings) if _is_bold(readings[at])]
    if len(bold) < FEWEST:
        return readings
    over = [at for at in bold if at + 1 < len(readings) and _is_over(readings[at], readings[at + 1])]
    more = [at for at in bold if at + 1 < len(readings) and _is_over_more(readings[at], readings[at + 1])]
    if len(over) < max(FEWEST, MAJORITY * len(bold)) and len(over) + len(more) < max(FEWEST, len(bold)):
        return readings
    over += more
    parts = {at: end for at in _below_titles(readings) if at + 1 in over and (end := _bold_name(readings[at]))}
    readings = as_role(readings, over, HEADING)
    return [line for at, reading in enumerate(readings) for line in _parted(reading, parts.get(at, 0))]


def _below_titles(readings: Sequence[TypedLine]) -> Iterator[int]:
    """Yield the lines that may be headings; so may what the head has taken for titles below a note on them."""
    noted = False
    for at, reading in enumerate(readings):
        noted = noted or reading.role == "NOTE"
        if reading.role in (PARAGRAPH, HEADING) or (noted and reading.role == TITLE):
            yield at


def _bold_name(reading: TypedLine) -> int:
    """Give where the bold words end that open a line of text, if they are few and a blank parts them from it."""
    line, end = reading.line, reading.seen.bold_to
    if line.marked or not line.start < end < line.end or not reading.folded[end].isspace():
        return 0
    return end if SHORTEST <= end - line.start <= LONGEST_NAME and is_chinese(reading.folded[line.start : end]) else 0


def _parted(reading: TypedLine, end: int) -> Sequence[TypedLine]:
    if not end:
        return [reading]
    name, text = reading.split(end)
    return [name.as_role(HEADING), text.as_role(PARAGRAPH)]


def _is_bold(reading: TypedLine) -> bool:
    return not reading.line.marked and 0 < reading.line.end <= reading.seen.bold_to


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
