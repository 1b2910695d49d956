"""What a worker does with a document of a run, and what became of it. It needs no pyarrow: that costs a start."""

from __future__ import annotations

from typing import NamedTuple

from partydoc.corpus.columns import columns_of
from partydoc.corpus.converting import Item, convert, failed
from partydoc.corpus.failures import Failure
from partydoc.corpus.options import ReadOptions
from partydoc.rows.packing import Packed, pack


class Converted(NamedTuple):
    """The rows of a document, and why it failed, where it did."""

    rows: Packed
    failure: Failure | None = None


def work(item: Item, *, form: str, options: ReadOptions) -> Converted:
    """Convert a document. Raises MemoryError, after which this process is not to go on; nothing else."""
    rows = convert(item, form, options)
    first = rows[0] if rows else {}
    failure = None
    if first.get("status") == "failed":
        failure = Failure(str(first["error_type"]), str(first["error"]))
        if failure.type == MemoryError.__name__:
            raise MemoryError
    return Converted(pack(rows, columns_of(form)), failure)


def give_up(item: Item, failure: Failure, *, form: str, options: ReadOptions) -> Converted:
    """Give the row of a document that cost its worker."""
    return Converted(pack((failed(item, form, options, failure),), columns_of(form)), failure)
