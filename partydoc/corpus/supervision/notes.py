"""What a worker notes down for its supervisor, whatever ends it: which task it is at, and its last words."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable
from mmap import mmap
from typing import Final

_SIZE: Final = 8
_WORDS: Final = 4096
_STDERR: Final = 2


class Notes:
    """A file that both have: at its head how many tasks were begun, behind that what went to standard error.

    A note costs neither of them a message, and a worker that dies has left it.

    >>> notes = Notes()
    >>> notes.begun()
    0
    >>> notes.close()
    """

    def __init__(self) -> None:
        self.file = tempfile.TemporaryFile()  # noqa: SIM115  closed by `close`
        os.write(self.file.fileno(), bytes(_SIZE))
        self._head = mmap(self.file.fileno(), _SIZE)

    def begun(self) -> int:
        """Tell how many tasks were begun."""
        return int.from_bytes(self._head[:], "little")

    def words(self) -> str:
        """Give the first of what was said."""
        self.file.seek(_SIZE)
        return self.file.read(_WORDS).decode("utf-8", "replace")

    def close(self) -> None:
        """Close the file, which is gone then."""
        self._head.close()
        self.file.close()


def noting() -> Callable[[int], None]:
    """Give the worker's side: what notes how many tasks were begun, into the file that is its standard error."""
    head = mmap(_STDERR, _SIZE)

    def note(begun: int) -> None:
        head[:] = begun.to_bytes(_SIZE, "little")

    return note
