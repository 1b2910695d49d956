"""The open shards of a target, one after the other: converted by workers, written, committed."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from functools import cached_property, partial
from typing import Any

from attrs import field, mutable

from partydoc.corpus.converting import Item
from partydoc.corpus.local.ledger import Ledger, Member, Settled, Shard
from partydoc.corpus.local.progress import Meter
from partydoc.corpus.local.shards import Old, Part, part_name, sha256_of, shard_schema, write_failed
from partydoc.corpus.local.work import Converted, give_up
from partydoc.corpus.sources import Source
from partydoc.corpus.supervision import Outcome, WorkerLimits, supervise
from partydoc.rows.packing import Packed


@mutable
class _Begun:
    """A shard that is begun: its members, those of them that are to be converted, and the rows of the others."""

    shard: Shard
    members: tuple[Member, ...]
    pending: tuple[Member, ...]
    old: Old | None
    settled: list[Settled] = field(factory=list)
    part: Part | None = None
    _written: int = 0

    def take(self, rows: Packed, passed: Sequence[Any], settled: Settled) -> None:
        """Add the rows of the next member that was to be converted, behind those of the members before it."""
        assert self.part is not None  # noqa: S101  the first shard has one
        self._keep_until(settled.seq, self.part)
        self.part.add(rows, passed)
        self._written += 1
        self.settled.append(settled)

    def keep_rest(self, part: Part) -> None:
        """Add what is left of the rows that are there."""
        self._keep_until(None, part)

    def _keep_until(self, seq: int | None, part: Part) -> None:
        while self._written < len(self.members) and self.members[self._written].seq != seq:
            if self.old is not None:
                part.add_batches(self.old.batches(self.members[self._written].id))
            self._written += 1


class Conversion:
    """Converts what the ledger says is open."""

    def __init__(
        self, folder: str, ledger: Ledger, source: Source, form: str, work: partial[Converted], meter: Meter
    ) -> None:
        self._folder = folder
        self._ledger = ledger
        self._source = source
        self._form = form
        self._work = work
        self._meter = meter
        self._begun: deque[_Begun] = deque()
        self._passed: deque[tuple[Any, ...]] = deque()

    def run(self, *, workers: int, retries: int, limits: WorkerLimits | None, stop: Callable[[], bool] | None) -> None:
        """Convert until all is done, or *stop* says so behind a shard; what was ahead of it is let go then."""
        outcomes = supervise(self._work, self._items(), workers=workers, limits=limits, retries=retries)
        with closing(outcomes):  # type: ignore[type-var]
            for outcome in outcomes:
                begun = self._first_with_pending()
                begun.take(*self._taken(outcome, begun.pending[len(begun.settled)]))
                if len(begun.settled) == len(begun.pending):
                    self._finish(self._begun.popleft())
                    if stop is not None and stop():
                        return
        while self._begun:
            self._finish(self._begun.popleft())

    @cached_property
    def _schema(self) -> Any:
        """The schema of the files; it is made while workers start, for Arrow takes as long for that as they do."""
        return shard_schema(self._form, self._source.columns())

    def _items(self) -> Iterator[Item]:
        """Yield what is to be converted: all of a shard that is begun."""
        columns = [name for name, _ in self._source.columns()]
        for shard in self._ledger.shards("open"):
            begun = self._begin(shard)
            self._begun.append(begun)
            for member in begun.pending:
                entry = self._source.entry(member.id, member.place)
                self._passed.append(tuple(entry.passed.get(name) for name in columns))
                yield entry.item

    def _begin(self, shard: Shard) -> _Begun:
        """Find what a shard still needs; rows are taken from its file only where that is what the ledger knows."""
        members = tuple(self._ledger.members(shard.number))
        path = os.path.join(self._folder, part_name(shard.number))
        current = shard.sha256 is not None and sha256_of(path) == shard.sha256
        pending = tuple(member for member in members if not current or member.state == "pending")
        old = Old(path, self._schema) if current and len(pending) < len(members) else None
        return _Begun(shard, members, pending, old)

    def _first_with_pending(self) -> _Begun:
        while not self._begun[0].pending:
            self._finish(self._begun.popleft())
        first = self._begun[0]
        first.part = first.part or Part(self._schema)
        return first

    def _taken(self, outcome: Outcome[Item, Converted], member: Member) -> tuple[Packed, Sequence[Any], Settled]:
        """Give the rows of a document, what is passed on with them, and what the ledger is to know."""
        converted = outcome.value
        if converted is None:
            assert outcome.failure is not None  # noqa: S101  one of both is there
            converted = give_up(outcome.task, outcome.failure, **self._work.keywords)
        failure = converted.failure
        self._meter.count(member.size, failed=failure is not None)
        kind, message = (failure.type, failure.message) if failure else (None, None)
        settled = Settled(member.seq, kind, message, outcome.attempts, round(outcome.seconds, 6))
        return converted.rows, self._passed.popleft(), settled

    def _finish(self, begun: _Begun) -> None:
        """Write the files of a shard, then commit it: until then it is open, and will be written again."""
        number, part = begun.shard.number, begun.part or Part(self._schema)
        begun.keep_rest(part)
        written = part.write(self._folder, number)
        write_failed(self._folder, number, list(_failures(begun)))
        members, size = len(begun.members), sum(member.size for member in begun.members)
        with self._ledger.transaction():
            self._ledger.settle(begun.settled)
            self._ledger.put(Shard(number, "done", members, size, written.rows, written.bytes, written.sha256))


def _failures(begun: _Begun) -> Iterator[dict[str, Any]]:
    """Yield a line for each document of a shard that failed, now or before."""
    now = {each.seq: (each.error_type, each.error) for each in begun.settled}
    for member in begun.members:
        error_type, error = now.get(member.seq, (member.error_type, member.error))
        if error_type is not None:
            yield {"id": member.id, "error_type": error_type, "error": error, "sha256": member.digest.hex()}
