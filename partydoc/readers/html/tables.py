"""Tables of data, told from those that only place things on the page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from attrs import define, field

from partydoc.numbering.markers import written_end
from partydoc.readers.html.elements import BLOCKS, CONTROLS, TEXT, UNSEEN
from partydoc.readers.html.styles import is_hidden, own_style

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

MOST_COLUMNS = 1_000  # HTML, 4.9.11: colspan is at most 1,000
MOST_CELLS = 200_000
FEWEST_ROWS, FEWEST_COLUMNS = 2, 2
LONGEST_CELL = 160  # of a table that has no border and no head
LONGEST_FRAMED_CELL = 2_000
_LONGEST_NUMBER = 8
_NO_DATA = frozenset({"table", "form", *CONTROLS})
_CELLS = frozenset({"td", "th"})
_TAKEN = _CELLS | {"caption"}
_BLANKS = re.compile(r"[ \t\n\r\f]+")


@define(eq=False)
class _Cell:
    text: str
    width: int = 1
    height: int = 1


@define(eq=False)
class _Table:
    """What is found in a table before it is known whether it holds data."""

    rows: list[list[_Cell]] = field(factory=list)
    caption: str = ""
    hidden: list[LexborNode] = field(factory=list)
    framed: bool = False
    links: int = 0


class Rows(NamedTuple):
    """A table of data: its caption, its rows with their cells, and what no browser shows of it."""

    caption: str
    rows: list[list[str]]
    hidden: list[LexborNode]


def read_table(table: LexborNode) -> Rows | None:
    """Read a table of data; gives None for one that holds others, or text, or that places menus.

    A cell that reaches over several columns or rows is followed by empty ones, so that columns stay columns.
    """
    found = _collect(table)
    if found is None or not _holds_data(found):
        return None
    rows = _grid(found.rows)
    return None if rows is None else Rows(found.caption, rows, found.hidden)


class _Collector:
    """Takes the nodes of a table, one by one."""

    def __init__(self, table: LexborNode) -> None:
        self.table = _Table(framed=_is_framed(table))
        self.parts: list[str] = []
        self.links = 0  # links that are open

    def enter(self, node: LexborNode) -> bool:
        """Take a node; gives False where the table holds what no table of data does."""
        tag = node.tag or ""
        if tag == TEXT:
            text = node.text_content or ""
            self.parts.append(text)
            self.table.links += len(text) if self.links else 0
        elif tag in _NO_DATA:
            return False
        elif tag == "tr":
            self.table.rows.append([])
        elif tag in _CELLS:
            self._open_cell(node)
        else:
            self.links += tag == "a"
            if tag in BLOCKS or tag == "br":
                self.parts.append(" ")
        return True

    def _open_cell(self, node: LexborNode) -> None:
        self.parts.clear()
        self.table.framed = self.table.framed or node.tag == "th"
        if self.table.rows:
            attributes = node.attributes
            spans = [_number(attributes.get(name)) for name in ("colspan", "rowspan")]
            self.table.rows[-1].append(_Cell("", *spans))

    def leave(self, tag: str) -> None:
        """Close an element."""
        self.links -= tag == "a"
        words = _BLANKS.sub(" ", "".join(self.parts)).strip(" \u3000\xa0") if tag in _TAKEN else ""
        if tag == "caption":
            self.table.caption = words
            self.parts.clear()
        elif tag in _CELLS and self.table.rows and self.table.rows[-1]:
            self.table.rows[-1][-1].text = words
        elif tag in BLOCKS:
            self.parts.append(" ")


def _collect(table: LexborNode) -> _Table | None:
    """List the cells of a table; None at the first table inside of it."""
    collector = _Collector(table)
    for node, shown, entering in _nodes(table):
        if not shown:
            collector.table.hidden.append(node)
        elif not entering:
            collector.leave(node.tag or "")
        elif not collector.enter(node):
            return None
    return collector.table


def _nodes(table: LexborNode) -> Iterator[tuple[LexborNode, bool, bool]]:
    """Walk what is inside of a table; tells of each node whether it is shown, of an element also where it closes."""
    node: LexborNode | None = table.first_child
    depth = 1
    while node is not None:
        inside = None
        shown = _is_shown(node)
        yield node, shown, True
        if shown and node.is_element_node:
            inside = node.first_child
            if inside is None:
                yield node, shown, False
        depth += inside is not None
        following = inside or node.next
        while following is None:
            node, depth = node.parent, depth - 1
            if node is None or not depth:
                return
            yield node, True, False
            following = node.next
        node = following


def _is_shown(node: LexborNode) -> bool:
    tag = node.tag
    if tag == TEXT:
        return True
    attributes = node.attributes
    return node.is_element_node and tag not in UNSEEN and not is_hidden(attributes, own_style(attributes))


def _is_framed(table: LexborNode) -> bool:
    attributes = table.attributes
    border = (attributes.get("border") or "0").strip() not in ("0", "")
    return border or "border" in (attributes.get("style") or "") or "MsoTable" in (attributes.get("class") or "")


def _number(value: str | None) -> int:
    digits = (value or "").strip()[:_LONGEST_NUMBER]
    return min(max(int(digits), 1), MOST_COLUMNS) if digits.isdecimal() and digits.isascii() else 1


def _holds_data(table: _Table) -> bool:
    cells = [cell for row in table.rows for cell in row if cell.text]
    columns = sum(sum(cell.width for cell in row) >= FEWEST_COLUMNS for row in table.rows)
    if columns < FEWEST_ROWS - table.framed or len(cells) < FEWEST_ROWS:
        return False
    longest = LONGEST_FRAMED_CELL if table.framed else LONGEST_CELL
    if max(len(cell.text) for cell in cells) > longest:
        return False
    if not table.framed and all(map(_is_numbered, table.rows)):
        return False
    total = sum(len(cell.text) for cell in cells)
    labels = sum(cell.text[-1] in ":：" for cell in cells)
    return 2 * table.links < total and 3 * labels < len(cells)


def _is_numbered(row: list[_Cell]) -> bool:
    """Tell a row that only sets a number beside its text: 第一條 and what it says."""
    return len(row) == FEWEST_COLUMNS and 0 < len(row[0].text) == written_end(row[0].text)


def _grid(rows: list[list[_Cell]]) -> list[list[str]] | None:
    """Lay the cells out in columns; None where they would be too many."""
    grid: list[list[str]] = []
    reaching: dict[int, int] = {}  # column: how many more rows a cell above reaches into
    cells = 0
    for row in rows:
        if cells + sum(cell.width for cell in row) > MOST_CELLS:
            return None
        line: list[str] = []
        coming: dict[int, int] = {column: left - 1 for column, left in reaching.items() if left > 1}
        for cell in row:
            while reaching.get(len(line)):
                line.append("")
            for offset in range(cell.width):
                if cell.height > 1:
                    coming[len(line)] = cell.height - 1
                line.append("" if offset else cell.text)
        while reaching.get(len(line)):
            line.append("")
        reaching = coming
        cells += len(line)
        if cells > MOST_CELLS:
            return None
        if any(line):
            grid.append(line)
    return grid
