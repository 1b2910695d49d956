"""How the documents of a corpus are read, as one frozen value."""

from __future__ import annotations

import hashlib
import json
from functools import cache
from typing import TYPE_CHECKING, Any, Literal

from attrs import asdict, frozen

from partydoc.options import DEFAULT_LIMITS, Limits

if TYPE_CHECKING:
    from partydoc.text import Script

_DIGITS = 16


@frozen
class ReadOptions:
    """The options of `partydoc.load`, of all documents of a run.

    Raises ValueError for an encoding, a reader or a repair that there is not: at once, not at the first document.

    >>> ReadOptions(script="latin")
    Traceback (most recent call last):
    ValueError: no script is called 'latin'; there are simplified, original
    """

    encoding: str | None = None
    errors: Literal["strict", "replace"] | None = None
    reader: str | None = None
    script: Script = "simplified"
    repairs: tuple[str, ...] | None = None
    limits: Limits = DEFAULT_LIMITS

    def __attrs_post_init__(self) -> None:
        if self.encoding is not None:
            from partydoc.readers.decoding import find_encoding

            find_encoding(self.encoding)
        if self.reader is not None:
            from partydoc.readers import find_reader

            find_reader(self.reader)
        _one_of("script", self.script, ("simplified", "original"))
        _one_of("treatment of errors", self.errors or "strict", ("strict", "replace"))
        if self.repairs:
            from partydoc.repairs import REPAIRS

            for name in self.repairs:
                _one_of("repair", name, tuple(repair.__name__ for repair in REPAIRS))

    @property
    def digest(self) -> str:
        """What tells these options from others: the first digits of the SHA-256 of their JSON.

        >>> ReadOptions().digest == ReadOptions(limits=Limits()).digest != ReadOptions(script="original").digest
        True
        """
        return _digest(self)

    def of_text(self) -> dict[str, Any]:
        """Give the arguments of `partydoc.parse`."""
        return {"script": self.script, "repairs": self.repairs, "limits": self.limits}

    def of_bytes(self) -> dict[str, Any]:
        """Give the arguments of `partydoc.load`."""
        return {"encoding": self.encoding, "errors": self.errors, "reader": self.reader, **self.of_text()}


@cache
def _digest(options: ReadOptions) -> str:
    written = json.dumps(asdict(options), sort_keys=True)
    return hashlib.sha256(written.encode()).hexdigest()[:_DIGITS]


def _one_of(what: str, name: str, known: tuple[str, ...]) -> None:
    if name not in known:
        raise ValueError(f"no {what} is called {name!r}; there are {', '.join(known)}")
