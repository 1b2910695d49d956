"""One document of a corpus to its rows, whatever happens."""

from __future__ import annotations

import os
from io import BytesIO
from typing import TYPE_CHECKING, Final

from attrs import frozen

import partydoc
from partydoc.corpus.columns import columns_of
from partydoc.corpus.failures import Failure
from partydoc.corpus.options import ReadOptions
from partydoc.errors import FormatError, let_interruption_through
from partydoc.rows import to_rows
from partydoc.rows.columns import Row

if TYPE_CHECKING:
    from partydoc.tree.nodes import Document

NOTHING: Final = "the row has no text, no bytes and no path"


@frozen
class Item:
    """A document that is to be read: its text, or its bytes, or the path of its file; or why there is none of them.

    Where there are several, the first one is read. *name* is what the rows call the source.
    """

    id: str | None
    text: str | None = None
    data: bytes | None = None
    path: str | None = None
    name: str | None = None
    failure: Failure | None = None


class _Named(BytesIO):
    """Bytes that have the name of a file, whose ending helps to tell their format."""

    def __init__(self, data: bytes, name: str) -> None:
        super().__init__(data)
        self.name = name


def convert(item: Item, form: str, options: ReadOptions) -> tuple[Row, ...]:
    r"""Give the rows of a document; where it cannot be read, one row that says so. Raises nothing.

    >>> convert(Item("a", text="一、开放\n到九时。"), "sections", ReadOptions())[0]["title"]
    '一、开放'
    >>> convert(Item("b", path="no/such.txt"), "sections", ReadOptions())[0]["error_type"]
    'FileNotFoundError'
    """
    if item.failure is not None:
        return (failed(item, form, options, item.failure),)
    try:
        rows = to_rows(read(item, options), form, name=name_of(item))
    except Exception as error:  # noqa: BLE001  one bad document costs one row
        let_interruption_through(error)
        return (failed(item, form, options, Failure.of(error)),)
    status = _status(options, None)
    return tuple({"id": item.id, **row, **status} for row in rows)


def failed(item: Item, form: str, options: ReadOptions, failure: Failure) -> Row:
    """Give the one row of a document that could not be read."""
    nothing: Row = {column.name: None for column in columns_of(form)}
    return {**nothing, "id": item.id, "document": name_of(item), "seq": 0, **_status(options, failure)}


def read(item: Item, options: ReadOptions) -> Document:
    """Read a document; raises what `partydoc.load` does, and FormatError where there is nothing to read."""
    from partydoc.api import load, parse  # only workers read: their supervisor is to start them at once

    if item.text is not None:
        return parse(item.text, name=item.name, **options.of_text())
    if item.data is not None:
        named = _Named(item.data, item.name) if item.name else item.data
        return load(named, **options.of_bytes())
    if item.path is None:
        raise FormatError(NOTHING)
    if os.path.exists(item.path) and not os.path.isfile(item.path):  # noqa: PTH110, PTH113  a pipe may never end
        raise OSError(0, "no regular file", item.path)
    return load(item.path, **options.of_bytes())


def name_of(item: Item) -> str | None:
    """Give what the rows of a document call its source."""
    return item.name if item.name is not None else item.path if item.path is not None else item.id


def _status(options: ReadOptions, failure: Failure | None) -> Row:
    return {
        "status": "failed" if failure else "ok",
        "error_type": failure.type if failure else None,
        "error": failure.message if failure else None,
        "version": partydoc.__version__,
        "options": options.digest,
    }
