"""The files of a target: the same rows give the same bytes, however they are come by."""

from __future__ import annotations

import itertools

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from partydoc.corpus.local import shards
from partydoc.rows.columns import Column
from partydoc.rows.packing import pack

SCHEMA = pa.schema([("id", pa.string()), ("seq", pa.int64()), ("year", pa.int32())])
COLUMNS = (Column("id", "string", "the document"), Column("seq", "integer", "the row"))
COUNTS = (3, 0, 1, 2, 20, 1, 5, 0)
"""Rows of each document: more than are compressed together, and none."""


@pytest.fixture
def small(monkeypatch):
    """Let few rows be many."""
    monkeypatch.setattr(shards, "_GROUP", 7)
    monkeypatch.setattr(shards, "_BATCH", 3)


def documents():
    for number, count in enumerate(COUNTS):
        yield pack([{"id": str(number), "seq": seq} for seq in range(count)], COLUMNS), (2000 + number,)


def written(folder, kept=(), old=None):
    """Write all documents, those of *kept* from the file that is there."""
    part = shards.Part(SCHEMA)
    for number, (rows, passed) in enumerate(documents()):
        if number in kept:
            part.add_batches(old.batches(str(number)))
        else:
            part.add(rows, passed)
    return part.write(folder, 0)


@pytest.mark.usefixtures("small")
def test_rows_are_written_in_groups(tmp_path):
    expected = [
        {"id": str(number), "seq": seq, "year": 2000 + number}
        for number, count in enumerate(COUNTS)
        for seq in range(count)
    ]
    found = written(tmp_path)
    with pq.ParquetFile(tmp_path / shards.part_name(0)) as file:
        assert file.read().to_pylist() == expected
        sizes = [file.metadata.row_group(group).num_rows for group in range(file.num_row_groups)]
    assert sizes == [7, 7, 7, 7, 4]
    assert (found.rows, found.bytes) == (32, (tmp_path / shards.part_name(0)).stat().st_size)


@pytest.mark.usefixtures("small")
def test_rows_that_are_there_and_new_ones_give_the_same_bytes(tmp_path):
    first = written(tmp_path)
    old = shards.Old(str(tmp_path / shards.part_name(0)), SCHEMA)
    for kept in itertools.chain.from_iterable(itertools.combinations((0, 1, 3, 4, 6), many) for many in range(6)):
        assert written(tmp_path, kept, old) == first


def test_a_file_without_rows_has_the_columns(tmp_path):
    assert shards.Part(SCHEMA).write(tmp_path, 0).rows == 0
    assert pq.read_table(tmp_path / shards.part_name(0)).schema == SCHEMA
