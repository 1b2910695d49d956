"""One row for each date: that of the document, and those in its text."""

from __future__ import annotations

from collections.abc import Iterator

from partydoc.references import find_references
from partydoc.rows.columns import PLACE, Column, Form, Row
from partydoc.rows.subject import Subject
from partydoc.tree.nodes import Dateline, IssueDate

COLUMNS = (
    Column("value", "string", "the date, as 2026-03-02 or 2026-03"),
    Column("text", "string", "the date as it stands"),
    Column("type", "string", "issue_date, dateline, or text"),
    Column("path", "string", "the path of what it stands in; empty at the top"),
    *PLACE,
)


def _rows(subject: Subject) -> Iterator[Row]:
    for element, _ in subject.elements():
        if isinstance(element, IssueDate | Dateline) and element.date:
            row: Row = {"value": element.date.isoformat(), "text": element.text, "type": element.type, "path": ""}
            yield {**row, **subject.place(element.span)}
    for found in find_references(subject.document):
        if found.kind == "date" and found.value:
            row = {"value": found.value, "text": found.text, "type": "text", "path": found.path}
            yield {**row, **subject.place(found.span)}


FORM = Form("dates", COLUMNS, _rows)
