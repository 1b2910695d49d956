"""Plain text: the bytes are the text."""

from __future__ import annotations

from partydoc.readers.decoding import Decoded, decode
from partydoc.readers.files import File


def sniff(_: bytes) -> bool:
    """Leave every file to the other formats first: nothing marks plain text."""
    return False


def read(file: File) -> Decoded:
    r"""Read a plain text file.

    >>> read(File("图书馆\r\n工作".encode("utf-16"))).text
    '图书馆\r\n工作'
    """
    return decode(file.data, encoding=file.encoding, errors=file.errors or "strict", name=file.name)
