"""Rows as tables of other libraries; each is imported here alone."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from itertools import accumulate
from typing import Any

from partydoc.extras import needs
from partydoc.rows.columns import Column, Row
from partydoc.rows.packing import Packed, pack

_DIGITS = bytes.maketrans(b"\0\1", b"01")
ARROW = {"string": "string", "integer": "int64", "boolean": "bool"}
"""What Arrow calls the types of columns."""
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
    kinds = [pa.type_for_alias(ARROW[each.type]) for each in columns]
    return pa.schema(
        [pa.field(each.name, kind, nullable=each.empty) for each, kind in zip(columns, kinds, strict=True)]
    )


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
    return pa.RecordBatch.from_arrays(arrow_arrays([pack(rows, columns)], schema.types), schema=schema)


def arrow_arrays(pieces: Sequence[Packed], types: Sequence[Any]) -> list[Any]:
    """Make the arrays of Arrow of the rows of several documents, one behind the other.

    Their memory is that of the bytes: `pyarrow.array` looks at each value, and imports pandas where that is installed.
    """
    with needs("arrow"):
        import pyarrow as pa
    count, arrays = sum(packed.rows for packed in pieces), []
    for at, kind in enumerate(types):
        present = b"".join([packed.present[at] for packed in pieces])
        values = b"".join([packed.data[at] for packed in pieces])
        buffers = [_bits(present) if 0 in present else None]
        if kind == pa.string():
            sizes = array("i", b"".join([packed.sizes[at] for packed in pieces]))
            buffers.append(pa.py_buffer(array("i", accumulate(sizes, initial=0))))
        buffers.append(_bits(values) if kind == pa.bool_() else pa.py_buffer(values))
        arrays.append(pa.Array.from_buffers(kind, count, buffers))
    return arrays


def _bits(values: bytes) -> Any:
    """Give a buffer with a bit for each byte, which is 0 or 1."""
    import pyarrow as pa

    number = int(values[::-1].translate(_DIGITS) or b"0", 2)
    return pa.py_buffer(number.to_bytes(-(-len(values) // 8), "little"))
