"""One row for a document: where it came from, what it is, how much of everything it has."""

from __future__ import annotations

from collections.abc import Iterator

from partydoc.rows.columns import Column, Form, Row
from partydoc.rows.subject import Subject
from partydoc.tree.nodes import Paragraph, Section

COLUMNS = (
    Column("sha256", "string", "of the bytes, or of the text in UTF-8", empty=True),
    Column("encoding", "string", "how the bytes were read", empty=True),
    Column("kind", "string", "the kind of document"),
    Column("title", "string", "its title", empty=True),
    Column("number", "string", "its 发文字号", empty=True),
    Column("date", "string", "its date, as 2026-04-10", empty=True),
    Column("organ", "string", "who issues it", empty=True),
    Column("addressees", "string", "whom it addresses, set apart by ；"),
    Column("characters", "integer", "how long the text is as read, in code points", empty=True),
    Column("sections", "integer", "how many sections it has, at all depths"),
    Column("paragraphs", "integer", "how many paragraphs"),
    Column("tables", "integer", "how many tables"),
    Column("edits", "integer", "how many changes the repairs made"),
    Column("diagnostics", "integer", "how many findings it has"),
)


def _rows(subject: Subject) -> Iterator[Row]:
    document = subject.document
    text = document.text
    source = text.source if text else None
    date = document.date
    yield {
        "sha256": source.sha256 if source else None,
        "encoding": source.encoding if source else None,
        "kind": document.kind,
        "title": document.title,
        "number": document.number,
        "date": date.isoformat() if date else None,
        "organ": document.organ,
        "addressees": "；".join(document.addressees),
        "characters": len(text.raw) if text else None,
        "sections": sum(isinstance(each.node, Section) for each in subject.located),
        "paragraphs": sum(isinstance(each, Paragraph) for each, _ in subject.elements()),
        "tables": len(document.tables),
        "edits": len(text.edits) if text else 0,
        "diagnostics": len(document.diagnostics),
    }


FORM = Form("documents", COLUMNS, _rows)
