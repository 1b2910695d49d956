"""JSON Lines: one document a line, an object with an id and one of text, path."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, BinaryIO

from partydoc.corpus.converting import Item
from partydoc.corpus.errors import SourceError
from partydoc.corpus.failures import Failure
from partydoc.corpus.sources.record import CONTENTS, NAME, Entry, Record, digest_of, read_file
from partydoc.extras import needs

_TYPES: dict[type, str] = {str: "string", bool: "bool", int: "int64", float: "double"}
_LARGEST = 1 << 63


class JsonlSource:
    """The lines of files. Members of an object that are not read are passed on, lists and objects as JSON."""

    def __init__(self, files: Sequence[str], id_column: str = "id") -> None:
        self._files = tuple(files)
        self._id = id_column
        self._types: dict[str, str] = {}
        self._open: tuple[int, BinaryIO] | None = None

    def records(self) -> Iterator[Record]:
        """Yield a record for each line that is not empty; one that is no object is a document that fails."""
        for number, file in enumerate(self._files):
            with open(file, "rb") as stream:
                at = 0
                for line, data in enumerate(stream, 1):
                    if data.strip():
                        values = _object(data)
                        named = f"{file}:{line}" if values is None else self._named(values, f"{file}:{line}")
                        self._learn(values or {})
                        yield Record(named, f"{number}:{at}", digest_of(data.strip(), _behind(values)), len(data))
                    at += len(data)

    def entry(self, record_id: str, place: str) -> Entry:
        """Give the document of a line."""
        number, at = map(int, place.split(":"))
        if self._open is None or self._open[0] != number:
            self.close()
            self._open = number, open(self._files[number], "rb")  # noqa: SIM115  closed by `close`
        stream = self._open[1]
        stream.seek(at)
        values = _object(stream.readline())
        if values is None:
            return Entry(Item(record_id, failure=Failure("FormatError", "the line is no JSON object")))
        wrong = next((name for name in (*CONTENTS, NAME) if not isinstance(values.get(name), str | None)), None)
        if wrong or values.get("bytes") is not None:
            message = f"{wrong or 'bytes'} is no string that is read"
            return Entry(Item(record_id, failure=Failure("FormatError", message)), self._passed(values))
        item = Item(record_id, text=values.get("text"), path=values.get("path"), name=values.get("name"))
        return Entry(item, self._passed(values))

    def columns(self) -> Sequence[tuple[str, Any]]:
        """Name the columns that are passed on, in the order in which they first stand."""
        if not self._types:
            return ()
        with needs("arrow"):
            import pyarrow as pa
        return tuple((name, pa.type_for_alias(kind)) for name, kind in self._types.items())

    def close(self) -> None:
        """Close what is open."""
        if self._open is not None:
            self._open[1].close()
            self._open = None

    def _named(self, values: Mapping[str, Any], where: str) -> str:
        named = values.get(self._id)
        if not isinstance(named, str | int) or isinstance(named, bool):
            raise SourceError(f"{where} has no id: {self._id!r} is {named!r}")
        return str(named)

    def _learn(self, values: Mapping[str, Any]) -> None:
        for name, value in values.items():
            if name in (self._id, NAME, *CONTENTS):
                continue
            kind = _kind(value)
            known = self._types.get(name)
            if known != kind and kind is not None:
                numbers = {known, kind} == {"int64", "double"}
                self._types[name] = kind if known is None else "double" if numbers else "string"
            elif known is None:
                self._types.setdefault(name, "string")

    def _passed(self, values: Mapping[str, Any]) -> dict[str, Any]:
        return {name: _value(values.get(name), kind) for name, kind in self._types.items()}


def _object(line: bytes) -> dict[str, Any] | None:
    try:
        values = json.loads(line)
    except (ValueError, RecursionError):
        return None
    return values if isinstance(values, dict) else None


def _behind(values: Mapping[str, Any] | None) -> bytes:
    """Give what a line points to."""
    path = values.get("path") if values and values.get("text") is None else None
    return read_file(path) if isinstance(path, str) else b""


def _kind(value: Any) -> str | None:
    if value is None:
        return None
    if isinstance(value, int) and not -_LARGEST <= value < _LARGEST:
        return "string"
    return _TYPES.get(type(value), "string")


def _value(value: Any, kind: str) -> Any:
    if value is None or _kind(value) == kind != "string" or isinstance(value, str):
        return value
    return float(value) if kind == "double" else json.dumps(value, ensure_ascii=False)
