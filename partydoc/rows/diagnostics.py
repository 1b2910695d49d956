"""One row for each finding."""

from __future__ import annotations

from collections.abc import Iterator

from partydoc.rows.columns import PLACE, Column, Form, Row
from partydoc.rows.subject import Subject

COLUMNS = (
    Column("code", "string", "its stable code"),
    Column("severity", "string", "info, warning or error"),
    Column("message", "string", "what was noticed"),
    Column("text", "string", "the characters that it is about, as read", empty=True),
    *PLACE,
)


def _rows(subject: Subject) -> Iterator[Row]:
    raw = subject.document.raw
    for found in subject.document.diagnostics:
        yield {
            "code": found.code,
            "severity": found.severity,
            "message": found.message,
            "text": found.span.slice(raw) if raw is not None else None,
            **subject.place(found.span),
        }


FORM = Form("diagnostics", COLUMNS, _rows)
