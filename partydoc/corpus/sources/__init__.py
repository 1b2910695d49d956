"""Where the documents of a run come from: one file a kind of source, one line here.

A source yields a record for each document, in an order that is always the same, and gives the document that stands at
the place of a record, whenever it is asked.
"""

from __future__ import annotations

import glob
import os
from collections.abc import Callable, Sequence

from partydoc.corpus.errors import SourceError
from partydoc.corpus.sources.csv import CsvSource
from partydoc.corpus.sources.folder import FolderSource
from partydoc.corpus.sources.jsonl import JsonlSource
from partydoc.corpus.sources.parquet import ParquetSource
from partydoc.corpus.sources.record import Entry, Record, Source

__all__ = ["SOURCES", "Entry", "Record", "Source", "open_source"]

SOURCES: dict[str, Callable[[Sequence[str], str], Source]] = {
    ".jsonl": JsonlSource,
    ".ndjson": JsonlSource,
    ".parquet": ParquetSource,
    ".csv": CsvSource,
    ".tsv": CsvSource,
}
"""The kinds of tables, by the suffix of their files."""


def open_source(path: str | os.PathLike[str], *, id_column: str = "id", leave_out: str | None = None) -> Source:
    """Open a folder of documents, or a table: a file, or the files of a pattern, in the order of their names.

    A folder is one of documents, unless all in it are tables of one kind. What stands below the folder *leave_out* is
    left out. Raises SourceError where there is nothing, OSError for a folder that cannot be listed.
    """
    named = os.fspath(path)
    if os.path.isdir(named):
        inside = sorted(entry.path for entry in os.scandir(named) if not entry.name.startswith("."))
        if not inside or not all(_suffix(each) in SOURCES for each in inside):
            return FolderSource(named, leave_out)
        files = inside
    else:
        files = [named] if os.path.exists(named) else sorted(glob.glob(named))
    kinds = {_suffix(each) for each in files}
    if not files:
        raise SourceError(f"there is no {named!r}")
    if len(kinds) > 1 or not kinds <= SOURCES.keys():
        raise SourceError(f"{named!r} is no folder, and no table of one kind ({', '.join(SOURCES)})")
    return SOURCES[kinds.pop()](files, id_column)


def _suffix(path: str) -> str:
    return os.path.splitext(path)[1].lower()
