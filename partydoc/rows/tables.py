"""One row for each cell of each table."""

from __future__ import annotations

from collections.abc import Iterator

from partydoc.rows.columns import PLACE, WITHIN, Column, Form, Row
from partydoc.rows.subject import Subject
from partydoc.tree.nodes import Table

COLUMNS = (
    Column("table", "integer", "which table of the document, from 0"),
    Column("row", "integer", "which row of the table, from 0"),
    Column("column", "integer", "which cell of the row, from 0"),
    Column("text", "string", "what stands in the cell"),
    *WITHIN,
    *PLACE,
)


def _rows(subject: Subject) -> Iterator[Row]:
    tables = [(node, above) for node, above in subject.elements() if isinstance(node, Table)]
    for number, (table, above) in enumerate(tables):
        stands = {**subject.within(above), **subject.place(table.span)}
        for row, cells in enumerate(table.rows):
            for column, text in enumerate(cells):
                yield {"table": number, "row": row, "column": column, "text": text, **stands}


FORM = Form("tables", COLUMNS, _rows)
