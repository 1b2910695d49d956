"""Findings as JSON: one array of objects."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from partydoc.cli.reports.reported import Reported


def report(found: Sequence[Reported]) -> str:
    """Write every finding, also those that are passed over, which say why."""
    return json.dumps([as_dict(each) for each in found], ensure_ascii=False, indent=2) + "\n"


def as_dict(each: Reported) -> dict[str, Any]:
    """Give a finding as plain data; spans count code points of the text as read, lines and columns from 1."""
    finding = each.finding
    fix = None
    if finding.fix:
        edits = [{"span": [*edit.span], "text": edit.text} for edit in finding.fix]
        fix = {"safe": finding.safe, "edits": edits}
    return {
        "file": each.file,
        "code": finding.code,
        "name": finding.name,
        "message": finding.message,
        "severity": finding.severity,
        "basis": finding.basis,
        "source": finding.source,
        "since": finding.since.isoformat() if finding.since else None,
        "path": finding.path,
        "span": [*finding.span],
        "start": [*each.start],
        "end": [*each.end],
        "fix": fix,
        "related": [[*span] for span in finding.related],
        "passed": each.passed or None,
    }
