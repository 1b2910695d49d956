"""Headings without a number that 。 closes, each alone on its line over its text: 强组织领导，解决“谁来建”问题。.

One such line is a short paragraph. Several that are built alike, over longer paragraphs each, are headings.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

from partydoc.recognition.headings.leads import TELLING
from partydoc.recognition.lines.typed import TypedLine
from partydoc.recognition.role_names import HEADING, PARAGRAPH

SHORTEST, LONGEST = 6, 30
FEWEST = 3
LONGER = 2  # times as long as the heading the text below it is, at least
_MARKS = TELLING - set("“”,、将")


def find_closed_headings(readings: Sequence[TypedLine]) -> None:
    """Make headings of the lines closed by 。 that are alike."""
    alike: defaultdict[tuple[str, int], list[TypedLine]] = defaultdict(list)
    for reading, below in pairwise(readings):
        if _is_sentence(reading) and below.role == PARAGRAPH and len(below.line) >= LONGER * len(reading.line):
            words = reading.text.rstrip("。")
            for part in (f"^{words[0]}", f"{words[-2:]}$"):
                alike[part, words.count(",")].append(reading)
    for row in alike.values():
        if len(row) >= FEWEST:
            for reading in row:
                reading.role = HEADING


def _is_sentence(reading: TypedLine) -> bool:
    """Tell a paragraph of one short sentence that tells nothing."""
    words = reading.text[:-1]
    short = reading.role == PARAGRAPH and reading.mark == "。" and SHORTEST <= len(reading.line) <= LONGEST
    return short and not reading.line.marks and "。" not in words and _MARKS.isdisjoint(words)
