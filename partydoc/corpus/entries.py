"""The rows of a batch as documents to read, and the columns that are passed on."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any, Final

from partydoc.corpus.columns import columns_of
from partydoc.corpus.converting import Item
from partydoc.corpus.failures import Failure
from partydoc.errors import FormatError
from partydoc.extras import needs

READ: Final[dict[str, tuple[type, ...]]] = {"text": (str, bytes), "bytes": (bytes,), "path": (str,), "name": (str,)}
"""The columns that are read besides `id`, and the values that they may hold."""
RENAMED: Final = "input_"


class Entries:
    """The documents of one batch of Arrow."""

    def __init__(self, batch: Any, form: str) -> None:
        self._batch = batch
        places: dict[str, int] = {}
        for place, name in enumerate(batch.schema.names):
            places.setdefault(name, place)
        self._read = {name: places[name] for name in ("id", *READ) if name in places}
        self._passed = [place for place in range(batch.num_columns) if place not in self._read.values()]
        self._names = _unlike(
            [column.name for column in columns_of(form)], [batch.schema.names[place] for place in self._passed]
        )

    def __iter__(self) -> Iterator[Item]:
        """Yield one document for each row, whatever stands in it."""
        return (self._item(row) for row in range(self._batch.num_rows))

    def beside(self, batch: Any, rows: Sequence[int]) -> Any:
        """Give *batch* with the columns that are passed on behind its own, whose *rows* are those of its documents."""
        with needs("arrow"):
            import pyarrow as pa
        fields, arrays = list(batch.schema), list(batch.columns)
        for place, name in zip(self._passed, self._names, strict=True):
            fields.append(self._batch.schema.field(place).with_name(name))
            arrays.append(_taken(self._batch.column(place), rows))
        return pa.RecordBatch.from_arrays(arrays, schema=pa.schema(fields))

    def _item(self, row: int) -> Item:
        try:
            named = _readable(self._value("id", row))
        except FormatError as error:
            return Item(None, failure=Failure.of(error))
        try:
            values = {name: self._checked(name, row) for name in READ}
        except FormatError as error:
            return Item(named, failure=Failure.of(error))
        data, text = values["bytes"], values["text"]
        if isinstance(text, bytes):
            data, text = text, None
        return Item(named, text, data, values["path"], values["name"])

    def _value(self, name: str, row: int) -> Any:
        """Give a value; raises FormatError where Python cannot have it: text that is no UTF-8, a date out of range."""
        try:
            return self._batch.column(self._read[name])[row].as_py() if name in self._read else None
        except Exception as error:  # Arrow raises many kinds
            raise FormatError(f"the column {name} holds what cannot be read: {error}") from error

    def _checked(self, name: str, row: int) -> Any:
        """Give the value of a column that is read; raises FormatError where it is of a wrong type."""
        value = self._value(name, row)
        if value is not None and not isinstance(value, READ[name]):
            kind = self._batch.schema.field(self._read[name]).type
            raise FormatError(f"the column {name} is of the type {kind}, which is not read")
        return value


def _unlike(ours: list[str], names: list[str]) -> list[str]:
    """Give names that differ from all of *ours* and from each other."""
    taken, given = set(ours), []
    for name in names:
        while name in taken:
            name = f"{RENAMED}{name}"  # noqa: PLW2901
        taken.add(name)
        given.append(name)
    return given


def _readable(value: Any) -> str | None:
    """Write an id of whatever type as a string: numbers as they are written, what is composed as JSON."""
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, bytes):
        return value.decode("utf-8", "backslashreplace")
    return json.dumps(value, ensure_ascii=False, default=str) if isinstance(value, list | dict) else str(value)


def _taken(column: Any, rows: Sequence[int]) -> Any:
    """Give the values of some rows, again and again where a row is named so."""
    with needs("arrow"):
        import pyarrow as pa
    if list(rows) == list(range(len(column))):
        return column
    try:
        return column.take(pa.array(rows, pa.int64()))
    except pa.ArrowNotImplementedError:  # views of strings, and what is encoded by runs
        return pa.concat_arrays([column.slice(0, 0), *(column.slice(row, 1) for row in rows)])
