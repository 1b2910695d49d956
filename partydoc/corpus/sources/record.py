"""What a source yields, and what every source can do."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Protocol

from attrs import field, frozen

from partydoc.corpus.converting import Item

CONTENTS = ("text", "bytes", "path")
"""The columns of a table that may hold a document; the first one that has a value is read."""
NAME = "name"


@frozen
class Record:
    """A document of a source: its id, where it stands, what tells its content from others, and how large it is."""

    id: str
    place: str
    digest: bytes
    size: int


@frozen
class Entry:
    """A document to read, and the values of the columns that are passed on with its rows."""

    item: Item
    passed: Mapping[str, Any] = field(factory=dict)


class Source(Protocol):
    """Documents in an order, each of which can be asked for again."""

    def records(self) -> Iterator[Record]:
        """Yield a record for each document; raises SourceError for what is no source, OSError for what is unread."""

    def entry(self, record_id: str, place: str) -> Entry:
        """Give the document at a place of a record."""

    def columns(self) -> Sequence[tuple[str, Any]]:
        """Name the columns that are passed on and their types of Arrow; known after `records` was exhausted."""

    def close(self) -> None:
        """Close what is open."""


def digest_of(*parts: bytes) -> bytes:
    """Give what tells a content from others, wherever one part ends.

    >>> digest_of(b"ab", b"c") != digest_of(b"a", b"bc")
    True
    """
    digest = hashlib.sha256(parts[0])
    for part in parts[1:]:
        digest.update(b"%d:" % len(part))
        digest.update(part)
    return digest.digest()


def read_file(path: str) -> bytes:
    """Give the bytes of a file, to tell whether it changed; what cannot be read is told when it is converted."""
    try:
        if not os.path.isfile(path):
            return b"no regular file"
        with open(path, "rb", buffering=0) as stream:
            return stream.readall()
    except OSError as error:
        return f"{error.strerror}".encode()


def content_of(values: Mapping[str, Any]) -> tuple[bytes, int]:
    """Give the digest of what a row of a table holds, and the size of its document."""
    text, data, path = (values.get(name) for name in CONTENTS)
    content = text if text is not None else data
    if content is None:
        content = read_file(path) if isinstance(path, str) else b""
    if not isinstance(content, bytes):
        content = str(content).encode("utf-8", "surrogatepass")
    rest = {name: value for name, value in values.items() if name not in ("text", "bytes")}
    return digest_of(content, repr(rest).encode("utf-8", "surrogatepass")), len(content)
