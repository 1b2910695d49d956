"""The runner: plans, lets workers convert, writes shards; the ledger commits each."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from functools import partial
from typing import Any

from attrs import asdict

import partydoc
from partydoc.corpus.local.conversion import Conversion
from partydoc.corpus.local.ledger import Ledger
from partydoc.corpus.local.planning import plan
from partydoc.corpus.local.progress import Meter, Watcher
from partydoc.corpus.local.report import Report, report_of, write_report
from partydoc.corpus.local.shards import shard_columns
from partydoc.corpus.local.target import RECEIVED, looked_at, opened, receive, settle
from partydoc.corpus.local.work import work
from partydoc.corpus.options import ReadOptions
from partydoc.corpus.sources import Source, open_source
from partydoc.corpus.supervision import WorkerLimits, cores
from partydoc.extras import require
from partydoc.options import Limits
from partydoc.rows import find_form

SHARD_ROWS = 10_000
ALL = "*"
STDIN = "-"


def run(  # noqa: PLR0913  each is an option of its own
    source: str | os.PathLike[str],
    target: str | os.PathLike[str],
    *,
    form: str = "documents",
    options: ReadOptions | None = None,
    workers: int | None = None,
    shard_rows: int = SHARD_ROWS,
    id_column: str = "id",
    retries: int = 1,
    limits: WorkerLimits | None = None,
    upgrade: bool = False,
    progress: Watcher | None = None,
    stop: Callable[[], bool] | None = None,
    retry_failed: str | None = None,
) -> Report:
    """Convert the documents of *source* to rows in *target*: shards of Parquet, what failed, a ledger, a report.

    *source* is a folder of documents, or a table of them (see `open_source`), or `-`: lines of JSON from standard
    input, which are kept in the target. What is there and current is left alone: a run that ended, however it ended,
    goes on where it was, and the files are in the end those of a run without end. Documents that have changed are
    converted anew, new ones added behind, those that are gone are left out. A document that fails costs its worker or
    a line in `failed/`; its row says so.

    *workers* are as many as there are cores, unless said otherwise. *stop* is asked behind each shard: True ends the
    run there. *retry_failed* names a class of errors, or `*`, whose documents are tried again. Each document is told
    to *progress*.

    Raises ValueError for a form that there is not, SourceError and TargetError for what cannot be run, OSError where
    the source cannot be read or the target not be written, MissingDependencyError without pyarrow.
    """
    find_form(form)
    require("arrow", "pyarrow")
    options = options or ReadOptions()
    folder = os.fspath(target)
    with _both(source, folder, id_column) as (opened_source, ledger):
        with ledger.transaction():
            plan(opened_source, ledger, shard_rows)
            columns = shard_columns(form, opened_source.columns())
            settings = {
                "form": form,
                "options": options.digest,
                "reading": json.dumps(asdict(options)),
                "shard rows": str(shard_rows),
                "id column": id_column,
                "columns": ", ".join(f"{name} {kind}" for name, kind in columns),
                "version": partydoc.__version__,
                "source": os.path.abspath(os.path.join(folder, RECEIVED) if os.fspath(source) == STDIN else source),
            }
            settle(ledger, settings, upgrade=upgrade)
            if retry_failed is not None:
                ledger.release(None if retry_failed == ALL else retry_failed)
        meter = Meter(ledger.left(), progress)
        conversion = Conversion(folder, ledger, opened_source, form, partial(work, form=form, options=options), meter)
        if ledger.shards("open"):
            conversion.run(workers=workers or cores(), retries=retries, limits=limits, stop=stop)
        report = report_of(ledger, stopped=bool(ledger.shards("open")))
        write_report(folder, report)
        return report


def retry(target: str | os.PathLike[str], *, error_type: str = ALL, **options: Any) -> Report:
    """Try again what failed in a target, or what failed with one class of errors; the source is looked at again too.

    *options* are those of `run` that say how to work: workers, retries, limits, progress, stop. Raises as `run` does.
    """
    with looked_at(os.fspath(target)) as ledger:
        known = ledger.settings()
    reading = json.loads(known["reading"])
    reading["repairs"] = None if reading["repairs"] is None else tuple(reading["repairs"])
    return run(
        known["source"],
        target,
        form=known["form"],
        options=ReadOptions(**{**reading, "limits": Limits(**reading["limits"])}),
        shard_rows=int(known["shard rows"]),
        id_column=known["id column"],
        retry_failed=error_type,
        **options,
    )


@contextmanager
def _both(source: str | os.PathLike[str], folder: str, id_column: str) -> Iterator[tuple[Source, Ledger]]:
    """Open the source and the target; a target is begun only where there is a source."""
    if os.fspath(source) == STDIN:
        with opened(folder) as ledger:
            received = receive(folder, sys.stdin.buffer)
            with closing(open_source(received, id_column=id_column)) as found:
                yield found, ledger
        return
    with closing(open_source(source, id_column=id_column, leave_out=folder)) as found, opened(folder) as ledger:
        yield found, ledger
