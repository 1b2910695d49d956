r"""Many documents: one function over batches of Arrow, for every engine that has them; and a runner of our own.

>>> import pyarrow as pa
>>> from partydoc.corpus import convert_batches
>>> texts = pa.record_batch({"id": ["a", "b"], "text": ["一、开放\n到九时。", None]})
>>> (batch,) = convert_batches([texts])
>>> batch.select(["id", "characters", "sections", "status", "error"]).to_pylist()[0]
{'id': 'a', 'characters': 9, 'sections': 1, 'status': 'ok', 'error': None}
>>> batch.select(["id", "status", "error"]).to_pylist()[1]
{'id': 'b', 'status': 'failed', 'error': 'the row has no text, no bytes and no path'}
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from partydoc.corpus.batches import convert_batches, convert_table
    from partydoc.corpus.columns import FORMS, schema
    from partydoc.corpus.errors import SourceError, TargetError
    from partydoc.corpus.local.card import card
    from partydoc.corpus.local.progress import Progress
    from partydoc.corpus.local.report import Report
    from partydoc.corpus.local.runner import retry, run
    from partydoc.corpus.local.status import status, verify
    from partydoc.corpus.options import ReadOptions
    from partydoc.corpus.supervision import Outcome, WorkerLimits, supervise

# Where each public name lives; it is imported when it is first asked for: a worker needs few of them.
_HOMES = {
    "convert_batches": "batches",
    "convert_table": "batches",
    "FORMS": "columns",
    "schema": "columns",
    "SourceError": "errors",
    "TargetError": "errors",
    "card": "local.card",
    "Progress": "local.progress",
    "Report": "local.report",
    "retry": "local.runner",
    "run": "local.runner",
    "status": "local.status",
    "verify": "local.status",
    "ReadOptions": "options",
    "Outcome": "supervision",
    "WorkerLimits": "supervision",
    "supervise": "supervision",
}

__all__ = [
    "FORMS",
    "Outcome",
    "Progress",
    "ReadOptions",
    "Report",
    "SourceError",
    "TargetError",
    "WorkerLimits",
    "card",
    "convert_batches",
    "convert_table",
    "retry",
    "run",
    "schema",
    "status",
    "supervise",
    "verify",
]


def __getattr__(name: str) -> object:
    """Import a public name where it lives."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)


def __dir__() -> list[str]:
    """Name what is public."""
    return __all__
