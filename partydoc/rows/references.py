"""One row for each reference: what a document cites, and where that points to in it."""

from __future__ import annotations

from collections.abc import Iterator

from partydoc.references import Reference, find_references
from partydoc.rows.columns import PLACE, Column, Form, Row
from partydoc.rows.subject import Subject

COLUMNS = (
    Column("text", "string", "the reference as it stands"),
    Column("kind", "string", "title, number, provision, self, attachment, note or date"),
    Column("name", "string", "what it names, in full", empty=True),
    Column("value", "string", "the date that it says, as 2026-03-02", empty=True),
    Column("points", "string", "inside this document, outside of it, or open"),
    Column("targets", "string", "the paths that it points to, set apart by blanks"),
    Column("path", "string", "the path of what it stands in"),
    *PLACE,
)


def _rows(subject: Subject) -> Iterator[Row]:
    return (row_of(subject, reference) for reference in find_references(subject.document))


def row_of(subject: Subject, reference: Reference) -> Row:
    """Give the row of a reference."""
    return {
        "text": reference.text,
        "kind": reference.kind,
        "name": reference.name,
        "value": reference.value,
        "points": reference.where,
        "targets": " ".join(reference.targets),
        "path": reference.path,
        **subject.place(reference.span),
    }


FORM = Form("references", COLUMNS, _rows)
