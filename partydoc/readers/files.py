"""What a reader takes."""

from __future__ import annotations

from hashlib import sha256

from attrs import frozen

from partydoc.options import DEFAULT_LIMITS, Limits
from partydoc.readers.decoding import Errors
from partydoc.text import Source


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
