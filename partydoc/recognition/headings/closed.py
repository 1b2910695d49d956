"""Headings without a number that 。 closes, each alone on its line over its text: 强组织领导，解决“谁来建”问题。.

One such line is a short paragraph. Several that are built alike, over longer paragraphs each, are headings; so are
those that take turns with longer paragraphs all the way below a heading.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from partydoc.numbering.series import rows
from partydoc.recognition.headings.leads import TELLING
from partydoc.recognition.lines.typed import TypedLine, as_role
from partydoc.recognition.role_names import HEADING, PAGE_NUMBER, PARAGRAPH

SHORTEST, LONGEST = 6, 30
FEWEST = 3
FEWEST_TURNS = 2  # below a heading, where another has FEWEST
LONGER = 2  # times as long as the heading the text below it is, at least
_MARKS = TELLING - set("“”,、将")


def find_closed_headings(readings: Sequence[TypedLine]) -> Sequence[TypedLine]:
    """Make headings of the lines closed by 。 that are alike, or take turns with text."""
    if sum(map(_is_sentence, readings)) < FEWEST_TURNS:
        return readings
    found = [at for row in (*_alike(readings), *_in_turn(readings)) for at in row]
    return as_role(readings, found, HEADING)


def _alike(readings: Sequence[TypedLine]) -> Iterator[Sequence[int]]:
    alike: defaultdict[tuple[str, int], list[int]] = defaultdict(list)
    for at, (reading, below) in enumerate(pairwise(readings)):
        if _is_over(reading, below):
            words = reading.text.rstrip("。")
            for part in (f"^{words[0]}", f"{words[-2:]}$"):
                alike[part, words.count(",")].append(at)
    return (row for row in alike.values() if len(row) >= FEWEST)


def _in_turn(readings: Sequence[TypedLine]) -> Sequence[Sequence[int]]:
    """Give, of each stretch of paragraphs that opens with such a line, all of them, if none stands over another."""
    found = []
    places = [at for at, reading in enumerate(readings) if reading.role != PAGE_NUMBER]
    for stretch in rows(places, lambda one, other: readings[one].role == readings[other].role, FEWEST_TURNS):
        if readings[stretch[0]].role == PARAGRAPH:
            row = [at for at in stretch if _is_sentence(readings[at])]
            over = sum(_is_over(readings[one], readings[other]) for one, other in pairwise(stretch))
            if row[:1] == stretch[:1] and over == len(row) >= FEWEST_TURNS:
                found.append(row)
    return found if any(len(row) >= FEWEST for row in found) else []


def _is_over(reading: TypedLine, below: TypedLine) -> bool:
    return _is_sentence(reading) and below.role == PARAGRAPH and len(below.line) >= LONGER * len(reading.line)


def _is_sentence(reading: TypedLine) -> bool:
    """Tell a paragraph of one short sentence that tells nothing."""
    if not SHORTEST <= len(reading.text) <= LONGEST:
        return False
    words = reading.text[:-1]
    short = reading.role == PARAGRAPH and reading.mark == "。"
    return short and not reading.line.marks and "。" not in words and _MARKS.isdisjoint(words)
