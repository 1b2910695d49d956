"""Parquet: one document a row, with an id and one of text, bytes, path."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from partydoc.corpus.converting import Item
from partydoc.corpus.errors import SourceError
from partydoc.corpus.failures import Failure
from partydoc.corpus.sources.record import CONTENTS, NAME, Entry, Record, content_of, digest_of, read_file
from partydoc.extras import needs

_ROWS = 256
_READ: Mapping[str, tuple[type, ...]] = {"text": (str, bytes), "bytes": (bytes,), "path": (str,), NAME: (str,)}


class ParquetSource:
    """The rows of files. Columns that are not read are passed on. A file that is no Parquet costs itself."""

    def __init__(self, files: Sequence[str], id_column: str = "id") -> None:
        with needs("arrow"):
            import pyarrow.parquet as pq
        self._pq = pq
        self._files = tuple(files)
        self._id = id_column
        self._types: dict[str, Any] = {}
        self._at: tuple[int, int, int] = (-1, 0, 0)  # the file, the first row and the one behind the last of `_rows`
        self._rows: list[dict[str, Any]] = []
        self._coming: Iterator[tuple[int, list[dict[str, Any]]]] = iter(())

    def records(self) -> Iterator[Record]:
        """Yield a record for each row."""
        self._types = {}
        for number, file in enumerate(self._files):
            try:
                self._learn(file)
                for first, rows in self._batches(number):
                    for row, values in enumerate(rows, first):
                        digest, size = content_of(values)
                        yield Record(self._named(values, file, row), f"{number}:{row}", digest, size)
            except (OSError, ValueError):  # Arrow's errors are these
                data = read_file(file)
                yield Record(file, f"{number}:-1", digest_of(data), len(data))

    def entry(self, record_id: str, place: str) -> Entry:
        """Give the document of a row."""
        number, row = map(int, place.split(":"))
        if row < 0:
            return Entry(Item(record_id, failure=Failure("FormatError", "the file is no Parquet that can be read")))
        values = self._row(number, row)
        passed = {name: values.get(name) for name in self._types}
        for name, kinds in _READ.items():
            if not isinstance(values.get(name), (*kinds, type(None))):
                message = f"the column {name} holds what is not read: {type(values[name]).__name__}"
                return Entry(Item(record_id, failure=Failure("FormatError", message)), passed)
        text, data, path = (values.get(content) for content in CONTENTS)
        text, data = (None, text) if isinstance(text, bytes) else (text, data)
        return Entry(Item(record_id, text, data, path, values.get(NAME)), passed)

    def columns(self) -> Sequence[tuple[str, Any]]:
        """Name the columns that are passed on."""
        return tuple(self._types.items())

    def close(self) -> None:
        """Let go of the rows that were read ahead."""
        self._coming, self._rows, self._at = iter(()), [], (-1, 0, 0)

    def _learn(self, file: str) -> None:
        schema = self._pq.read_schema(file)
        if self._id not in schema.names or not set(CONTENTS) & set(schema.names):
            raise SourceError(f"{file} needs the columns {self._id} and one of {', '.join(CONTENTS)}")
        for field in schema:
            if field.name not in (self._id, NAME, *CONTENTS):
                known = self._types.setdefault(field.name, field.type)
                if known != field.type:
                    raise SourceError(
                        f"{file}: the column {field.name} is of the type {field.type}, not {known} as before"
                    )

    def _batches(self, number: int, start: int = 0) -> Iterator[tuple[int, list[dict[str, Any]]]]:
        """Yield the rows of a file from the group on that holds the row *start*, with the number of the first."""
        with self._pq.ParquetFile(self._files[number]) as file:
            first = 0
            for group in range(file.num_row_groups):
                rows = file.metadata.row_group(group).num_rows
                if start < first + rows:
                    at = first
                    for batch in file.iter_batches(_ROWS, row_groups=[group]):
                        yield at, batch.to_pylist()
                        at += batch.num_rows
                first += rows

    def _row(self, number: int, row: int) -> dict[str, Any]:
        if self._at[0] != number or row < self._at[1]:
            self._coming = self._batches(number, row)
        while not (self._at[0] == number and self._at[1] <= row < self._at[2]):
            first, self._rows = next(self._coming)
            self._at = number, first, first + len(self._rows)
        return self._rows[row - self._at[1]]

    def _named(self, values: Mapping[str, Any], file: str, row: int) -> str:
        named = values.get(self._id)
        if named is None:
            raise SourceError(f"{file}: row {row} has no id")
        return str(named)
