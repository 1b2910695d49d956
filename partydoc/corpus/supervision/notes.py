"""What a worker notes down for its supervisor, whatever ends it: which task it is at, and its last words."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Sequence
from mmap import mmap
from struct import Struct
from typing import BinaryIO, Final

_HEAD: Final = Struct("<QQ")  # how many tasks were begun, and where the words begin that were said since
_WORDS: Final = 4096
_STDERR: Final = 2


class Notes:
    """A head that both have mapped, which tells what the worker is at; and a file, which holds its standard error.

    A note costs neither of them a message, and a worker that dies has left it. The head is no part of the file where
    the system passes more than that on: what a worker starts may cut its standard error off (`> /dev/stderr`), and who
    has mapped what is cut off dies of a look at it.

    >>> notes = Notes()
    >>> notes.begun()
    0
    >>> notes.close()
    """

    def __init__(self) -> None:
        self.file = tempfile.TemporaryFile()  # noqa: SIM115  closed by `close`
        self._apart = _apart()
        head = self.file if self._apart is None else self._apart
        os.write(head.fileno(), _HEAD.pack(0, _HEAD.size if head is self.file else 0))
        self._head = mmap(head.fileno(), _HEAD.size)

    @property
    def passed(self) -> tuple[int, ...]:
        """Descriptors that the worker is to have besides its standard streams; `noting` is told them."""
        return () if self._apart is None else (self._apart.fileno(),)

    def begun(self) -> int:
        """Tell how many tasks were begun; also when all is closed, for the clock may be looked at just then."""
        begun: int = _HEAD.unpack(self._head[:])[0]
        return begun

    def words(self) -> str:
        """Give the first of what was said since the last task was begun; to be called when the worker has ended."""
        self.file.seek(_HEAD.unpack(self._head[:])[1])
        return self.file.read(_WORDS).decode("utf-8", "replace")

    def close(self) -> None:
        """Close the files, which are gone then; the head is there as long as somebody may read it."""
        self.file.close()
        if self._apart is not None:
            self._apart.close()


def _apart() -> BinaryIO | None:
    """Make what holds the head, where a process can have it besides its standard streams; None elsewhere."""
    if os.name != "posix":
        return None
    if hasattr(os, "memfd_create"):  # no folder for temporary files need be one whose files can be mapped
        return os.fdopen(os.memfd_create("partydoc"), "w+b")
    return tempfile.TemporaryFile()


def noting(passed: Sequence[int]) -> Callable[[int], None]:
    """Give the worker's side, which notes how many tasks were begun; its standard error is the file of the notes."""
    head = mmap(next(iter(passed), _STDERR), _HEAD.size)
    for descriptor in passed:
        os.close(descriptor)

    def note(begun: int) -> None:
        head[:] = _HEAD.pack(begun, os.lseek(_STDERR, 0, os.SEEK_CUR))

    return note
