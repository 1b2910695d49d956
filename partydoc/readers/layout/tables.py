"""Rows of tables without drawn lines: lines below each other whose parts stand in the same columns."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from partydoc.characters import COUNTED
from partydoc.numbering.markers import written_end
from partydoc.readers.layout.pages import Frame, Line
from partydoc.scripts import half_width

FEWEST_ROWS = 3
DENSE = 0.4  # of the lines of a table have parts; the others go on in one column
SEVERAL = 2  # numbered labels
LONGEST_LABEL = 12
_LISTED = re.compile(f"[{COUNTED}]{{1,3}}、")
_NUMBER = re.compile(r"[0-9]{1,2}(?:\.[0-9]{1,2}){0,4}")
PAIR = 2  # cells: a marker and its words are no row
BULLET = 2  # characters
ALIGNED = 1.5  # ems
FAR = 2.5  # times the distance of lines
STANDS_IN, IS_SHORT = 3.0, 4.0  # ems before and behind a line that goes on in one column


def mark_rows(frame: Frame) -> None:
    """Mark the lines that are rows of tables whose columns are clear."""
    for block in _blocks(frame):
        if _is_table(block, frame.size):
            for line in block:
                line.row = True


def _blocks(frame: Frame) -> Iterator[list[Line]]:
    """Yield lines below each other that have parts, with those between them that stand in one column."""
    block: list[Line] = []
    columns: set[int] = set()
    for line in [*frame.lines, None]:
        if line is not None and block and _is_near(block[-1], line, frame) and _goes_on(line, columns, frame):
            block.append(line)
            columns.update(_columns(line, frame.size))
            continue
        yield _from_first_row(_to_last_row(block))
        block = [line] if line is not None and _has_parts(line) else []
        columns = {column for line in block for column in _columns(line, frame.size)}


def _is_near(above: Line, line: Line, frame: Frame) -> bool:
    of_text = not (line.turn or line.label or line.row)
    return of_text and line.baseline - above.baseline <= FAR * max(frame.pitch, line.size)


def _has_parts(line: Line) -> bool:
    return len(line.cells) > 1 and not (line.turn or line.label or line.row)


def _goes_on(line: Line, columns: set[int], frame: Frame) -> bool:
    """Tell a row, and a line that goes on in one of the columns above it, with room beside it; no bold title."""
    if line.all_bold and not line.text.endswith("：") and _is_title(line):
        return False
    beside = frame.indent(line) >= STANDS_IN or frame.room(line) >= IS_SHORT
    return _has_parts(line) or (beside and _stands_in(line, columns, frame.size))


def _columns(line: Line, size: float) -> Iterator[int]:
    """Give the columns in which the parts of a line begin, counted in steps of what counts as aligned."""
    for _, start in line.cells:
        yield round(start / (ALIGNED * size))


def _stands_in(line: Line, columns: set[int], size: float) -> bool:
    at = next(_columns(line, size))
    return not columns.isdisjoint((at - 1, at, at + 1))


def _to_last_row(block: list[Line]) -> list[Line]:
    """Leave out what comes behind the last line with parts."""
    last = next((at for at in range(len(block) - 1, -1, -1) if len(block[at].cells) > 1), -1)
    return block[: last + 1]


def _from_first_row(block: list[Line]) -> list[Line]:
    """Leave out the numbers and words over a table: 8. 存货 ⏎ （1）分类."""
    first = next((at for at, line in enumerate(block) if not _is_title(line)), len(block))
    return block[first:]


def _is_title(line: Line) -> bool:
    if len(line.cells) > 1:
        return len(line.cells) == PAIR and _is_list_item(line) and written_end(line.text) > 0
    return written_end(line.text) > 0


def _is_table(block: Sequence[Line], size: float) -> bool:
    """Tell rows from lists, and from lines that have gaps at chance places."""
    rows = [line for line in block if len(line.cells) > 1]
    if len(rows) < FEWEST_ROWS or len(rows) < DENSE * len(block):
        return False
    pairs = all(len(row.cells) == PAIR for row in rows)
    if pairs and (all(map(_is_list_item, rows)) or _are_clauses([cells_of(row)[0] for row in rows])):
        return False
    if sum(map(_is_numbered_label, rows)) >= SEVERAL:
        return False
    starts = [column for row in rows for column in list(_columns(row, size))[1:]]
    count = Counter(starts)
    shared = sum(count[at - 1] + count[at] + count[at + 1] >= FEWEST_ROWS for at in starts)
    return 2 * shared > len(starts)


def _is_list_item(line: Line) -> bool:
    """Tell a line whose marker is set apart from its words."""
    head = line.text[: line.cells[1][0]].rstrip()
    return written_end(head) == len(head) or (len(head) <= BULLET and not head.isalnum())


def _are_clauses(heads: Sequence[str]) -> bool:
    """Tell the numbers of a clause and of those below it, set apart from their words: 4, 4.1, 4.2."""
    return len({head.partition(".")[0] for head in heads}) == 1 and all(map(_NUMBER.fullmatch, heads))


def _is_numbered_label(line: Line) -> bool:
    """Tell a numbered label over its value, as minutes begin: 二、地  点：读书室."""
    text = half_width(line.text)
    end = written_end(text)
    label = text[end : end + LONGEST_LABEL] if _LISTED.match(text) else ""
    return ":" in label and not text.endswith(":")


def cells_of(line: Line) -> list[str]:
    """Give the parts of a line."""
    starts = [start for start, _ in line.cells]
    return [line.text[start:end].strip() for start, end in pairwise([*starts, len(line.text)])]
