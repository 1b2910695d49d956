"""Headings without a number that 。 closes, each alone on its line over its text: 强组织领导，解决“谁来建”问题。.

One such line is a short paragraph. Several that are built alike, over longer paragraphs each, are headings; so are
those that take turns with longer paragraphs all the way below a heading.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from partydoc.recognition.headings.leads import TELLING
from partydoc.recognition.lines.typed import TypedLine
from partydoc.recognition.role_names import HEADING, PAGE_NUMBER, PARAGRAPH

SHORTEST, LONGEST = 6, 30
FEWEST = 3
FEWEST_TURNS = 2  # below a heading, where another has FEWEST
LONGER = 2  # times as long as the heading the text below it is, at least
_MARKS = TELLING - set("“”,、将")


def find_closed_headings(readings: Sequence[TypedLine]) -> None:
    """Make headings of the lines closed by 。 that are alike, or take turns with text."""
    for row in (*_alike(readings), *_in_turn(readings)):
        for reading in row:
            reading.role = HEADING


def _alike(readings: Sequence[TypedLine]) -> Iterator[list[TypedLine]]:
    alike: defaultdict[tuple[str, int], list[TypedLine]] = defaultdict(list)
    for reading, below in pairwise(readings):
        if _is_over(reading, below):
            words = reading.text.rstrip("。")
            for part in (f"^{words[0]}", f"{words[-2:]}$"):
                alike[part, words.count(",")].append(reading)
    return (row for row in alike.values() if len(row) >= FEWEST)


def _in_turn(readings: Sequence[TypedLine]) -> list[list[TypedLine]]:
    """Give, of each stretch of paragraphs that opens with such a line, all of them, if none stands over another."""
    rows = []
    for role, stretch in groupby((each for each in readings if each.role != PAGE_NUMBER), lambda each: each.role):
        if role == PARAGRAPH:
            paragraphs = list(stretch)
            row = [reading for reading in paragraphs if _is_sentence(reading)]
            over = sum(_is_over(*pair) for pair in pairwise(paragraphs))
            if row[:1] == paragraphs[:1] and over == len(row) >= FEWEST_TURNS:
                rows.append(row)
    return rows if any(len(row) >= FEWEST for row in rows) else []


def _is_over(reading: TypedLine, below: TypedLine) -> bool:
    return _is_sentence(reading) and below.role == PARAGRAPH and len(below.line) >= LONGER * len(reading.line)


def _is_sentence(reading: TypedLine) -> bool:
    """Tell a paragraph of one short sentence that tells nothing."""
    words = reading.text[:-1]
    short = reading.role == PARAGRAPH and reading.mark == "。" and SHORTEST <= len(reading.line) <= LONGEST
    return short and not reading.line.marks and "。" not in words and _MARKS.isdisjoint(words)
