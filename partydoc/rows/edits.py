"""One row for each change that the repairs made."""

from __future__ import annotations

from collections.abc import Iterator

from partydoc.rows.columns import Column, Form, Row
from partydoc.rows.subject import Subject

COLUMNS = (
    Column("reason", "string", "the repair"),
    Column("start", "integer", "where it begins in the text as read, in code points"),
    Column("end", "integer", "where it ends"),
    Column("before", "string", "what stood there"),
    Column("after", "string", "what stands there now"),
)


def _rows(subject: Subject) -> Iterator[Row]:
    text = subject.document.text
    for edit in text.edits if text else ():
        before = edit.span.slice(text.raw) if text else ""
        yield {
            "reason": edit.reason,
            "start": edit.span.start,
            "end": edit.span.end,
            "before": before,
            "after": edit.text,
        }


FORM = Form("edits", COLUMNS, _rows)
