"""Tables as they come: a row is a line, its cells are parted by tabs; a table of one column is no table."""

from __future__ import annotations

from typing import NamedTuple

from partydoc.readers.docx.lines import Line, Mark, join
from partydoc.readers.docx.names import child, number, value
from partydoc.readers.xml_parts import Element

MOST_COLUMNS = 63  # Word's own limit (17.4.17)
_PLAIN = str.maketrans("\n\t", "  ")
_KEPT = ("number", "bold", "note", "page", "table")


class _Cell(NamedTuple):
    """The lines of a cell, and how many columns it covers."""

    lines: list[Line]
    columns: int


class Table:
    """The rows of one table while they are read."""

    def __init__(self) -> None:
        self._rows: list[list[_Cell]] = []

    def open_row(self, properties: Element | None) -> None:
        """Begin a row, with the columns that it leaves empty."""
        before = _columns(number(properties, "gridBefore") or 0)
        self._rows.append([_Cell([], before)] if before else [])

    def open_cell(self, properties: Element | None) -> list[Line]:
        """Begin a cell and give the place for its lines; a cell over several columns leaves the others empty."""
        if not self._rows:
            self._rows.append([])
        cell = _Cell([], _columns(number(properties, "gridSpan") or 1))
        self._rows[-1].append(cell)
        return cell.lines

    def lines(self) -> list[Line]:
        """Give the lines of the table as they stand in the text."""
        if all(len(row) <= 1 for row in self._rows):
            return [line for row in self._rows for cell in row for line in cell.lines]
        rows = [join(map(_in_one_line, row), "\t") for row in self._rows]
        return [join(rows, "\n").marked("table")] if rows else []


def is_gone(properties: Element | None, *marks: str) -> bool:
    """Tell whether a row or a cell was deleted."""
    return properties is not None and any(child(properties, mark) is not None for mark in marks)


def goes_on(properties: Element | None) -> bool:
    """Tell whether a cell belongs to the one above it (17.4.84), and so shows no number of its own."""
    merge = child(properties, "vMerge")
    return merge is not None and value(properties, "vMerge") in (None, "continue")


def _columns(count: int) -> int:
    return min(max(count, 0), MOST_COLUMNS)


def _in_one_line(cell: _Cell) -> Line:
    """Give a cell's text in one line, with a tab for each further column that it covers."""
    joined = join((line for line in cell.lines if line.text or line.marks), " ")
    marks = (mark for mark in joined.marks if mark.kind in _KEPT or mark.kind.startswith("!"))
    return Line(joined.text.translate(_PLAIN) + "\t" * (cell.columns - 1), tuple(map(_within, marks)))


def _within(mark: Mark) -> Mark:
    """Report a table within a cell, which is no table of its own any more."""
    return mark._replace(kind="!docx-nested-table") if mark.kind == "table" else mark
