r"""Many documents: one function over batches of Arrow, for every engine that has them.

>>> import pyarrow as pa
>>> texts = pa.record_batch({"id": ["a", "b"], "text": ["一、开放\n到九时。", None]})
>>> (batch,) = convert_batches([texts])
>>> batch.select(["id", "characters", "sections", "status", "error"]).to_pylist()[0]
{'id': 'a', 'characters': 9, 'sections': 1, 'status': 'ok', 'error': None}
>>> batch.select(["id", "status", "error"]).to_pylist()[1]
{'id': 'b', 'status': 'failed', 'error': 'the row has no text, no bytes and no path'}
"""

from __future__ import annotations

from partydoc.corpus.batches import convert_batches, convert_table
from partydoc.corpus.columns import FORMS, schema
from partydoc.corpus.options import ReadOptions

__all__ = ["FORMS", "ReadOptions", "convert_batches", "convert_table", "schema"]
