"""The open shards of a target, one after the other: converted by workers, written, committed."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from functools import partial
from typing import Any

from attrs import frozen

from partydoc.corpus.converting import Item
from partydoc.corpus.local.ledger import Ledger, Member, Settled, Shard
from partydoc.corpus.local.progress import Meter
from partydoc.corpus.local.shards import Old, part_name, sha256_of, table_of, write_failed, write_part
from partydoc.corpus.local.work import Converted, give_up
from partydoc.corpus.sources import Source
from partydoc.corpus.supervision import Outcome, WorkerLimits, supervise


@frozen
class _Prepared:
    """An open shard: its members, those of them that are to be converted, and the rows of the others."""

    shard: Shard
    members: tuple[Member, ...]
    pending: tuple[Member, ...]
    old: Old | None


class Conversion:
    """Converts what the ledger says is open."""

    def __init__(
        self, folder: str, ledger: Ledger, source: Source, schema: Any, work: partial[Converted], meter: Meter
    ) -> None:
        self._folder = folder
        self._ledger = ledger
        self._source = source
        self._schema = schema
        self._work = work
        self._meter = meter
        self._begun: deque[_Prepared] = deque()
        self._passed: deque[tuple[Any, ...]] = deque()

    def run(self, *, workers: int, retries: int, limits: WorkerLimits | None, stop: Callable[[], bool] | None) -> None:
        """Convert until all is done, or *stop* says so behind a shard; what was ahead of it is let go then."""
        outcomes = supervise(self._work, self._items(), workers=workers, limits=limits, retries=retries)
        with closing(outcomes):  # type: ignore[type-var]
            rows: list[Any] = []
            settled: list[Settled] = []
            for outcome in outcomes:
                while not self._begun[0].pending:
                    self._finish(self._begun.popleft(), [], [])
                member = self._begun[0].pending[len(rows)]
                rows.append(self._rows(outcome))
                settled.append(self._settled(member, outcome))
                if len(rows) == len(self._begun[0].pending):
                    self._finish(self._begun.popleft(), rows, settled)
                    rows, settled = [], []
                    if stop is not None and stop():
                        return
        while self._begun:
            self._finish(self._begun.popleft(), [], [])

    def _items(self) -> Iterator[Item]:
        """Yield what is to be converted: all of a shard that is begun."""
        columns = [name for name, _ in self._source.columns()]
        for shard in self._ledger.shards("open"):
            prepared = self._prepared(shard)
            self._begun.append(prepared)
            for member in prepared.pending:
                entry = self._source.entry(member.id, member.place)
                self._passed.append(tuple(entry.passed.get(name) for name in columns))
                yield entry.item

    def _prepared(self, shard: Shard) -> _Prepared:
        """Find what a shard still needs; rows are taken from its file only where that is what the ledger knows."""
        members = tuple(self._ledger.members(shard.number))
        path = os.path.join(self._folder, part_name(shard.number))
        current = shard.sha256 is not None and sha256_of(path) == shard.sha256
        pending = tuple(member for member in members if not current or member.state == "pending")
        old = Old(path, self._schema) if current and len(pending) < len(members) else None
        return _Prepared(shard, members, pending, old)

    def _rows(self, outcome: Outcome[Item, Converted]) -> Any:
        converted = outcome.value
        if converted is None:
            assert outcome.failure is not None  # noqa: S101  one of both is there
            converted = give_up(outcome.task, outcome.failure, **self._work.keywords)
        return table_of(converted.batch, self._passed.popleft(), self._schema)

    def _settled(self, member: Member, outcome: Outcome[Item, Converted]) -> Settled:
        failure = outcome.failure or (outcome.value.failure if outcome.value else None)
        self._meter.count(member.size, failed=failure is not None)
        kind, message = (failure.type, failure.message) if failure else (None, None)
        return Settled(member.seq, kind, message, outcome.attempts, round(outcome.seconds, 6))

    def _finish(self, prepared: _Prepared, rows: Iterable[Any], settled: list[Settled]) -> None:
        """Write the files of a shard, then commit it: until then it is open, and will be written again."""
        number, fresh = prepared.shard.number, iter(rows)
        pending = {member.seq for member in prepared.pending}
        batches = [
            batch
            for member in prepared.members
            for batch in (
                [next(fresh)] if member.seq in pending or not prepared.old else prepared.old.batches(member.id)
            )
        ]
        written = write_part(self._folder, number, batches, self._schema)
        write_failed(self._folder, number, list(_failures(prepared, settled)))
        members, size = len(prepared.members), sum(member.size for member in prepared.members)
        with self._ledger.transaction():
            self._ledger.settle(settled)
            self._ledger.put(Shard(number, "done", members, size, written.rows, written.bytes, written.sha256))


def _failures(prepared: _Prepared, settled: list[Settled]) -> Iterator[dict[str, Any]]:
    """Yield a line for each document of a shard that failed, now or before."""
    now = {each.seq: (each.error_type, each.error) for each in settled}
    for member in prepared.members:
        error_type, error = now.get(member.seq, (member.error_type, member.error))
        if error_type is not None:
            yield {"id": member.id, "error_type": error_type, "error": error, "sha256": member.digest.hex()}
