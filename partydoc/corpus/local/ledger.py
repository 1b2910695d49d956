"""The ledger of a run: which documents there are, where their rows are, what failed. It says when a shard is done."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from errno import EIO, ENOSPC
from typing import Any, Final, Literal, TypeAlias

from attrs import frozen

NAME: Final = "ledger.sqlite"
State: TypeAlias = Literal["pending", "done", "failed", "gone"]

_TABLES = """
CREATE TABLE IF NOT EXISTS settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS shards (
    number INTEGER PRIMARY KEY, state TEXT NOT NULL, members INTEGER NOT NULL, size INTEGER NOT NULL,
    rows INTEGER, bytes INTEGER, sha256 TEXT
);
CREATE TABLE IF NOT EXISTS documents (
    seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, shard INTEGER NOT NULL, place TEXT NOT NULL,
    digest BLOB NOT NULL, size INTEGER NOT NULL, state TEXT NOT NULL,
    error_type TEXT, error TEXT, attempts INTEGER, seconds REAL
);
CREATE INDEX IF NOT EXISTS by_shard ON documents (shard, seq);
CREATE INDEX IF NOT EXISTS by_state ON documents (state) WHERE state IN ('pending', 'failed', 'gone');
"""
_DOCUMENT = "seq, id, shard, place, digest, size, state, error_type, error"


@frozen
class Member:
    """A document in the ledger; *seq* is its place in the order of the corpus."""

    seq: int
    id: str
    shard: int
    place: str
    digest: bytes
    size: int
    state: State
    error_type: str | None = None
    error: str | None = None


@frozen
class Shard:
    """A shard in the ledger: open, or done, and then with what its file has to be."""

    number: int
    state: Literal["open", "done"]
    members: int
    size: int
    rows: int | None = None
    bytes: int | None = None
    sha256: str | None = None


@frozen
class Settled:
    """What became of a member."""

    seq: int
    error_type: str | None
    error: str | None
    attempts: int
    seconds: float


class Ledger:
    """The ledger of one target. Every OSError names its file."""

    def __init__(self, folder: str, *, read_only: bool = False) -> None:
        self.path = os.path.join(folder, NAME)
        with self._naming():
            if read_only:
                os.stat(self.path)
            uri = f"file:{_quoted(os.path.abspath(self.path))}?mode={'ro' if read_only else 'rwc'}"
            self.connection = sqlite3.connect(uri, uri=True, isolation_level=None, timeout=30)

    def close(self) -> None:
        """Close the file."""
        self.connection.close()

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Commit what the block does, all of it or nothing, to the disk."""
        with self._naming():
            self.connection.execute("PRAGMA synchronous = FULL")
            self.connection.execute("BEGIN IMMEDIATE")
            try:
                for statement in filter(str.strip, _TABLES.split(";")):
                    self.connection.execute(statement)
                yield
                self.connection.execute("COMMIT")
            except BaseException:
                if self.connection.in_transaction:
                    self.connection.execute("ROLLBACK")
                raise

    def settings(self) -> dict[str, str]:
        """Give what the target was made with; empty before the first run."""
        known = self._rows("SELECT 1 FROM sqlite_master WHERE name = 'settings'")
        return dict(self._rows("SELECT name, value FROM settings")) if list(known) else {}

    def set(self, settings: Mapping[str, str]) -> None:
        """Write down what the target is made with."""
        self.connection.executemany("INSERT OR REPLACE INTO settings VALUES (?, ?)", settings.items())

    def members(self, shard: int) -> Iterator[Member]:
        """Yield the documents of a shard in their order; those that are gone are left out."""
        return self._members("WHERE shard = ? AND state != 'gone' ORDER BY seq", (shard,))

    def known(self, end: int) -> Iterator[Member]:
        """Yield all documents before a place, those that are gone too, in their order."""
        return self._members("WHERE seq < ? ORDER BY seq", (end,))

    def end(self) -> int:
        """Give the place behind the last document."""
        return int(next(self._rows("SELECT coalesce(max(seq), -1) FROM documents"))[0]) + 1

    def lose(self, seqs: Iterable[int]) -> None:
        """Mark documents as gone, and open their shards."""
        for seq in seqs:
            where = "WHERE seq = ? AND state != 'gone'"
            for (shard,) in list(self._rows(f"SELECT shard FROM documents {where}", (seq,))):  # noqa: S608  a constant
                self.connection.execute("UPDATE documents SET state = 'gone' WHERE seq = ?", (seq,))
                self.open([shard])

    def find(self, named: str) -> Member | None:
        """Give the document of an id."""
        return next(self._members("WHERE id = ?", (named,)), None)

    def add(self, members: Iterable[Member]) -> None:
        """Add documents."""
        self.connection.executemany(
            "INSERT INTO documents (seq, id, shard, place, digest, size, state) VALUES (?, ?, ?, ?, ?, ?, ?)",
            ((each.seq, each.id, each.shard, each.place, each.digest, each.size, each.state) for each in members),
        )

    def update(self, seq: int, state: State, place: str, digest: bytes, size: int) -> None:
        """Write down that a document has changed, moved, gone or come back."""
        self.connection.execute(
            "UPDATE documents SET state = ?, place = ?, digest = ?, size = ?, error_type = NULL, error = NULL,"
            " attempts = NULL, seconds = NULL WHERE seq = ?",
            (state, place, digest, size, seq),
        )

    def move(self, seq: int, place: str) -> None:
        """Write down that a document stands elsewhere in the source."""
        self.connection.execute("UPDATE documents SET place = ? WHERE seq = ?", (place, seq))

    def shards(self, state: str | None = None) -> list[Shard]:
        """List the shards."""
        where = "" if state is None else "WHERE state = ?"
        rows = self._rows(f"SELECT * FROM shards {where} ORDER BY number", () if state is None else (state,))  # noqa: S608
        return [Shard(*row) for row in rows]

    def put(self, shard: Shard) -> None:
        """Write down a shard, new or changed."""
        values = (shard.number, shard.state, shard.members, shard.size, shard.rows, shard.bytes, shard.sha256)
        self.connection.execute("INSERT OR REPLACE INTO shards VALUES (?, ?, ?, ?, ?, ?, ?)", values)

    def open(self, numbers: Iterable[int]) -> None:
        """Open shards: their files are to be written anew."""
        self.connection.executemany("UPDATE shards SET state = 'open' WHERE number = ?", ((each,) for each in numbers))

    def release(self, error_type: str | None) -> int:
        """Take documents out of the quarantine, to be tried again; gives how many."""
        where = "state = 'failed' AND (:error_type IS NULL OR error_type = :error_type)"
        opening = f"UPDATE shards SET state = 'open' WHERE number IN (SELECT shard FROM documents WHERE {where})"  # noqa: S608
        asked = {"error_type": error_type}
        self.connection.execute(opening, asked)
        return self.connection.execute(f"UPDATE documents SET state = 'pending' WHERE {where}", asked).rowcount  # noqa: S608

    def redo_all(self) -> None:
        """Let every document be converted anew."""
        self.connection.execute("UPDATE documents SET state = 'pending' WHERE state != 'gone'")
        self.connection.execute("UPDATE shards SET state = 'open', sha256 = NULL")

    def settle(self, settled: Iterable[Settled]) -> None:
        """Write down what became of documents."""
        self.connection.executemany(
            "UPDATE documents SET state = ?, error_type = ?, error = ?, attempts = ?, seconds = ? WHERE seq = ?",
            (
                (
                    "failed" if each.error_type else "done",
                    each.error_type,
                    each.error,
                    each.attempts,
                    each.seconds,
                    each.seq,
                )
                for each in settled
            ),
        )

    def counts(self) -> dict[str, int]:
        """Count the documents of each state."""
        return dict(self._rows("SELECT state, count(*) FROM documents GROUP BY state ORDER BY state"))

    def errors(self) -> dict[str, int]:
        """Count the documents in quarantine by the class of the error."""
        rows = "SELECT error_type, count(*) FROM documents WHERE state = 'failed' GROUP BY 1 ORDER BY 1"
        return dict(self._rows(rows))

    def left(self) -> int:
        """Count the documents that are to be converted."""
        return int(next(self._rows("SELECT count(*) FROM documents WHERE state = 'pending'"))[0])

    def _members(self, rest: str, values: tuple[Any, ...] = ()) -> Iterator[Member]:
        for row in self._rows(f"SELECT {_DOCUMENT} FROM documents {rest}", values):  # noqa: S608  constants
            yield Member(*row)

    def _rows(self, statement: str, values: tuple[Any, ...] = ()) -> Iterator[Any]:
        with self._naming():
            for row in self.connection.execute(statement, values):  # noqa: UP028  a cursor's close fails once the file is
                yield row

    @contextmanager
    def _naming(self) -> Iterator[None]:
        """Let an error of SQLite be one of the system that names the ledger."""
        try:
            yield
        except sqlite3.Error as error:
            full = getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_FULL
            raise OSError(ENOSPC if full else EIO, str(error), self.path) from error


def _quoted(path: str) -> str:
    """Write a path as a URI has it."""
    from urllib.parse import quote

    return quote(os.fsencode(path))
