"""What a worker does with a document of a run, and what became of it."""

from __future__ import annotations

from attrs import frozen

from partydoc.corpus.columns import columns_of
from partydoc.corpus.converting import Item, convert, failed
from partydoc.corpus.failures import Failure
from partydoc.corpus.options import ReadOptions
from partydoc.rows.columns import Row
from partydoc.rows.frames import arrow_batch


@frozen
class Converted:
    """The rows of a document as a batch of Arrow, in bytes; and why it failed, where it did."""

    batch: bytes
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
    return Converted(_bytes(rows, form), failure)


def give_up(item: Item, failure: Failure, *, form: str, options: ReadOptions) -> Converted:
    """Give the row of a document that cost its worker."""
    return Converted(_bytes((failed(item, form, options, failure),), form), failure)


def _bytes(rows: tuple[Row, ...], form: str) -> bytes:
    batch = arrow_batch(list(rows), columns_of(form))
    data: bytes = batch.serialize().to_pybytes()
    return data
