"""Readers: each takes the bytes of one format and gives characters. One file a format, and one line in `formats`."""

from __future__ import annotations

import os
from os import PathLike
from pathlib import PurePath
from typing import TYPE_CHECKING, BinaryIO

from partydoc.errors import FormatError, LimitError
from partydoc.options import DEFAULT_LIMITS, Limits
from partydoc.readers.formats import READERS, SUFFIXES, Reader
from partydoc.readers.sniffing import looks_like_office
from partydoc.work import spend

if TYPE_CHECKING:
    from partydoc.readers.decoding import Decoded, Errors
    from partydoc.tree.nodes import Document

__all__ = ["READERS", "SUFFIXES", "Reader", "choose", "find_reader", "read"]

_PIECE = 1 << 18


def read(
    source: str | PathLike[str] | bytes | bytearray | BinaryIO,
    *,
    encoding: str | None = None,
    errors: Errors | None = None,
    reader: str | None = None,
    limits: Limits = DEFAULT_LIMITS,
) -> Decoded | Document:
    """Read a path, bytes or a binary stream; the format is told by the content, then by the ending of the name.

    Whoever knows better names the *reader*: docx, pdf, ofd, office, trees, html, markdown or plain. LibreOffice is
    started only for a name that ends as those of old office files do, or where the reader `office` is asked for.

    Raises ValueError for a *reader* that there is not, OSError where the file cannot be read, LimitError beyond
    *limits*, MissingDependencyError where the format needs a library that is not installed, FormatError where the file
    is broken, and what `decode` raises.

    >>> read("圖書館工作總結".encode("big5")).source.encoding
    'big5'
    """
    wanted = find_reader(reader) if reader else None
    if isinstance(source, (bytes, bytearray)):
        data, name = bytes(source), None
        chosen = wanted or choose(data, name)
        _check(len(data), chosen, limits)
    elif isinstance(source, (str, PathLike)):
        name = os.fspath(source)
        with open(name, "rb") as stream:  # noqa: PTH123  pathlib would make "a" of "./a"
            data, chosen = _take(stream, name, wanted, limits, size=os.fstat(stream.fileno()).st_size)
    else:
        if not isinstance(got := getattr(source, "read", lambda _: None)(0), bytes):
            gives = f", and this one gives {type(got).__name__}" if got is not None else ""
            raise TypeError(f"load takes a path, bytes or a stream of bytes, not {type(source).__name__}{gives}")
        called = getattr(source, "name", None)
        name = called if isinstance(called, str) else None
        data, chosen = _take(source, name, wanted, limits)
    from partydoc.readers.files import File

    spend(len(data))
    return chosen.read(File(data, name, encoding, errors, limits))


def find_reader(name: str) -> Reader:
    """Give the reader of that name; raises ValueError, which lists them all.

    >>> find_reader("word")
    Traceback (most recent call last):
    ValueError: no reader is called 'word'; there are docx, pdf, ofd, office, trees, html, markdown, plain
    """
    known = {reader.name: reader for reader in READERS}
    if name not in known:
        raise ValueError(f"no reader is called {name!r}; there are {', '.join(known)}")
    return known[name]


def choose(data: bytes, name: str | None) -> Reader:
    """Choose the reader of a file by its first bytes, then by the ending of its name; else it is plain text.

    Raises FormatError for bytes that look like an old office file under a name that does not say so.
    """
    suffix = PurePath(name).suffix.lower() if name else ""
    if told := next((reader for reader in READERS if reader.sniff(data)), None):
        return told
    chosen = next((reader for reader in READERS if suffix in reader.suffixes), READERS[-1])
    if looks_like_office(data) and chosen.name != "office":
        names = " ".join(find_reader("office").suffixes)
        raise FormatError(f"this looks like an old office file: name it so ({names}), or ask for the reader 'office'")
    return chosen


def _take(
    stream: BinaryIO, name: str | None, wanted: Reader | None, limits: Limits, size: int = 0
) -> tuple[bytes, Reader]:
    """Read a stream up to the limit of its format, and no further."""
    least = min(getattr(limits, reader.limit) for reader in READERS)
    data = _up_to(least + 1, stream)
    reader = wanted or choose(data, name)
    most = getattr(limits, reader.limit)
    if len(data) > least:
        _check(max(size, len(data)), reader, limits)
        data += _up_to(most + 1 - len(data), stream)
    _check(len(data), reader, limits)
    return data, reader


def _up_to(most: int, stream: BinaryIO) -> bytes:
    """Read at most so many bytes, piece by piece: a stream makes room for all that it is asked for."""
    pieces: list[bytes] = []
    while most > 0 and (piece := stream.read(min(most, _PIECE))):
        pieces.append(piece)
        most -= len(piece)
    return b"".join(pieces)


def _check(size: int, reader: Reader, limits: Limits) -> None:
    limit = getattr(limits, reader.limit)
    if size > limit:
        raise LimitError(reader.limit, limit=limit, value=size)
