"""Rows as tables of other libraries; each is imported here alone."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from partydoc.extras import needs
from partydoc.rows.columns import Column, Row
from partydoc.rows.packing import Packed, pack

_OFFSET = 4  # bytes: the first string begins at 0
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
    with needs("arrow"):
        import pyarrow as pa
    schema = arrow_schema(columns)
    arrays = [arrow_array([packed], field.type) for packed, field in zip(pack(rows, columns), schema, strict=True)]
    return pa.RecordBatch.from_arrays(arrays, schema=schema)


def arrow_array(pieces: Sequence[Packed], kind: Any) -> Any:
    """Make an array of Arrow of a column of several documents, one behind the other; of one at least.

    Its memory is that of the bytes: `pyarrow.array` looks at each value, and imports pandas where that is installed.
    """
    with needs("arrow"):
        import pyarrow as pa
        import pyarrow.compute as pc
    present, sizes, values = map(b"".join, zip(*pieces, strict=True))
    buffers = [_bits(present) if 0 in present else None]
    if kind == pa.string():
        steps = pa.Array.from_buffers(pa.int32(), len(present) + 1, [None, pa.py_buffer(bytes(_OFFSET) + sizes)])
        buffers.append(pc.cumulative_sum(steps).buffers()[1])
    buffers.append(_bits(values) if kind == pa.bool_() else pa.py_buffer(values))
    return pa.Array.from_buffers(kind, len(present), buffers)


def _bits(values: bytes) -> Any:
    """Give a buffer with a bit for each byte."""
    import pyarrow as pa

    return pa.Array.from_buffers(pa.uint8(), len(values), [None, pa.py_buffer(values)]).cast(pa.bool_()).buffers()[1]
