"""Headings without a number that are alike in form: as long as each other, each right over a paragraph, or set wide."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from partydoc.characters import HANZI
from partydoc.patterns import compile_late
from partydoc.recognition.lines.typed import TypedLine, as_role
from partydoc.recognition.role_names import HEADING, MARKED, PARAGRAPH, TITLE

FEWEST = 4  # of one length, all different
LEAST_SHARE = 0.6  # of all short lines over sentences: the cells of a table have all lengths
SHORTEST, LONGEST = 4, 8  # letters; names of persons are shorter
SHORTEST_TEXT = 20  # letters of the sentence below
FEWEST_WIDE = 3
SHORTEST_BELOW = 6  # letters below one set wide: the cells of a form are shorter
_LETTERS = compile_late(f"[{HANZI}]+")
_ROLES = frozenset({PARAGRAPH, HEADING})
_WIDE_ROLES = _ROLES | {TITLE, "BYLINE"}  # 审 核 目 的 right below the title looks like the rest of it, or like names


def find_even_headings(readings: Sequence[TypedLine]) -> Sequence[TypedLine]:
    """Give the role HEADING to short lines of one length over sentences, and to those whose letters are set apart.

    Whatever stands above them: the items of a list are short lines too, but no text stands right below those. Set wide,
    审 核 目 的, 审 核 范 围 and 审 核 时 间 head whatever is below, and a shorter line beside them too.
    """
    found = sorted({*_even(readings), *_wide(readings)})
    return as_role(readings, [at for at in found if readings[at].role != HEADING], HEADING)


def _even(readings: Sequence[TypedLine]) -> Iterator[int]:
    rows: dict[int, list[int]] = {}
    for at, (reading, below) in enumerate(pairwise(readings)):
        if _may_head(reading) and _is_text(below):
            rows.setdefault(len(reading.letters), []).append(at)
    most = LEAST_SHARE * sum(map(len, rows.values()))
    for row in rows.values():
        if len({readings[at].letters for at in row}) >= max(FEWEST, most):
            yield from row


def _wide(readings: Sequence[TypedLine]) -> Sequence[int]:
    pairs = enumerate(pairwise(readings))
    row = [at for at, (reading, below) in pairs if _is_wide(reading) and _is_below(below)]
    row = [at for at in row if readings[at].role != TITLE or (at and readings[at - 1].role == TITLE)]
    founders = {readings[at].letters for at in row if len(readings[at].letters) >= SHORTEST}
    return row if len(founders) >= FEWEST_WIDE else ()


def _may_head(reading: TypedLine) -> bool:
    if reading.role not in _ROLES or reading.line.marked or not SHORTEST <= len(reading.text) <= LONGEST:
        return False
    return reading.bare and bool(_LETTERS.fullmatch(reading.text)) and not reading.edge_cue


def _is_text(reading: TypedLine) -> bool:
    sentence = reading.running or (reading.mark == "。" and len(reading.text) >= SHORTEST_TEXT)
    return sentence and reading.role == PARAGRAPH and not reading.line.marked


def _is_wide(reading: TypedLine) -> bool:
    """Tell letters set apart by one blank each; cells of a form stand in columns."""
    if reading.role not in _WIDE_ROLES or not reading.bare or reading.line.marked or "  " in reading.text:
        return False
    apart = " " in reading.text and reading.spread
    return apart and len(reading.letters) <= LONGEST and bool(_LETTERS.fullmatch(reading.letters))


def _is_below(reading: TypedLine) -> bool:
    return reading.role in (PARAGRAPH, MARKED) and len(reading.text) >= SHORTEST_BELOW and not reading.spread
