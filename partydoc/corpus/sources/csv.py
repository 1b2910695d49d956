"""CSV: one document a row, with an id and one of text, path; in UTF-8, or in GB 18030 as spreadsheets write it."""

from __future__ import annotations

import codecs
import csv
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any, BinaryIO, Final

from partydoc.corpus.converting import Item
from partydoc.corpus.errors import SourceError
from partydoc.corpus.failures import Failure
from partydoc.corpus.sources.record import NAME, Entry, Record, digest_of, read_file
from partydoc.extras import needs

_ENCODINGS: Final = ("utf-8-sig", "gb18030")
_CONTENTS: Final = ("text", "path")
_WHOLE: Final = -1  # the place of what is no row: a file that cannot be read
_LONGEST: Final = (1 << 31) - 1  # characters of a cell; Python's own limit is less than a long report has
_PIECE: Final = 1 << 20


class CsvSource:
    """The rows of files whose first line names the columns. What is not read is passed on as strings, if not empty."""

    def __init__(self, files: Sequence[str], id_column: str = "id") -> None:
        self._files = tuple(files)
        self._id = id_column
        self._passed: dict[str, None] = {}
        self._encodings: dict[int, str] = {}
        self._open: tuple[int, _Table] | None = None

    def records(self) -> Iterator[Record]:
        """Yield a record for each row; one that has more or fewer cells than columns is a document that fails."""
        for number, file in enumerate(self._files):
            encoding = _encoding_of(file)
            if encoding is None:
                data = read_file(file)
                yield Record(file, f"{number}:{_WHOLE}", digest_of(data), len(data))
                continue
            self._encodings[number] = encoding
            with open(file, "rb") as stream, _long_cells():
                table = _Table(stream, encoding)
                self._check(table.columns, file)
                for line, at, cells in table.rows():
                    values = table.named(cells)
                    named = f"{file}:{line}" if values is None else values[self._id]
                    if not named:
                        raise SourceError(f"{file}:{line} has no id: {self._id!r} is empty")
                    content = "\0".join(cells).encode("utf-8", "surrogatepass")
                    yield Record(named, f"{number}:{at}", digest_of(content, _behind(values)), len(content))

    def entry(self, record_id: str, place: str) -> Entry:
        """Give the document of a row."""
        number, at = map(int, place.split(":"))
        if at == _WHOLE:
            return Entry(Item(record_id, failure=Failure("FormatError", "the file is neither UTF-8 nor GB 18030")))
        table = self._table(number)
        with _long_cells():
            cells = table.row(at)
        values = table.named(cells)
        if values is None:
            message = f"the row has {len(cells)} cells, and there are {len(table.columns)} columns"
            return Entry(Item(record_id, failure=Failure("FormatError", message)))
        path = values.get("path") or None
        text = values.get("text") or (None if path else "")
        item = Item(record_id, text=text, path=None if text else path, name=values.get(NAME) or None)
        return Entry(item, {name: values.get(name) or None for name in self._passed})

    def columns(self) -> Sequence[tuple[str, Any]]:
        """Name the columns that are passed on, in the order in which they first stand."""
        if not self._passed:
            return ()
        with needs("arrow"):
            import pyarrow as pa
        return tuple((name, pa.string()) for name in self._passed)

    def close(self) -> None:
        """Close what is open."""
        if self._open is not None:
            self._open[1].close()
            self._open = None

    def _table(self, number: int) -> _Table:
        if self._open is None or self._open[0] != number:
            self.close()
            self._open = number, _Table(open(self._files[number], "rb"), self._encodings[number])  # noqa: SIM115
        return self._open[1]

    def _check(self, columns: Sequence[str], file: str) -> None:
        if self._id not in columns or not set(_CONTENTS) & set(columns):
            raise SourceError(f"{file} needs the columns {self._id} and one of {', '.join(_CONTENTS)}")
        twice = next((name for at, name in enumerate(columns) if name in columns[:at]), None)
        if twice is not None:
            raise SourceError(f"{file} has two columns that are called {twice!r}")
        self._passed |= dict.fromkeys(name for name in columns if name not in (self._id, NAME, *_CONTENTS))


class _Table:
    """A file of CSV whose rows can be asked for by the byte that they begin at."""

    def __init__(self, stream: BinaryIO, encoding: str) -> None:
        self._stream = stream
        self._encoding = encoding
        self._at = self._line = 0
        with _long_cells():
            self.columns = tuple(self._cells(self._reader()) or ())

    def rows(self) -> Iterator[tuple[int, int, list[str]]]:
        """Yield the rows behind the names: the line and the byte that each begins at, and its cells."""
        reader, line, at = self._reader(), self._line + 1, self._at
        while (cells := self._cells(reader)) is not None:
            if cells:  # an empty line is no row
                yield line, at, cells
            line, at = self._line + 1, self._at

    def row(self, at: int) -> list[str]:
        """Give the cells of the row that begins at a byte."""
        if at != self._at:
            self._stream.seek(at)
            self._at = at
        return self._cells(self._reader()) or []

    def named(self, cells: Sequence[str]) -> Mapping[str, str] | None:
        """Give the cells by the names of their columns; None where there are more of them, or fewer."""
        return dict(zip(self.columns, cells, strict=True)) if len(cells) == len(self.columns) else None

    def close(self) -> None:
        """Close the file."""
        self._stream.close()

    def _cells(self, reader: Iterator[list[str]]) -> list[str] | None:
        """Give the next row; what is none, such as one with a return in a cell without quotes, as one cell."""
        try:
            return next(reader, None)
        except csv.Error as error:
            return [str(error)]

    def _reader(self) -> Iterator[list[str]]:
        return csv.reader(self._lines(), delimiter="\t" if _is_tabbed(self._stream.name) else ",")

    def _lines(self) -> Iterator[str]:
        """Yield the lines from here on; both encodings have no line feed within a character."""
        while data := self._stream.readline():
            encoding = self._encoding if self._at == 0 else self._encoding.removesuffix("-sig")
            self._at += len(data)
            self._line += 1
            yield data.decode(encoding)


def _is_tabbed(name: str) -> bool:
    return name.lower().endswith(".tsv")


def _encoding_of(file: str) -> str | None:
    """Tell how a file is encoded, all of it; None where it is in neither way."""
    return next((encoding for encoding in _ENCODINGS if _is_in(file, encoding)), None)


def _is_in(file: str, encoding: str) -> bool:
    decoder = codecs.getincrementaldecoder(encoding)()
    with open(file, "rb") as stream:
        try:
            while piece := stream.read(_PIECE):
                decoder.decode(piece)
            decoder.decode(b"", final=True)
        except UnicodeDecodeError:
            return False
    return True


def _behind(values: Mapping[str, str] | None) -> bytes:
    """Give what a row points to."""
    return read_file(values["path"]) if values and not values.get("text") and values.get("path") else b""


@contextmanager
def _long_cells() -> Iterator[None]:
    """Let cells be as long as documents are: the limit is one of the whole process, and is set back."""
    before = csv.field_size_limit(_LONGEST)
    try:
        yield
    finally:
        csv.field_size_limit(before)
