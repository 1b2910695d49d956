"""One row for each chunk of at most 512 characters: what is looked for as a whole; see `partydoc.chunk`."""

from __future__ import annotations

from collections.abc import Iterator

from partydoc.chunkers import chunk
from partydoc.rows.columns import PLACE, Column, Form, Row
from partydoc.rows.subject import Subject

COLUMNS = (
    Column("chunk_id", "string", "made of the document, the words and their context"),
    Column("text", "string", "the document's own words"),
    Column("context", "string", "the title, the headings above, the sentence before a list"),
    Column("path", "string", "the path of the section that holds all of it; empty where none does"),
    Column("tokens", "integer", "characters of context and text"),
    *PLACE,
)


def _rows(subject: Subject) -> Iterator[Row]:
    for each in chunk(subject.document):
        yield {
            "chunk_id": each.id,
            "text": each.text,
            "context": each.context,
            "path": each.path,
            "tokens": each.tokens,
            **subject.place(each.span),
        }


FORM = Form("chunks", COLUMNS, _rows)
