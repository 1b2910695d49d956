"""A document as flat rows of scalars: for tables, data frames, JSON Lines, Arrow. One file a form, one line here.

A form is a name, its columns, and a function that yields the rows of a document in reading order. Every row begins with
the document it is of and its number there, so that the rows of many documents stand in one table.
"""

from __future__ import annotations

from collections.abc import Iterable
from importlib import import_module
from typing import TYPE_CHECKING, Any

from partydoc.rows.columns import FIRST, Column, Form, Row

if TYPE_CHECKING:
    from partydoc.tree.nodes import Document

__all__ = ["FORMS", "Column", "Form", "find_form", "json_schema", "schema", "to_arrow", "to_pandas", "to_rows"]

FORMS = (
    "documents",
    "sections",
    "paragraphs",
    "elements",
    "tables",
    "references",
    "chunks",
    "dates",
    "diagnostics",
    "edits",
)
"""The names of the forms; the module of one is imported when it is asked for."""


def find_form(name: str) -> Form:
    """Find the form of that name; raises ValueError where there is none.

    >>> [column.name for column in find_form("edits").columns]
    ['reason', 'start', 'end', 'before', 'after']
    """
    if name not in FORMS:
        raise ValueError(f"no form of rows is called {name!r}; there are {', '.join(FORMS)}")
    form: Form = import_module(f"{__name__}.{name}").FORM
    return form


def schema(form: str) -> tuple[Column, ...]:
    """Give all columns of a form, in order: those that every row begins with, and its own."""
    return (*FIRST, *find_form(form).columns)


def to_rows(document: Document, form: str = "sections", *, name: str | None = None) -> list[Row]:
    """Give a document as flat dicts: one for each section, paragraph, element, cell, reference, date, finding or edit.

    *form* is documents, sections, paragraphs, elements, tables, references, chunks, dates, diagnostics or edits.
    *name* is what the column `document` says; it is the name of the source, if nothing else is wanted.
    Every row has every column of `partydoc.rows.schema(form)`; what is not known is None.
    Raises ValueError for a form that there is not.

    >>> from partydoc.tree.nodes import Document, Heading, Num, Section
    >>> row = to_rows(Document([Section(Num("一、", "han-comma", 1), Heading("开放"))]), name="a.txt")[0]
    >>> row["document"], row["path"], row["level"], row["title"]
    ('a.txt', '一', 1, '一、开放')
    """
    from partydoc.rows.subject import Subject
    from partydoc.tree.required import require_document

    found = find_form(form)
    subject = Subject.of(require_document(document, "to_rows"))
    said = name if name is not None else subject.name
    return [{"document": said, "seq": seq, **row} for seq, row in enumerate(found.rows(subject))]


def json_schema(form: str) -> dict[str, Any]:
    """Give the JSON Schema of one row of a form.

    >>> json_schema("edits")["properties"]["reason"]
    {'type': 'string', 'description': 'the repair'}
    """
    columns = schema(form)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"partydoc rows: {form}",
        "type": "object",
        "properties": {column.name: column.json() for column in columns},
        "required": [column.name for column in columns],
        "additionalProperties": False,
    }


def to_pandas(documents: Document | Iterable[Document], form: str = "sections") -> Any:
    r"""Give the rows of one document, or of many, as a data frame of pandas whose columns are flat.

    Raises MissingDependencyError without pandas (`pip install 'partydoc[pandas]'`).

    >>> import partydoc
    >>> frame = to_pandas(partydoc.parse("一、开放\n（一）夜间。每周六天。\n二、借阅"))
    >>> frame[["path", "level", "title"]].values.tolist()
    [['一', 1, '一、开放'], ['一/（一）', 2, '（一）夜间'], ['二', 1, '二、借阅']]
    """
    from partydoc.rows.frames import pandas_frame

    return pandas_frame(_all_rows(documents, form), schema(form))


def to_arrow(documents: Document | Iterable[Document], form: str = "sections") -> Any:
    r"""Give the rows of one document, or of many, as a table of Arrow.

    Raises MissingDependencyError without pyarrow (`pip install 'partydoc[arrow]'`).

    >>> import partydoc
    >>> table = to_arrow(partydoc.parse("一、开放\n二、借阅"))
    >>> table.num_rows, table.column("title").to_pylist()
    (2, ['一、开放', '二、借阅'])
    """
    from partydoc.rows.frames import arrow_table

    return arrow_table(_all_rows(documents, form), schema(form))


def _all_rows(documents: Document | Iterable[Document], form: str) -> list[Row]:
    return [row for document in _each(documents) for row in to_rows(document, form)]


def _each(documents: Any) -> Iterable[Any]:
    """Give one document, or many, one after the other; what is none is left to those who take one."""
    from partydoc.tree.nodes import Document

    one = isinstance(documents, Document | str | bytes) or not isinstance(documents, Iterable)
    return (documents,) if one else documents
