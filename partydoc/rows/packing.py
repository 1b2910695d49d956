"""Rows packed column by column, in the bytes that Arrow takes; to pack them needs no pyarrow, whose start is dear."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from typing import Any, NamedTuple

from partydoc.rows.columns import Column, Row


class Packed(NamedTuple):
    """The rows of a document by columns: a byte for each row that tells whether there is a value, and the values.

    Strings stand in UTF-8 one behind the other, with the size of each in *sizes*, 32 bits each; integers take 64 bits,
    booleans a byte. What is not there is empty, 0, or false. Columns of several documents are joined part by part.
    """

    rows: int
    present: tuple[bytes, ...]
    sizes: tuple[bytes, ...]
    data: tuple[bytes, ...]


def pack(rows: Sequence[Row], columns: Sequence[Column]) -> Packed:
    r"""Pack rows; lone surrogates, which Arrow cannot hold, become U+FFFD.

    Raises OverflowError for an integer of more than 64 bits.

    >>> rows = [{"title": "a\ud800b"}, {"title": None}]
    >>> packed = pack(rows, [Column("title", "string", "the title", empty=True)])
    >>> packed.present[0], packed.data[0].decode()
    (b'\x01\x00', 'a\ufffdb')
    """
    lists = [[row[column.name] for row in rows] for column in columns]
    packed = [_PACKED[column.type](values) for column, values in zip(columns, lists, strict=True)]
    return Packed(
        len(rows),
        tuple(bytes([value is not None for value in values]) for values in lists),
        tuple(sizes for sizes, _ in packed),
        tuple(values for _, values in packed),
    )


def _strings(values: Sequence[Any]) -> tuple[bytes, bytes]:
    encoded = [_encoded(value) if value else b"" for value in values]
    return array("i", map(len, encoded)).tobytes(), b"".join(encoded)


def _integers(values: Sequence[Any]) -> tuple[bytes, bytes]:
    return b"", array("q", [value or 0 for value in values]).tobytes()


def _booleans(values: Sequence[Any]) -> tuple[bytes, bytes]:
    return b"", bytes(map(bool, values))


def _encoded(value: str) -> bytes:
    try:
        return value.encode()
    except UnicodeEncodeError:
        return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace").encode()


_PACKED = {"string": _strings, "integer": _integers, "boolean": _booleans}
