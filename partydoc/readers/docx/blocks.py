"""What lines are made of: paragraphs, tables with their rows and cells, text boxes."""

from __future__ import annotations

from collections.abc import Callable

from partydoc.readers.docx.lines import Line
from partydoc.readers.docx.names import VML, child, w
from partydoc.readers.docx.state import Run, State
from partydoc.readers.docx.tables import Table, goes_on, is_gone
from partydoc.readers.xml_parts import Element


def _begin_paragraph(state: State, element: Element) -> bool:
    state.container.end()
    state.container.begin(child(element, "pPr"))
    return True


def _end_paragraph(state: State) -> None:
    state.container.end()


def _begin_box(state: State, _: Element) -> bool:
    """Open a text box; its lines come behind the paragraph to which it is fixed, and count for themselves."""
    paragraph = state.container.open
    state.open(state.container.lines if paragraph is None else paragraph.boxes, state.context.box_counters)
    state.runs.append(Run())
    return True


def _end_box(state: State) -> None:
    state.runs.pop()
    state.close()


def _lettering(state: State, element: Element) -> bool:
    """Take the text of ornamental lettering, of which letterheads are often made."""
    text, paragraph = element.get("string", ""), state.container.open
    if text:
        (state.container.lines if paragraph is None else paragraph.boxes).append(Line(text))
    return True


def _begin_table(state: State, _: Element) -> bool:
    state.container.flush()
    state.tables.append(Table())
    return True


def _end_table(state: State) -> None:
    state.container.lines += state.tables.pop().lines()


def _begin_row(state: State, element: Element) -> bool:
    properties = child(element, "trPr")
    if is_gone(properties, "del"):
        state.note("!docx-tracked-change", "a row")
        return False
    if state.tables:
        state.tables[-1].open_row(properties)
    return True


def _begin_cell(state: State, element: Element) -> bool:
    properties = child(element, "tcPr")
    if is_gone(properties, "cellDel"):
        state.note("!docx-tracked-change", "a cell")
        return False
    lines = state.tables[-1].open_cell(properties) if state.tables else state.container.lines
    state.open(lines, numbered=not goes_on(properties))
    return True


def _end_cell(state: State) -> None:
    state.close()


BEGINS: dict[str, Callable[[State, Element], bool]] = {
    w("p"): _begin_paragraph,
    w("tbl"): _begin_table,
    w("tr"): _begin_row,
    w("tc"): _begin_cell,
    w("txbxContent"): _begin_box,
    f"{{{VML}}}textpath": _lettering,
}
"""What to do where an element begins; it answers whether what is in it is to be read."""

ENDS: dict[str, Callable[[State], None]] = {
    w("p"): _end_paragraph,
    w("tbl"): _end_table,
    w("tc"): _end_cell,
    w("txbxContent"): _end_box,
}
