"""Plain text: the bytes are the text."""

from __future__ import annotations

from partydoc.readers.decoding import Decoded, Errors, decode


def plain(data: bytes, *, encoding: str | None = None, errors: Errors = "strict", name: str | None = None) -> Decoded:
    r"""Read a plain text file.

    >>> plain("图书馆\r\n工作".encode("utf-16")).text
    '图书馆\r\n工作'
    """
    return decode(data, encoding=encoding, errors=errors, name=name)
