"""Writes a file so that nobody ever sees half of it."""

from __future__ import annotations

import os
import secrets
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from errno import EACCES
from pathlib import Path
from typing import BinaryIO


@contextmanager
def atomic(path: str | os.PathLike[str]) -> Iterator[BinaryIO]:
    """Open *path* for writing; it changes when the block is left without an error, and then all at once.

    A link is followed, the mode of an existing file kept. Devices and pipes are written to directly.
    """
    target = Path(os.path.realpath(path))
    if target.exists() and not target.is_file():
        with target.open("wb") as stream:
            yield stream
        return
    if target.exists() and not os.access(target, os.W_OK):
        raise PermissionError(EACCES, os.strerror(EACCES), str(target))
    temporary = target.with_name(f".partydoc-{secrets.token_hex(8)}.tmp")
    try:
        with _created(temporary) as stream:
            yield stream
            _finish(stream, target)
        temporary.replace(target)
        _sync_folder(target.parent)
    finally:
        temporary.unlink(missing_ok=True)


def _created(path: Path) -> BinaryIO:
    """Create *path*, which must not exist, with the mode that the umask asks for (mkstemp's is 0600)."""
    return os.fdopen(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY | getattr(os, "O_BINARY", 0), 0o666), "wb")


def _finish(stream: BinaryIO, target: Path) -> None:
    stream.flush()
    if target.exists():
        os.chmod(stream.name, stat.S_IMODE(target.stat().st_mode))
    os.fsync(stream.fileno())


def _sync_folder(folder: Path) -> None:
    """Make the rename last through a power cut, where the system can open folders."""
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
