"""The columns of a corpus: those of `partydoc.rows`, and what tells whose they are and whether all went well."""

from __future__ import annotations

from functools import cache
from typing import Any

from attrs import evolve

from partydoc import rows
from partydoc.rows.columns import Column

FORMS: tuple[str, ...] = rows.FORMS
"""The forms of rows that a corpus is converted to; `documents` gives a row for a row, in the order of the input."""

ID = Column("id", "string", "the id that the input gives the document", empty=True)
STATUS = (
    Column("status", "string", "ok, or failed"),
    Column("error_type", "string", "the class of the error, where it failed", empty=True),
    Column("error", "string", "what went wrong", empty=True),
    Column("version", "string", "the version of partydoc"),
    Column("options", "string", "what tells the options of reading from others"),
)
_ALWAYS = frozenset({"seq", *(column.name for column in STATUS)})


@cache
def columns_of(form: str) -> tuple[Column, ...]:
    """Give the columns of a form, in order: a document that failed has one row, with nothing in those of the form.

    >>> [column.name for column in columns_of("edits")][:4]
    ['id', 'document', 'seq', 'reason']
    """
    own = (evolve(each, empty=each.empty or each.name not in _ALWAYS) for each in rows.schema(form))
    return (ID, *own, *STATUS)


def schema(form: str) -> Any:
    """Give the Arrow schema of a form; the columns that the input has besides stand behind these.

    Raises ValueError for a form that there is not, MissingDependencyError without pyarrow.

    >>> schema("documents").field("title").type
    DataType(string)
    """
    from partydoc.rows.frames import arrow_schema

    return arrow_schema(columns_of(form))
