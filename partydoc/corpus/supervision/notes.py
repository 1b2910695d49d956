"""What a worker notes down for its supervisor, whatever ends it: which task it is at, and its last words."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable
from mmap import mmap
from struct import Struct
from typing import Final

_HEAD: Final = Struct("<QQ")  # how many tasks were begun, and where the words begin that were said since
_WORDS: Final = 4096
_STDERR: Final = 2


class Notes:
    """A file that both have: at its head what the worker is at, behind that what went to standard error.

    A note costs neither of them a message, and a worker that dies has left it.

    >>> notes = Notes()
    >>> notes.begun()
    0
    >>> notes.close()
    """

    def __init__(self) -> None:
        self.file = tempfile.TemporaryFile()  # noqa: SIM115  closed by `close`
        os.write(self.file.fileno(), _HEAD.pack(0, _HEAD.size))
        self._head = mmap(self.file.fileno(), _HEAD.size)

    def begun(self) -> int:
        """Tell how many tasks were begun; also when all is closed, for the clock may be looked at just then."""
        begun: int = _HEAD.unpack(self._head[:])[0]
        return begun

    def words(self) -> str:
        """Give the first of what was said since the last task was begun; to be called when the worker has ended."""
        self.file.seek(_HEAD.unpack(self._head[:])[1])
        return self.file.read(_WORDS).decode("utf-8", "replace")

    def close(self) -> None:
        """Close the file, which is gone then; its head is there as long as somebody may read it."""
        self.file.close()


def noting() -> Callable[[int], None]:
    """Give the worker's side: what notes how many tasks were begun, into the file that is its standard error."""
    head = mmap(_STDERR, _HEAD.size)

    def note(begun: int) -> None:
        head[:] = _HEAD.pack(begun, os.lseek(_STDERR, 0, os.SEEK_CUR))

    return note
