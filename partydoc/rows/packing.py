"""Rows packed column by column, in the bytes that Arrow takes; to pack them needs no pyarrow, whose start is dear."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from typing import Any, NamedTuple

from partydoc.rows.columns import Column, Row, Scalar


class Packed(NamedTuple):
    """The values of a column: a byte for each row that tells whether there is one, and the values themselves.

    Strings stand in UTF-8 one behind the other, with the size of each in *sizes*, 32 bits each; integers take 64 bits,
    booleans a byte. What is not there is empty, 0, or false. Columns of several documents are joined part by part.
    """

    present: bytes
    sizes: bytes
    values: bytes


def pack(rows: Sequence[Row], columns: Sequence[Column]) -> tuple[Packed, ...]:
    r"""Pack the values of each column; lone surrogates, which Arrow cannot hold, become U+FFFD.

    Raises OverflowError for an integer of more than 64 bits.

    >>> rows = [{"title": "a\ud800b"}, {"title": None}]
    >>> (packed,) = pack(rows, [Column("title", "string", "the title", empty=True)])
    >>> packed.present, packed.values.decode()
    (b'\x01\x00', 'a\ufffdb')
    """
    return tuple(_PACKED[column.type]([row[column.name] for row in rows]) for column in columns)


def _strings(values: Sequence[Any]) -> Packed:
    encoded = [_encoded(value) if value else b"" for value in values]
    return Packed(_present(values), array("i", map(len, encoded)).tobytes(), b"".join(encoded))


def _integers(values: Sequence[Any]) -> Packed:
    return Packed(_present(values), b"", array("q", [value or 0 for value in values]).tobytes())


def _booleans(values: Sequence[Any]) -> Packed:
    return Packed(_present(values), b"", bytes(map(bool, values)))


def _present(values: Sequence[Scalar]) -> bytes:
    return bytes([value is not None for value in values])


def _encoded(value: str) -> bytes:
    try:
        return value.encode()
    except UnicodeEncodeError:
        return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace").encode()


_PACKED = {"string": _strings, "integer": _integers, "boolean": _booleans}
