"""Tables: runs of lines that form one become a single line, so that no cell is taken for a marker or a heading."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from partydoc.recognition.lines.typed import TypedLine
from partydoc.recognition.role_names import TABLE
from partydoc.tree.values.contents import split_page
from partydoc.tree.values.tables import VERTICALS

FEWEST_ROWS = 2
COLUMNS_OF_FIELD = 2
FIELDS = frozenset({"FIELD", "ATTENDANCE"})  # 会议时间⇥5月6日 is no row
LONGEST_FIRST_CELL = 40  # of two columns; a longer one is rather a paragraph with a tab in it
_SIGN = re.compile(f"[{''.join(map(re.escape, VERTICALS))}\t]")
_MAY_BE_ROW = re.compile(
    f"[{_SIGN.pattern[1:-1]}+\N{BOX DRAWINGS LIGHT VERTICAL}-\N{BOX DRAWINGS DOUBLE VERTICAL AND HORIZONTAL}]"
)
_FIRST_FRAME, _LAST_FRAME = "\N{BOX DRAWINGS LIGHT VERTICAL}", "\N{BOX DRAWINGS DOUBLE VERTICAL AND HORIZONTAL}"


def join_tables(lines: Sequence[TypedLine]) -> Sequence[TypedLine]:
    """Join the lines of each table, and give it its role."""
    if not lines or not _MAY_BE_ROW.search(lines[0].folded):
        return lines
    forms = [_form(reading) for reading in lines]
    if not any(forms):
        return lines
    joined: list[TypedLine] = []
    at = 0
    for start, end in _runs(lines, forms):
        joined += [*lines[at:start], lines[start].through(lines[end - 1]).as_role(TABLE)]
        at = end
    return [*joined, *lines[at:]]


def _form(reading: TypedLine) -> str:
    """Give the terminal of `document.lark` that a line fits as part of a table; "" where it fits none."""
    if reading.role == TABLE:  # the reader has seen it
        return ""
    text = reading.text
    framed = text[:1] == "+" or _FIRST_FRAME <= text[:1] <= _LAST_FRAME
    return reading.row_form if framed or _SIGN.search(text) else ""


def _runs(lines: Sequence[TypedLine], forms: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield from where to where the tables run."""
    at = 0
    while at < len(lines):
        end = max((run(lines, forms, at) for run in RUNS), default=at)
        if end - at >= FEWEST_ROWS:
            yield at, end
        at = max(end, at + 1)


def _bordered(lines: Sequence[TypedLine], forms: Sequence[str], at: int) -> int:  # noqa: ARG001  all runs are asked alike
    """Follow lines between two bars or in a drawn frame."""
    return _while(at, forms, lambda form: form in ("PIPED_ROW", "PIPED_RULE", "FRAMED_ROW"))


def _open(lines: Sequence[TypedLine], forms: Sequence[str], at: int) -> int:
    """Follow lines of Markdown that have no bars at their ends: the rule below the first row tells them."""
    if at + 1 >= len(lines) or forms[at + 1] != "PIPED_RULE" or "|" not in lines[at].text:
        return at
    end = at + 2
    while end < len(lines) and "|" in lines[end].text:
        end += 1
    return end


def _tabbed(lines: Sequence[TypedLine], forms: Sequence[str], at: int) -> int:
    """Follow lines with as many columns as the first; entries of contents, labels and markers before a tab are none."""
    columns = _columns(lines[at]) if forms[at] == "TABBED_ROW" else 0
    end = at
    while columns and end < len(lines) and forms[end] == "TABBED_ROW" and _columns(lines[end]) == columns:
        end += 1
    return end


def _columns(reading: TypedLine) -> int:
    text = reading.text
    cells = [cell for cell in text.split("\t") if cell.strip()]
    listed = split_page(text)[1] is not None or reading.edge_cue == "METADATA" or _is_text(reading)
    if len(cells) == COLUMNS_OF_FIELD:
        listed = listed or reading.edge_cue in FIELDS
        marks = reading.line.marks
        marker = reading.line.marked and marks[0].end - reading.line.start >= len(cells[0].rstrip())
        listed = listed or marker or len(cells[0]) > LONGEST_FIRST_CELL
    return 0 if listed else len(cells)


def _is_text(reading: TypedLine) -> bool:
    """Tell a unit that a mark closes, 3、租金为：⇥⇥元。: its tabs are room for what is to be written."""
    return reading.line.marked and bool(reading.mark)


def _while(at: int, forms: Sequence[str], fits: Callable[[str], bool]) -> int:
    while at < len(forms) and fits(forms[at]):
        at += 1
    return at


RUNS: tuple[Callable[[Sequence[TypedLine], Sequence[str], int], int], ...] = (_bordered, _open, _tabbed)
