"""One row for each element besides paragraphs: titles, dates, signatures, metadata, furniture."""

from __future__ import annotations

from collections.abc import Iterator

from partydoc.rows.columns import PLACE, WITHIN, Column, Form, Row
from partydoc.rows.subject import Subject
from partydoc.tree.nodes import Furniture, Metadata, Paragraph

COLUMNS = (
    Column("type", "string", "what it is: title, signature, metadata, furniture"),
    Column("label", "string", "the label of a fact, or the part of a page", empty=True),
    Column("text", "string", "its text"),
    *WITHIN,
    *PLACE,
)


def _rows(subject: Subject) -> Iterator[Row]:
    for element, above in subject.elements():
        if not isinstance(element, Paragraph):
            label = element.label if isinstance(element, Metadata | Furniture) else ""
            yield {
                "type": element.type,
                "label": label or None,
                "text": element.text,
                **subject.within(above),
                **subject.place(element.span),
            }


FORM = Form("elements", COLUMNS, _rows)
