"""What a reader takes, what it gives, and what tells that a file is one for it."""

from __future__ import annotations

from collections.abc import Callable
from hashlib import sha256
from typing import NamedTuple

from attrs import frozen

from partydoc.options import DEFAULT_LIMITS, Limits
from partydoc.readers.decoding import Decoded, Errors
from partydoc.text import Source
from partydoc.tree.nodes import Document


@frozen
class File:
    """The bytes of a file, its name if it has one, and what the caller asked for.

    *encoding* and *errors* are those of `bytes.decode`; formats that name their own encoding pass them over. Without
    *errors* a format does what is usual for it: text is refused where a byte is wrong, a page is not.
    """

    data: bytes
    name: str | None = None
    encoding: str | None = None
    errors: Errors | None = None
    limits: Limits = DEFAULT_LIMITS

    def source(self, text: str, *, encoding: str | None, evidence: str | None) -> Source:
        """Describe where *text*, which was read from this file, comes from.

        >>> File(b"%PDF-", "a.pdf").source("图书馆", encoding="pdf", evidence="the sign %PDF-").length
        3
        """
        digest = sha256(self.data).hexdigest()
        return Source(name=self.name, encoding=encoding, evidence=evidence, sha256=digest, length=len(text))


class Reader(NamedTuple):
    """A format: the endings of its files' names, its signs, the limit on its size, the function that reads it.

    *sniff* sees the first bytes of a file, perhaps all: it says yes only where the format is beyond doubt. *limit*
    names a field of `Limits`. *read* gives the text with all it saw; where the format holds trees, a Document.
    """

    suffixes: tuple[str, ...]
    sniff: Callable[[bytes], bool]
    limit: str
    read: Callable[[File], Decoded | Document]

    @property
    def name(self) -> str:
        """The name of the module in `partydoc.readers` that reads the format."""
        return self.read.__module__.removeprefix(f"{__package__}.").partition(".")[0]
