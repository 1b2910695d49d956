"""A dataset card: what a target holds, for the page of a repository of data sets."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from partydoc.corpus.columns import columns_of
from partydoc.corpus.local.report import report_of
from partydoc.corpus.local.shards import part_name
from partydoc.corpus.local.target import looked_at
from partydoc.extras import needs

_YEAR = 4


def card(target: str | os.PathLike[str]) -> str:
    """Write the card of a target: its schema, its documents by kind and year, what failed; the licence is left open.

    Raises TargetError where the target is none, MissingDependencyError without pyarrow.
    """
    folder = os.fspath(target)
    with looked_at(folder) as ledger:
        report = report_of(ledger)
        parts = [part_name(shard.number) for shard in ledger.shards("done")]
    lines = [
        "---",
        "license: # to be filled in: the rights of the documents are not known to a program",
        "language: zh",
        "configs:",
        "- config_name: default",
        '  data_files: "part-*.parquet"',
        "---",
        "",
        f"# {report.done + report.failed} documents, as rows of {report.form}",
        "",
        f"Made by partydoc {report.version} (options {report.options}): {report.rows} rows in {report.shards} files.",
        *_table("Columns", ("column", "type", "what it says"), _columns(report.form)),
    ]
    counted = _counted(folder, parts)
    for name, counts in counted.items():
        lines += _table(f"Documents by {name}", (name, "documents"), sorted(counts.items()))
    if report.errors:
        lines += _table("What failed", ("error", "documents"), sorted(report.errors.items()))
    return "\n".join(lines) + "\n"


def _columns(form: str) -> Iterator[tuple[str, str, str]]:
    return ((f"`{each.name}`", each.type, each.meaning) for each in columns_of(form))


def _counted(folder: str, parts: Iterable[str]) -> dict[str, Counter[str]]:
    """Count documents by kind and by year, where the rows say them; each document once."""
    with needs("arrow"):
        import pyarrow.parquet as pq
    counts: dict[str, Counter[str]] = {}
    for part in parts:
        with pq.ParquetFile(os.path.join(folder, part)) as file:
            names = [name for name in ("kind", "date") if name in file.schema_arrow.names]
            if not {"kind", "date"} <= set(names):
                continue  # only the form of documents says both of each document
            for row in file.read(["status", *names]).to_pylist():
                _count(row, counts)
    return counts


def _count(row: dict[str, Any], counts: dict[str, Counter[str]]) -> None:
    if row["status"] == "ok":
        counts.setdefault("kind", Counter())[row["kind"]] += 1
        counts.setdefault("year", Counter())[row["date"][:_YEAR] if row["date"] else "unknown"] += 1


def _table(title: str, head: tuple[str, ...], rows: Iterable[tuple[Any, ...]]) -> list[str]:
    return ["", f"## {title}", "", _row(head), _row("---" for _ in head), *(_row(row) for row in rows)]


def _row(cells: Iterable[Any]) -> str:
    return f"| {' | '.join(str(cell) for cell in cells)} |"
