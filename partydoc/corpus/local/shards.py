"""The files of a target: each is written whole, beside its place, and then put there."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from attrs import frozen

from partydoc.atomic import atomic
from partydoc.corpus.columns import columns_of
from partydoc.extras import needs
from partydoc.rows.frames import arrow_schema

FAILED: Final = "failed"
_GROUP = 50_000
_BLOCK = 1 << 20


def part_name(number: int) -> str:
    """Name the file of a shard.

    >>> part_name(7)
    'part-00007.parquet'
    """
    return f"part-{number:05}.parquet"


def shard_schema(form: str, passed: Sequence[tuple[str, Any]]) -> Any:
    """Give the schema of the files of a run: the columns of a form, and those that are passed on behind them."""
    with needs("arrow"):
        import pyarrow as pa
    own = arrow_schema(columns_of(form))
    fields: list[Any] = []
    for column, kind in passed:
        name = column
        while name in own.names or name in (field.name for field in fields):
            name = f"input_{name}"
        fields.append(pa.field(name, kind))
    return pa.schema([*own, *fields])


def table_of(batch: bytes, passed: Sequence[Any], schema: Any) -> Any:
    """Give the rows of one document: a batch of Arrow as bytes, and the values that are passed on with each of them."""
    with needs("arrow"):
        import pyarrow as pa
    fields: list[Any] = list(schema)
    own = len(fields) - len(passed)
    found = pa.ipc.read_record_batch(pa.py_buffer(batch), pa.schema(fields[:own]))
    more = [pa.array([value] * found.num_rows, field.type) for value, field in zip(passed, fields[own:], strict=True)]
    return pa.RecordBatch.from_arrays([*found.columns, *more], schema=schema) if more else found


@frozen
class Written:
    """What a file is, for the ledger."""

    rows: int
    bytes: int
    sha256: str


def write_part(folder: str, number: int, tables: Iterable[Any], schema: Any) -> Written:
    """Write the file of a shard from batches; the same rows give the same bytes, however they were come by."""
    with needs("arrow"):
        import pyarrow as pa
        import pyarrow.parquet as pq
    table = pa.Table.from_batches(tables, schema).combine_chunks()
    sink = pa.BufferOutputStream()
    pq.write_table(table, sink, row_group_size=_GROUP, compression="zstd")
    data = memoryview(sink.getvalue())
    with atomic(os.path.join(folder, part_name(number))) as output:
        output.write(data)
    return Written(table.num_rows, len(data), hashlib.sha256(data).hexdigest())


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
