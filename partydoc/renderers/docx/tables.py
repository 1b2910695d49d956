"""Tables: those of the text, and the frame around the last lines of an official document."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from partydoc.renderers.docx.markup import Attributes, Properties, element, paragraph, properties, run
from partydoc.renderers.docx.page import INNER, TYPE_WIDTH, twips

MOST_COLUMNS: Final = 63  # that Word can show (17.4.17)
_CELL: Final = twips(2)
_THIN: Final[Attributes] = {"val": "single", "sz": 6, "space": 0, "color": "auto"}  # 7.4.1: 0.25 mm
_THICK: Final[Attributes] = {"val": "single", "sz": 8, "space": 0, "color": "auto"}  # 0.35 mm
_SIDES: Final = ("top", "left", "bottom", "right", "insideH", "insideV")


def _width(columns: float) -> Properties:
    return {"tblW": {"w": round(columns), "type": "dxa"}}


def _padding(sides: int) -> Properties:
    rows = {"top": 0, "left": sides, "bottom": 0, "right": sides}
    return {"tblCellMar": tuple((side, {"w": width, "type": "dxa"}) for side, width in rows.items())}


def table(rows: Sequence[Sequence[str]]) -> str:
    """Write a table as wide as the text; a row that ends early leaves its last columns open."""
    columns = max(map(len, rows))
    wide = TYPE_WIDTH // columns
    look: Properties = {
        **_width(TYPE_WIDTH),
        **_padding(_CELL // 2),
        "jc": "center",
        "tblLayout": {"type": "fixed"},
        "tblBorders": tuple((side, _THIN) for side in _SIDES),
    }
    grid = element("tblGrid", *[element("gridCol", w=wide)] * columns)
    return element("tbl", properties("tblPr", look), grid, *(_row(row, columns, wide) for row in rows))


def _row(row: Sequence[str], columns: int, wide: int) -> str:
    left = columns - len(row)
    after = element("gridAfter", val=left) if left else ""
    width = element("tcPr", element("tcW", w=wide, type="dxa"), element("vAlign", val="center"))
    cells = (element("tc", width, paragraph("Table", run(cell))) for cell in row or ("",))
    return element("tr", element("trPr", after, "<w:cantSplit/>"), *cells)


def tail(paragraphs: Sequence[str]) -> str:
    """Write the last lines of an official document at the foot of the page, between lines (7.4.1)."""
    borders = {"top": _THICK, "bottom": _THICK, "insideH": _THIN}
    foot: Attributes = {"vertAnchor": "margin", "horzAnchor": "page", "tblpX": INNER, "tblpYSpec": "bottom"}
    look: Properties = {
        "tblpPr": foot,
        "tblOverlap": "never",
        **_width(TYPE_WIDTH),
        **_padding(0),
        "tblLayout": {"type": "fixed"},
        "tblBorders": tuple(borders.items()),
    }
    grid = element("tblGrid", element("gridCol", w=TYPE_WIDTH))
    width = element("tcPr", element("tcW", w=TYPE_WIDTH, type="dxa"))
    rows = (element("tr", element("trPr", "<w:cantSplit/>"), element("tc", width, each)) for each in paragraphs)
    return element("tbl", properties("tblPr", look), grid, *rows)
