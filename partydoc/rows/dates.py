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
    end = 0
    for row in sorted((*_of_document(subject), *_in_text(subject)), key=_start):
        if row["type"] != "text":
            end = row["end"] if isinstance(row["end"], int) else 0
        elif _start(row) < end:  # the date of the document itself, seen again in its words
            continue
        yield row


def _of_document(subject: Subject) -> Iterator[Row]:
    for element, _ in subject.elements():
        if isinstance(element, IssueDate | Dateline) and element.date:
            row: Row = {"value": element.date.isoformat(), "text": element.text, "type": element.type, "path": ""}
            yield {**row, **subject.place(element.span)}


def _in_text(subject: Subject) -> Iterator[Row]:
    for found in find_references(subject.document):
        if found.kind == "date" and found.value:
            row: Row = {"value": found.value, "text": found.text, "type": "text", "path": found.path}
            yield {**row, **subject.place(found.span)}


def _start(row: Row) -> int:
    """Give the place of a row; in a tree made by hand there is none, and the rows stay as they came."""
    return row["start"] if isinstance(row["start"], int) else 0


FORM = Form("dates", COLUMNS, _rows)
