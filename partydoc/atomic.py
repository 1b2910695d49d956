"""Writes files so that nobody ever sees half of one, whatever ends the run that writes them."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from errno import EACCES, EINVAL, ENOTSUP
from pathlib import Path
from typing import BinaryIO

try:
    import fcntl
except ImportError:  # Windows: a file that is open there cannot be removed, and leftovers are left
    fcntl = None  # type: ignore[assignment]

_PREFIX, _SUFFIX = ".partydoc-", ".tmp"
_NO_SYNC = frozenset({EINVAL, ENOTSUP})


class Output:
    """A file that is being written. Once a write failed, it can neither be gone on with nor be finished.

    Every OSError names the *path* that was asked for, also where the temporary file beside it is meant.
    """

    def __init__(self, stream: BinaryIO, path: str | os.PathLike[str]) -> None:
        self._stream = stream
        self._path = path
        self._failure: OSError | None = None

    def write(self, data: bytes | memoryview) -> None:
        """Write all of *data*."""
        with self._failing():
            self._stream.write(data)

    def finish(self) -> None:
        """Bring everything to the disk."""
        with self._failing():
            self._stream.flush()
            if stat.S_ISREG(os.fstat(self._stream.fileno()).st_mode):
                os.fsync(self._stream.fileno())

    def close(self) -> None:
        """Close the file; what is left in the buffer of a failed one goes nowhere."""
        with suppress(OSError):
            self._stream.close()

    @contextmanager
    def _failing(self) -> Iterator[None]:
        if self._failure is not None:
            raise self._failure
        try:
            with naming(self._path):
                yield
        except OSError as error:
            self._failure = error
            raise


@contextmanager
def atomic(path: str | os.PathLike[str], *, lasting: bool = True) -> Iterator[Output]:
    """Open *path* for writing; it changes when the block is left without an error, and then all at once.

    A link is followed, the mode of an existing file kept. Devices and pipes are written to directly. Where it need not
    be *lasting* at once, a power cut may bring the old file back, until `make_last` was called for its folder: that is
    half of the work where there are many.

    Raises OSError, which names *path*, where it cannot be written, be it at the last moment; the old file is left then,
    even where the block went on after a write had failed.
    """
    if os.path.exists(path) and not os.path.isfile(path):  # noqa: PTH110, PTH113  False where pathlib raises
        with naming(path):
            direct = Output(open(path, "wb"), path)  # noqa: PTH123, SIM115  closed below
        with closing(direct):
            yield direct
            direct.finish()
        return
    target = Path(os.path.realpath(path))
    with _beside(target, path) as (temporary, stream), closing(Output(stream, path)) as output:
        yield output
        output.finish()
        with naming(path):
            _put(temporary, target, output)
            if lasting:
                make_last(target.parent)


def make_last(folder: str | os.PathLike[str]) -> None:
    """Make what was put into a folder last through a power cut, where the system can do that for folders."""
    try:
        descriptor = os.open(folder, os.O_RDONLY)
    except OSError:  # Windows opens no folder; others may be written to and not be read
        return
    try:
        os.fsync(descriptor)
    except OSError as error:
        if error.errno not in _NO_SYNC:
            raise
    finally:
        os.close(descriptor)


def remove_leftovers(folder: str | os.PathLike[str]) -> None:
    """Remove the temporary files in *folder* of runs that were killed; those of living runs are locked."""
    with suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.startswith(_PREFIX) and entry.name.endswith(_SUFFIX):
                _remove_unlocked(entry.path)


@contextmanager
def naming(path: str | os.PathLike[str]) -> Iterator[None]:
    """Let every OSError of the block name *path*.

    >>> with naming("trees.jsonl"):
    ...     raise OSError(28, "No space left on device")
    Traceback (most recent call last):
    OSError: [Errno 28] No space left on device: 'trees.jsonl'
    """
    try:
        yield
    except OSError as error:
        raise OSError(error.errno or 0, error.strerror or str(error), os.fspath(path)) from error


@contextmanager
def _beside(target: Path, asked: str | os.PathLike[str]) -> Iterator[tuple[Path, BinaryIO]]:
    """Create a file beside *target* and remove what is left of it, watching from before it is there."""
    with naming(asked):
        if os.path.exists(target) and not os.access(target, os.W_OK):  # noqa: PTH110  False where pathlib raises
            raise PermissionError(EACCES, os.strerror(EACCES), str(target))
    while True:
        temporary = target.with_name(f"{_PREFIX}{os.urandom(8).hex()}{_SUFFIX}")
        try:
            with naming(asked):
                stream = _created(temporary)
            if os.path.exists(temporary):  # noqa: PTH110  else another run took it for a leftover before it was locked
                yield temporary, stream
                return
            stream.close()
        finally:
            with suppress(OSError):
                temporary.unlink(missing_ok=True)


def _created(path: Path) -> BinaryIO:
    """Create a file and lock it, so that other runs see that it is in use."""
    # The mode is what the umask asks for; mkstemp's is 0600.
    flags = os.O_CREAT | os.O_EXCL | os.O_WRONLY | getattr(os, "O_BINARY", 0)
    stream = os.fdopen(os.open(path, flags, 0o666), "wb")
    with suppress(OSError):
        lock(stream)
    return stream


def _put(temporary: Path, target: Path, output: Output) -> None:
    """Put the finished file in its place, while it is still locked."""
    if target.exists():
        temporary.chmod(stat.S_IMODE(target.stat().st_mode))
    if fcntl is None:
        output.close()  # Windows renames no open file
    temporary.replace(target)


def lock(stream: BinaryIO | int) -> None:
    """Lock a file that is open, or a folder by its number, as long as it is open.

    Raises OSError where another has it, or the system has no locks.
    """
    if fcntl is not None:
        fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _remove_unlocked(path: str) -> None:
    if fcntl is None:
        return
    with suppress(OSError):
        descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
        with os.fdopen(descriptor, "rb") as stream:
            lock(stream)
            os.unlink(path)  # noqa: PTH108
