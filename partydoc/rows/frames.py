"""Rows as tables of other libraries; each is imported here alone."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from partydoc.extras import needs
from partydoc.rows.columns import Column, Row

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
    return pa.Table.from_pylist([_encodable(row) for row in rows], schema=arrow_schema(columns))


def arrow_batch(rows: Sequence[Row], columns: Sequence[Column]) -> Any:
    """Make one record batch of Arrow of rows, as `arrow_table` does."""
    with needs("arrow"):
        import pyarrow as pa
    return pa.RecordBatch.from_pylist([_encodable(row) for row in rows], schema=arrow_schema(columns))


def _encodable(row: Row) -> Row:
    return {name: _replaced(value) if isinstance(value, str) else value for name, value in row.items()}


def _replaced(value: str) -> str:
    return value if value.isascii() else value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
