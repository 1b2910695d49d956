"""Columns and forms of rows."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from attrs import frozen

if TYPE_CHECKING:
    from partydoc.rows.subject import Subject

Scalar: TypeAlias = str | int | bool | None
Row: TypeAlias = dict[str, Scalar]
Type: TypeAlias = Literal["string", "integer", "boolean"]


@frozen
class Column:
    """A column: its name, the type of its values, what it says, and whether it may be empty (None)."""

    name: str
    type: Type
    meaning: str
    empty: bool = False

    def json(self) -> dict[str, Any]:
        """Give the JSON Schema of a value."""
        return {"type": [self.type, "null"] if self.empty else self.type, "description": self.meaning}


@frozen
class Form:
    """A form of rows: its name, its columns, and the function that yields them."""

    name: str
    columns: tuple[Column, ...]
    rows: Callable[[Subject], Iterator[Row]]


FIRST = (
    Column("document", "string", "the name of the source", empty=True),
    Column("seq", "integer", "the number of the row in its document, from 0"),
)
"""What every row begins with."""

PLACE = (
    Column("start", "integer", "where it begins in the text as read, in code points", empty=True),
    Column("end", "integer", "where it ends", empty=True),
    Column("page", "integer", "the page that it begins on, from 1", empty=True),
)
"""Where something stands."""

WITHIN = (
    Column("section_path", "string", "the path of the section that it stands in; empty outside of sections"),
    Column("section_title", "string", "number and heading of that section"),
)
"""What something stands in."""
