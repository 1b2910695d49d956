"""Readers: each takes the bytes of one format and gives characters. One file a format, and one line here."""

from __future__ import annotations

import os
from collections.abc import Callable
from os import PathLike
from pathlib import PurePath
from typing import BinaryIO, NamedTuple

from partydoc.errors import LimitError
from partydoc.readers.decoding import Decoded, Errors, decode
from partydoc.readers.plain import plain

__all__ = ["LIMIT", "READERS", "SUFFIXES", "Decoded", "Errors", "Reader", "decode", "read"]

LIMIT = 16 << 20
"""Bytes that a text file may have unless the caller says otherwise."""


class Reader(NamedTuple):
    """A format: the endings of its files' names, and the function that reads their bytes."""

    suffixes: tuple[str, ...]
    read: Callable[..., Decoded]


READERS: tuple[Reader, ...] = (
    Reader((".txt", ".text"), plain),
)  # fmt: skip

SUFFIXES: tuple[str, ...] = tuple(suffix for reader in READERS for suffix in reader.suffixes)
"""The endings of the files that are read when a folder is given."""


def read(
    source: str | PathLike[str] | bytes | bytearray | BinaryIO,
    *,
    encoding: str | None = None,
    errors: Errors = "strict",
    limit: int = LIMIT,
) -> Decoded:
    """Read a path, bytes or a binary stream; a path's ending tells the format, and all else is plain text.

    Raises OSError where the file cannot be read, LimitError beyond *limit* bytes, and what `decode` raises.

    >>> read("圖書館工作總結".encode("big5")).source.encoding
    'big5'
    """
    if isinstance(source, (bytes, bytearray)):
        data, name = bytes(source), None
    elif isinstance(source, (str, PathLike)):
        data, name = _read_file(os.fspath(source), limit)
    else:
        data, name = source.read(limit + 1), getattr(source, "name", None)
    _check(len(data), limit)
    name = name if isinstance(name, str) else None
    return _reader(name).read(data, encoding=encoding, errors=errors, name=name)


def _read_file(path: str, limit: int) -> tuple[bytes, str]:
    with open(path, "rb") as stream:  # noqa: PTH123  pathlib would make "a" of "./a"
        _check(os.fstat(stream.fileno()).st_size, limit)
        return stream.read(limit + 1), path


def _check(size: int, limit: int) -> None:
    if size > limit:
        raise LimitError("text", limit=limit, value=size)


def _reader(name: str | None) -> Reader:
    suffix = PurePath(name).suffix.lower() if name else ""
    return next((reader for reader in READERS if suffix in reader.suffixes), READERS[0])
