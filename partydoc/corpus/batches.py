"""Record batches of Arrow in, record batches out: the one function that every engine runs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from partydoc.corpus.columns import columns_of
from partydoc.corpus.converting import convert
from partydoc.corpus.entries import Entries
from partydoc.corpus.options import ReadOptions
from partydoc.extras import needs
from partydoc.rows import find_form
from partydoc.rows.columns import Row
from partydoc.rows.frames import arrow_batch

if TYPE_CHECKING:
    from pyarrow import RecordBatch, Table

MOST_ROWS = 1_000
MOST_CHARACTERS = 16 << 20
"""Where a batch closes: 16 Mi characters are at most 64 MiB, far from the 2 GiB that a column of strings may hold."""


def convert_batches(
    batches: Iterable[RecordBatch], *, form: str = "documents", options: ReadOptions | None = None
) -> Iterator[RecordBatch]:
    """Convert documents to rows, in the order of the input. Whatever a row holds, nothing is raised.

    The columns that are read: `id`; `text`, `bytes` and `path`, of which the first that has a value is read; `name`,
    which is what the rows call the source. Other columns are passed on with each row of their document; where one is
    called as a column of ours, `input_` stands before its name. *form* is one of `FORMS`: `documents` gives a row for
    a row, the others what a document has of them. A document that cannot be read gives one row in every form, whose
    `status` is `failed`, with the error's class and message. `schema(form)` has the columns.

    A batch has at most 1,000 rows and about 64 MB, and each batch of the input gives one at least, be it empty.

    Raises ValueError for a form that there is not, MissingDependencyError without pyarrow; both at once, and what
    *batches* itself raises.
    """
    find_form(form)
    with needs("arrow"):
        import pyarrow as pa  # noqa: F401  found missing at once, not at the first batch
    return _converted(batches, form, options or ReadOptions())


def convert_table(table: Table, *, form: str = "documents", options: ReadOptions | None = None) -> Table:
    """Convert a table of documents to a table of rows, as `convert_batches` does; a table without rows gives one too.

    >>> import pyarrow as pa
    >>> rows = convert_table(pa.table({"id": ["a"], "text": ["一、好。二、更好。"]}), form="sections")
    >>> rows.column("path").to_pylist()
    ['一', '二']
    """
    with needs("arrow"):
        import pyarrow as pa
    batches = table.to_batches() or [pa.RecordBatch.from_pylist([], schema=table.schema)]
    return pa.Table.from_batches(convert_batches(batches, form=form, options=options))


def _converted(batches: Iterable[RecordBatch], form: str, options: ReadOptions) -> Iterator[RecordBatch]:
    for batch in batches:
        entries = Entries(batch, form)
        for rows, sources in _portions(entries, form, options):
            yield entries.beside(arrow_batch(rows, columns_of(form)), sources)


def _portions(entries: Entries, form: str, options: ReadOptions) -> Iterator[tuple[list[Row], list[int]]]:
    """Yield rows, with the number of the row of the input that each is of, as many as one batch may have."""
    rows: list[Row] = []
    sources: list[int] = []
    characters, closed = 0, False
    for number, item in enumerate(entries):
        for row in convert(item, form, options):
            rows.append(row)
            sources.append(number)
            characters += sum(len(value) for value in row.values() if isinstance(value, str))
            if len(rows) >= MOST_ROWS or characters >= MOST_CHARACTERS:
                yield rows, sources
                rows, sources, characters, closed = [], [], 0, True
    if rows or not closed:
        yield rows, sources
