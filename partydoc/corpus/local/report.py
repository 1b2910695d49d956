"""What a target holds, as data."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from typing import Any, Final

from attrs import asdict, frozen

from partydoc.atomic import atomic
from partydoc.corpus.local.ledger import Ledger

NAME: Final = "report.json"


@frozen
class Report:
    """The documents of a target by their state, its shards and their rows, and what it was made with.

    *failed* are those in quarantine, by the class of the error in *errors*; *pending* are those not yet converted.
    *stopped* tells that the run was asked to stop before all was done.
    """

    form: str
    version: str
    options: str
    done: int
    failed: int
    pending: int
    gone: int
    errors: Mapping[str, int]
    shards: int
    open_shards: int
    rows: int
    stopped: bool = False

    def json(self) -> str:
        """Write it as JSON: the same for the same target, whenever and however it was made."""
        values: dict[str, Any] = asdict(self)
        del values["stopped"]
        return json.dumps(values, ensure_ascii=False, indent=2) + "\n"


def report_of(ledger: Ledger, *, stopped: bool = False) -> Report:
    """Make the report of a target."""
    settings, counts, shards = ledger.settings(), ledger.counts(), ledger.shards()
    return Report(
        settings["form"],
        settings["version"],
        settings["options"],
        counts.get("done", 0),
        counts.get("failed", 0),
        counts.get("pending", 0),
        counts.get("gone", 0),
        ledger.errors(),
        len(shards),
        sum(shard.state == "open" for shard in shards),
        sum(shard.rows or 0 for shard in shards),
        stopped,
    )


def write_report(folder: str, report: Report) -> None:
    """Write the report into the target, where it is another than the one that is there."""
    path, data = os.path.join(folder, NAME), report.json().encode()
    if os.path.exists(path):
        with open(path, "rb") as stream:
            if stream.read() == data:
                return
    with atomic(path) as output:
        output.write(data)
