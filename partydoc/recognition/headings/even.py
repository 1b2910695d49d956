"""Headings without a number that are as long as each other, each right over a paragraph: 参访实践 … 结业比赛."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from partydoc.characters import HANZI
from partydoc.patterns import compile_late
from partydoc.recognition.lines.typed import TypedLine, as_role
from partydoc.recognition.role_names import HEADING, PARAGRAPH

FEWEST = 4  # of one length, all different
LEAST_SHARE = 0.6  # of all short lines over sentences: the cells of a table have all lengths
SHORTEST, LONGEST = 4, 8  # letters; names of persons are shorter
SHORTEST_TEXT = 20  # letters of the sentence below
_LETTERS = compile_late(f"[{HANZI}]+")


def find_even_headings(readings: Sequence[TypedLine]) -> Sequence[TypedLine]:
    """Give the role HEADING to short lines of one length over sentences, whatever stands above them.

    The items of a list before them are short lines too, but no text stands right below those.
    """
    rows: dict[int, list[int]] = {}
    for at, (reading, below) in enumerate(pairwise(readings)):
        if _may_head(reading) and _is_text(below):
            rows.setdefault(len(reading.letters), []).append(at)
    most = LEAST_SHARE * sum(map(len, rows.values()))
    even = [row for row in rows.values() if len({readings[at].letters for at in row}) >= max(FEWEST, most)]
    return as_role(readings, sorted(at for row in even for at in row if readings[at].role == PARAGRAPH), HEADING)


def _may_head(reading: TypedLine) -> bool:
    if (
        reading.role not in (PARAGRAPH, HEADING)
        or not reading.bare
        or reading.line.marked
        or len(reading.text) > LONGEST
    ):
        return False
    return len(reading.text) >= SHORTEST and bool(_LETTERS.fullmatch(reading.text)) and not reading.edge_cue


def _is_text(reading: TypedLine) -> bool:
    sentence = reading.running or (reading.mark == "。" and len(reading.text) >= SHORTEST_TEXT)
    return sentence and reading.role == PARAGRAPH and not reading.line.marked
