"""One row for each paragraph, with the section that it stands in."""

from __future__ import annotations

from collections.abc import Iterator

from partydoc.rows.columns import PLACE, WITHIN, Column, Form, Row
from partydoc.rows.subject import Subject
from partydoc.tree.nodes import Paragraph

COLUMNS = (
    Column("path", "string", "the path of the paragraph: 第三条/第二款"),
    *WITHIN,
    Column("text", "string", "its text"),
    *PLACE,
)


def _rows(subject: Subject) -> Iterator[Row]:
    for paragraph, above in subject.elements():
        if isinstance(paragraph, Paragraph):
            yield {
                "path": subject.path(paragraph),
                **subject.within(above),
                "text": paragraph.text,
                **subject.place(paragraph.span),
            }


FORM = Form("paragraphs", COLUMNS, _rows)
