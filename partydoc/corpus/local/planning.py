"""Compares a source with the ledger: what is new, changed, gone; what is there and current is left alone."""

from __future__ import annotations

from array import array
from typing import Final

from attrs import evolve

from partydoc.corpus.errors import SourceError
from partydoc.corpus.local.ledger import Ledger, Member, Shard
from partydoc.corpus.sources import Record, Source

SHARD_BYTES: Final = 64 << 20
"""Bytes of the source that close a shard before it has all its rows."""


def plan(source: Source, ledger: Ledger, shard_rows: int) -> None:
    """Bring the ledger to what the source holds now; has to stand in a transaction.

    A document keeps its place for ever; new ones go behind the last. Raises SourceError where two have one id.
    """
    planner = _Planner(ledger, shard_rows)
    for record in source.records():
        planner.take(record)
    planner.finish()


class _Planner:
    """Goes through source and ledger side by side; where their orders part, ids are looked up."""

    def __init__(self, ledger: Ledger, shard_rows: int) -> None:
        self._ledger = ledger
        self._shard_rows = shard_rows
        self._known = ledger.end()
        self._seen = array("q", bytes(8 * self._known))  # the number of the record, from 1
        self._ahead = ledger.known(self._known)
        self._next = next(self._ahead, None)
        shards = ledger.shards()
        self._last = shards[-1] if shards else None
        self._opened: set[int] = set()
        self._number = 0

    def take(self, record: Record) -> None:
        """Compare one record."""
        self._number += 1
        member = self._find(record)
        if member is None:
            self._add(record)
            return
        if self._seen[member.seq]:
            first = self._seen[member.seq]
            raise SourceError(f"documents {first} and {self._number} have the same id: {record.id!r}")
        self._seen[member.seq] = self._number
        if member.digest != record.digest or member.state == "gone":
            self._ledger.update(member.seq, "pending", record.place, record.digest, record.size)
            self._opened.add(member.shard)
        elif member.place != record.place:
            self._ledger.move(member.seq, record.place)

    def finish(self) -> None:
        """Mark what was not seen as gone."""
        if self._last is not None:
            self._ledger.put(self._last)
        self._ledger.lose(seq for seq, number in enumerate(self._seen) if not number)
        self._ledger.open(self._opened)

    def _find(self, record: Record) -> Member | None:
        found = self._next
        if found is not None and found.id == record.id:
            self._next = next(self._ahead, None)
            return found
        found = self._ledger.find(record.id)
        if found is not None and self._next is not None and self._next.seq < found.seq < self._known:
            while self._next is not None and self._next.seq <= found.seq:
                self._next = next(self._ahead, None)
        return found

    def _add(self, record: Record) -> None:
        shard = self._shard_for(record)
        seq = len(self._seen)
        member = Member(seq, record.id, shard.number, record.place, record.digest, record.size, "pending")
        self._ledger.add([member])
        self._seen.append(self._number)

    def _shard_for(self, record: Record) -> Shard:
        """Give the last shard, or a new one where that has no room."""
        last = self._last
        if last is None or last.members >= self._shard_rows or (last.members and last.size + record.size > SHARD_BYTES):
            if last is not None:
                self._ledger.put(last)
            last = Shard(0 if last is None else last.number + 1, "open", 0, 0)
        self._last = evolve(last, state="open", members=last.members + 1, size=last.size + record.size)
        return self._last
