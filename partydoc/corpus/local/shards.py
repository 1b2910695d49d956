"""The files of a target: each is written whole, beside its place, and then put there."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable, Mapping, Sequence
from itertools import repeat
from typing import Any, Final

from attrs import frozen

from partydoc.atomic import atomic
from partydoc.corpus.columns import columns_of
from partydoc.extras import needs
from partydoc.rows.frames import ARROW, arrow_arrays, arrow_schema
from partydoc.rows.packing import Packed

FAILED: Final = "failed"
_GROUP = 50_000  # rows that are compressed together
_BATCH = 5_000  # rows from which on they are held as Arrow does
_BATCH_BYTES = 16 << 20  # and bytes of their columns: far from the 2 GiB that one of strings may have


def part_name(number: int) -> str:
    """Name the file of a shard.

    >>> part_name(7)
    'part-00007.parquet'
    """
    return f"part-{number:05}.parquet"


def shard_columns(form: str, passed: Sequence[tuple[str, Any]]) -> list[tuple[str, str]]:
    """Name the columns of the files of a run and their types: those of a form, and those that are passed on behind."""
    own = [(column.name, ARROW[column.type]) for column in columns_of(form)]
    names = {name for name, _ in own}
    renamed = []
    for column, kind in passed:
        name = column
        while name in names:
            name = f"input_{name}"
        names.add(name)
        renamed.append((name, str(kind)))
    return [*own, *renamed]


def shard_schema(form: str, passed: Sequence[tuple[str, Any]]) -> Any:
    """Give the Arrow schema of these columns."""
    with needs("arrow"):
        import pyarrow as pa
    own = arrow_schema(columns_of(form))
    names = [name for name, _ in shard_columns(form, passed)][len(own) :]
    return pa.schema([*own, *(pa.field(name, kind) for name, (_, kind) in zip(names, passed, strict=True))])


@frozen
class Written:
    """What a file is, for the ledger."""

    rows: int
    bytes: int
    sha256: str


class Part:
    """The file of a shard, as its rows come: compressed group by group, so that few of them are held.

    The same rows give the same bytes, however they are come by.
    """

    def __init__(self, schema: Any) -> None:
        with needs("arrow"):
            import pyarrow as pa
            import pyarrow.parquet as pq
        self._pa = pa
        self._schema = schema
        self._sink = pa.BufferOutputStream()
        self._writer = pq.ParquetWriter(self._sink, schema, compression="zstd")
        self._packed: list[Packed] = []
        self._passed: list[Sequence[Any]] = []
        self._waiting = self._size = 0  # rows in these, and bytes
        self._batches: list[Any] = []
        self._held = 0  # rows in these batches
        self._rows = 0

    def add(self, packed: Packed, passed: Sequence[Any] = ()) -> None:
        """Add the rows of a document, and the values that are passed on with each of them."""
        self._packed.append(packed)
        self._passed.append(passed)
        self._waiting += packed.rows
        self._size += sum(map(len, packed.data))
        if self._waiting >= _BATCH or self._size >= _BATCH_BYTES:
            self._close_batch()

    def add_batches(self, batches: Iterable[Any]) -> None:
        """Add rows that are there as batches."""
        self._close_batch()
        for batch in batches:
            self._take(batch)

    def write(self, folder: str, number: int) -> Written:
        """Write the file, once all is there."""
        self._close_batch()
        if self._held:
            self._write_group(self._table())
        self._writer.close()
        data = memoryview(self._sink.getvalue())
        with atomic(os.path.join(folder, part_name(number))) as output:
            output.write(data)
        return Written(self._rows, len(data), hashlib.sha256(data).hexdigest())

    def _close_batch(self) -> None:
        if self._waiting:
            passed, types = len(self._passed[0]), self._schema.types
            arrays = arrow_arrays(self._packed, types[: len(types) - passed])
            arrays += [self._pa.array(self._repeated(at), kind) for at, kind in enumerate(types[len(arrays) :])]
            self._take(self._pa.RecordBatch.from_arrays(arrays, schema=self._schema))
        self._packed, self._passed = [], []
        self._waiting = self._size = 0

    def _repeated(self, at: int) -> list[Any]:
        """Give a value that is passed on for each row of its document."""
        each = zip(self._packed, self._passed, strict=True)
        return [value for packed, passed in each for value in repeat(passed[at], packed.rows)]

    def _take(self, batch: Any) -> None:
        self._batches.append(batch)
        self._held += batch.num_rows
        if self._held >= _GROUP:
            table = self._table()
            while self._held >= _GROUP:
                self._write_group(table.slice(0, _GROUP))
                table = table.slice(_GROUP)
                self._held -= _GROUP
            self._batches = table.to_batches()

    def _table(self) -> Any:
        return self._pa.Table.from_batches(self._batches, self._schema)

    def _write_group(self, table: Any) -> None:
        self._writer.write_table(table.combine_chunks(), row_group_size=_GROUP)
        self._rows += table.num_rows


def write_failed(folder: str, number: int, failures: Sequence[Mapping[str, Any]]) -> None:
    """Write what failed of a shard, one line a document; a shard of which nothing failed has no such file."""
    path = os.path.join(folder, FAILED, f"part-{number:05}.jsonl")
    if failures:
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with atomic(path) as output:
            for each in failures:
                output.write(json.dumps(each, ensure_ascii=False).encode("utf-8", "backslashreplace") + b"\n")
        return
    if os.path.exists(path):
        os.unlink(path)
    if os.path.isdir(os.path.dirname(path)) and not os.listdir(os.path.dirname(path)):
        os.rmdir(os.path.dirname(path))


def sha256_of(path: str) -> str | None:
    """Give the SHA-256 of a file; None where there is none."""
    try:
        with open(path, "rb") as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest()
    except FileNotFoundError:
        return None


class Old:
    """The rows of a file that is there and current, by the ids of their documents."""

    def __init__(self, path: str, schema: Any) -> None:
        with needs("arrow"):
            import pyarrow.parquet as pq
        self._table = pq.read_table(path, schema=schema).combine_chunks()
        self._runs: dict[str, tuple[int, int]] = {}
        for at, named in enumerate(self._table.column("id").to_pylist()):
            start, length = self._runs.get(named, (at, 0))
            self._runs[named] = start, length + 1

    def batches(self, named: str) -> list[Any]:
        """Give the rows of a document."""
        start, length = self._runs.get(named, (0, 0))
        return list(self._table.slice(start, length).to_batches()) if length else []
