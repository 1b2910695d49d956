"""Rows as tables of other libraries; each is imported here alone."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeAlias

from partydoc.extras import needs
from partydoc.rows.columns import Column, Row, Scalar

Lists: TypeAlias = "tuple[list[Scalar], ...]"
"""The values of rows, column by column."""

_PANDAS = {"string": "string", "integer": "Int64", "boolean": "boolean"}


def pandas_frame(rows: Sequence[Row], columns: Sequence[Column]) -> Any:
    """Make a data frame whose columns have the types of the schema: missing numbers stay missing, not NaN."""
    with needs("pandas"):
        import pandas as pd
    return pd.DataFrame(
        {column.name: pd.array([row[column.name] for row in rows], dtype=_PANDAS[column.type]) for column in columns}
    )


def arrow_schema(columns: Sequence[Column]) -> Any:
    """Make the Arrow schema of columns."""
    with needs("arrow"):
        import pyarrow as pa
    types = {"string": pa.string(), "integer": pa.int64(), "boolean": pa.bool_()}
    return pa.schema([pa.field(each.name, types[each.type], nullable=each.empty) for each in columns])


def arrow_table(rows: Sequence[Row], columns: Sequence[Column]) -> Any:
    """Make an Arrow table of rows; lone surrogates, which Arrow cannot hold, become U+FFFD."""
    with needs("arrow"):
        import pyarrow as pa
    return pa.Table.from_batches([arrow_batch(rows, columns)])


def arrow_batch(rows: Sequence[Row], columns: Sequence[Column]) -> Any:
    """Make one record batch of Arrow of rows, as `arrow_table` does."""
    return batch_of(lists_of(rows, columns), arrow_schema(columns))


def lists_of(rows: Sequence[Row], columns: Sequence[Column]) -> Lists:
    r"""Give the values of each column, as Arrow can hold them; this needs no pyarrow.

    >>> lists_of([{"title": "开\ud800放"}, {"title": None}], [Column("title", "string", "the title", empty=True)])
    (['开�放', None],)
    """
    return tuple(
        [_encodable(row[column.name]) for row in rows]
        if column.type == "string"
        else [row[column.name] for row in rows]
        for column in columns
    )


def batch_of(lists: Lists, schema: Any) -> Any:
    """Make one record batch of Arrow of the values of each column."""
    with needs("arrow"):
        import pyarrow as pa
    arrays = [pa.array(values, field.type) for values, field in zip(lists, schema, strict=True)]
    return pa.RecordBatch.from_arrays(arrays, schema=schema)


def _encodable(value: Scalar) -> Scalar:
    if not isinstance(value, str) or value.isascii():
        return value
    try:
        value.encode()
    except UnicodeEncodeError:
        return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return value
