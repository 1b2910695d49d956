"""What a run found written already, by what was read and what is there: a file that is current is passed over."""

from __future__ import annotations

import hashlib
import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, contextmanager, suppress
from functools import partial
from typing import Any, Final

import click

from partydoc import __version__
from partydoc.cli.batch import Batch
from partydoc.cli.inputs import Input
from partydoc.cli.jobs import Rest
from partydoc.cli.targets import IntoFolder, Sink, Written, bytes_of, path_in

LEDGER: Final = ".partydoc.sqlite"
"""In the folder that is written to: what each file there was made of."""

_TABLE = """CREATE TABLE IF NOT EXISTS written (
    name BLOB PRIMARY KEY, source BLOB NOT NULL, settings BLOB NOT NULL, output BLOB NOT NULL) WITHOUT ROWID"""
_FIND = "SELECT output FROM written WHERE name = ? AND source = ? AND settings = ?"
_NOTE = "INSERT OR REPLACE INTO written VALUES (?, ?, ?, ?)"

resume_option = click.option(
    "--resume", is_flag=True, help="Pass over files whose output is in the folder OUT, and is of the same content."
)


class Ledger:
    """The ledger of a folder: for each file in it, the digests of what it was made of, and of what it holds."""

    def __init__(self, connection: sqlite3.Connection, output: str, suffix: str, settings: bytes) -> None:
        self._connection = connection
        self._output = output
        self._suffix = suffix
        self._settings = settings
        self._sources: dict[Input, bytes | None] = {}

    def is_current(self, item: Input) -> bool:
        """Tell whether the output of a file is there, made of the same content in the same way, and unchanged."""
        path = path_in(self._output, item, self._suffix)
        content = _digest_of(item.path)
        source = content and os.fsencode(item.path) + b"\0" + content
        row = self._connection.execute(_FIND, (os.fsencode(item.name), source, self._settings)).fetchone()
        current = row is not None and row[0] == _digest_of(path)
        if not current:
            self._sources[item] = source
        return current

    def note(self, item: Input, digest: bytes) -> None:
        """Note that the output of a file is written; to be called after that, so that no note is untrue."""
        source = self._sources.pop(item, None)
        if source is not None:
            self._connection.execute(_NOTE, (os.fsencode(item.name), source, self._settings, digest))


def folder_to_resume(output: str, *, into_folder: bool, suffix: str = ".json") -> tuple[str, str]:
    """Give the folder and the suffix of what is written there; raises UsageError where all goes to one place."""
    if not into_folder:
        raise click.UsageError("--resume wants a folder to read and a folder OUT, where each file has its output.")
    return output, suffix


def write_all(batch: Batch, work: partial[Any], write: Sink, resumed: tuple[str, str] | None = None) -> None:
    """Write what *work* gives of each file; in a folder that is *resumed*, of those only that are not current.

    Where each has a file of its own, who reads it writes it too.
    """
    if not isinstance(write, IntoFolder):
        batch.run(partial(_as_bytes, work=work), write)
    elif resumed is None:
        batch.run(partial(_put, work=work, folder=write), lambda _item, _digest: None)
    else:
        with ledger(*resumed, work.func.__qualname__, sorted(work.keywords.items())) as found:
            batch.run(partial(_put, work=work, folder=write), found.note, found.is_current)


def _as_bytes(item: Input, *, work: Callable[[Input], Written]) -> bytes:
    """Give what is written as bytes: cheaper to pass on from another process, and ready for the file."""
    return bytes_of(work(item))


def _put(item: Input, *, work: Callable[[Input], Written], folder: IntoFolder) -> Rest:
    """Write what *work* gives; the rest is to put it in its place, and gives its digest."""
    content = bytes_of(work(item))
    return Rest(partial(_finished, folder.begin(item, content), hashlib.sha256(content).digest()))


def _finished(finish: Callable[[], None], digest: bytes) -> bytes:
    finish()
    return digest


@contextmanager
def ledger(output: str, suffix: str, *settings: Any) -> Iterator[Ledger]:
    """Open the ledger of the folder *output*; files made with other *settings*, or by another version, are not current.

    A ledger that is broken is begun anew. Raises OSError where the folder cannot be written to, or another run holds
    its ledger.
    """
    os.makedirs(output, exist_ok=True)
    path = os.path.join(output, LEDGER)
    with closing(_opened(path)) as connection:
        digest = hashlib.sha256(repr((__version__, *settings)).encode("utf-8", "backslashreplace")).digest()
        yield Ledger(connection, output, suffix, digest)


def _opened(path: str) -> sqlite3.Connection:
    try:
        return _connected(path)
    except sqlite3.DatabaseError:
        os.unlink(path)
        return _connected(path)


def _connected(path: str) -> sqlite3.Connection:
    try:
        with ExitStack() as stack:
            connection = stack.enter_context(closing(sqlite3.connect(path, isolation_level=None)))
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA synchronous = NORMAL")  # a power cut costs the last notes; no note waits for it
            connection.execute(_TABLE)
            stack.pop_all()
    except sqlite3.OperationalError as error:  # the ledger is not to blame: another run has it, or the disk is full
        raise OSError(0, str(error), path) from None
    return connection


def _digest_of(path: str) -> bytes | None:
    """Give the SHA-256 of a file; None where it cannot be read."""
    with suppress(OSError), open(path, "rb") as stream:
        return hashlib.file_digest(stream, "sha256").digest()
    return None
