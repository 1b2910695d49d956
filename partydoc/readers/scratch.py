"""A temporary folder that is removed when it is done with, or, if its run was killed, by the next run."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from partydoc.atomic import lock

_PREFIX = "partydoc-"
_LOCK = "lock"


@contextmanager
def scratch_folder() -> Iterator[Path]:
    """Make a folder that only this user may enter, and remove it with all that is in it.

    >>> with scratch_folder() as folder:
    ...     _ = (folder / "document.rtf").write_bytes(b"")
    >>> folder.exists()
    False
    """
    _remove_leftovers(Path(tempfile.gettempdir()))
    with tempfile.TemporaryDirectory(prefix=_PREFIX, ignore_cleanup_errors=True) as name:
        folder = Path(name)
        with (folder / _LOCK).open("wb") as stream:
            with suppress(OSError):
                lock(stream)
            yield folder


def _remove_leftovers(place: Path) -> None:
    """Remove the folders that runs of this user left which were killed: those of living runs hold a lock."""
    if not hasattr(os, "geteuid"):
        return
    with suppress(OSError), os.scandir(place) as entries:
        for entry in entries:
            mine = entry.name.startswith(_PREFIX) and entry.is_dir(follow_symlinks=False)
            if mine and entry.stat(follow_symlinks=False).st_uid == os.geteuid():
                with suppress(OSError), Path(entry.path, _LOCK).open("rb") as stream:
                    lock(stream)
                    shutil.rmtree(entry.path, ignore_errors=True)
