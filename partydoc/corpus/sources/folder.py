"""A folder of documents: each file with a suffix that is read, in the order of the paths."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from typing import Any

from attrs import frozen

from partydoc.corpus.converting import Item
from partydoc.corpus.sources.record import Entry, Record, digest_of, read_file


@frozen
class FolderSource:
    """The files below *folder*, but for what stands below *leave_out*. The id of a document is its path from there."""

    folder: str
    leave_out: str | None = None

    def records(self) -> Iterator[Record]:
        """Yield a record for each file; hidden ones and links to folders are passed over."""
        from partydoc.readers import SUFFIXES

        known = frozenset(suffix.lower() for suffix in SUFFIXES)
        for place in self._files(known):
            content = read_file(os.path.join(self.folder, place))
            yield Record(_readable(place), place, digest_of(content), len(content))

    def entry(self, record_id: str, place: str) -> Entry:
        """Give the file at a path."""
        return Entry(Item(record_id, path=os.path.join(self.folder, place), name=record_id))

    def columns(self) -> Sequence[tuple[str, Any]]:
        """Name no columns: a file has none."""
        return ()

    def close(self) -> None:
        """Do nothing: no file stays open."""

    def _files(self, suffixes: frozenset[str]) -> Iterator[str]:
        left_out = None if self.leave_out is None else os.path.realpath(self.leave_out)
        above = len(os.path.join(self.folder, ""))
        for where, folders, files in os.walk(self.folder, onerror=_raise):
            folders[:] = sorted(
                name
                for name in folders
                if name[0] != "." and (left_out is None or os.path.realpath(os.path.join(where, name)) != left_out)
            )
            below = os.path.join(where, "")[above:]
            for name in sorted(files):
                if name[0] != "." and os.path.splitext(name)[1].lower() in suffixes:
                    yield below + name


def _raise(error: OSError) -> None:
    """Raise: what is not listed would be taken for gone."""
    raise error


def _readable(place: str) -> str:
    if place.isascii() and os.sep == "/":
        return place
    return place.replace(os.sep, "/").encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")
