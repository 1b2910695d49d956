"""Rows of tables: lines below each other whose parts stand in the same columns."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from partydoc.numbering.markers import marker_end
from partydoc.readers.layout.pages import Frame, Line
from partydoc.scripts import half_width

FEWEST_ROWS = 3
PAIR = 2  # cells: a marker and its words are no row
BULLET = 2  # characters
ALIGNED = 1.5  # ems
FAR = 2.5  # times the distance of lines


def mark_rows(frame: Frame) -> None:
    """Mark the lines that are rows of tables whose columns are clear."""
    rows: list[Line] = []
    for line in [*frame.lines, None]:
        if line is not None and _is_row(line) and (not rows or _matches(rows[-1], line, frame)):
            rows.append(line)
            continue
        _mark(rows)
        rows = [line] if line is not None and _is_row(line) else []


def _is_row(line: Line) -> bool:
    return len(line.cells) > 1 and not line.turn and not line.label and not line.row


def _matches(above: Line, line: Line, frame: Frame) -> bool:
    near = line.baseline - above.baseline <= FAR * max(frame.pitch, line.size)
    same = len(above.cells) == len(line.cells)
    return (
        near
        and same
        and all(
            abs(one[1] - other[1]) <= ALIGNED * line.size for one, other in zip(above.cells, line.cells, strict=True)
        )
    )


def _mark(rows: Sequence[Line]) -> None:
    if len(rows) < FEWEST_ROWS or (len(rows[0].cells) == PAIR and all(map(_is_list_item, rows))):
        return
    for row in rows:
        row.row = True


def _is_list_item(line: Line) -> bool:
    """Tell a line whose marker is set apart from its words."""
    head = line.text[: line.cells[1][0]].rstrip()
    return marker_end(half_width(head)) == len(head) or (len(head) <= BULLET and not head.isalnum())


def cells_of(line: Line) -> list[str]:
    """Give the parts of a line."""
    starts = [start for start, _ in line.cells]
    return [line.text[start:end].strip() for start, end in pairwise([*starts, len(line.text)])]
