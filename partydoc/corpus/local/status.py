"""Looks at a target: what is in it, and whether its files are what the ledger says."""

from __future__ import annotations

import os
from collections.abc import Iterator

from partydoc.corpus.local.report import Report, report_of
from partydoc.corpus.local.shards import part_name, sha256_of
from partydoc.corpus.local.target import looked_at


def status(target: str | os.PathLike[str]) -> Report:
    """Tell what a target holds, also while a run is writing into it. Raises TargetError where it is none."""
    with looked_at(os.fspath(target)) as ledger:
        return report_of(ledger)


def verify(target: str | os.PathLike[str]) -> list[str]:
    """Read every shard again and hold it against the ledger; give what is wrong, a sentence each.

    A shard that is open is not wrong: the next run writes it. Raises TargetError where the target is none.
    """
    folder = os.fspath(target)
    with looked_at(folder) as ledger:
        shards = ledger.shards()
        wrong = [
            found
            for shard in shards
            if shard.state == "done"
            for found in _compared(folder, shard.number, shard.sha256)
        ]
        known = {part_name(shard.number) for shard in shards}
    strangers = sorted(name for name in os.listdir(folder) if name.startswith("part-") and name not in known)
    return [*wrong, *(f"{name} is in no ledger" for name in strangers)]


def _compared(folder: str, number: int, expected: str | None) -> Iterator[str]:
    name = part_name(number)
    found = sha256_of(os.path.join(folder, name))
    if found is None:
        yield f"{name} is missing"
    elif found != expected:
        yield f"{name} is not what was written: its SHA-256 is {found}, not {expected}"
