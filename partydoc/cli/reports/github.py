"""Findings as commands of GitHub's workflows, which shows them beside the lines."""

from __future__ import annotations

from collections.abc import Sequence

from partydoc.cli.reports.reported import Reported

_LEVELS = {"error": "error", "warning": "warning", "info": "notice"}
_IN_DATA = (("%", "%25"), ("\r", "%0D"), ("\n", "%0A"))
_IN_PROPERTY = (*_IN_DATA, (":", "%3A"), (",", "%2C"))


def report(found: Sequence[Reported]) -> str:
    """Write a command for each finding that is not passed over."""
    return "".join(f"{_command(each)}\n" for each in found if not each.passed)


def _command(each: Reported) -> str:
    finding = each.finding
    (line, column), (end_line, end_column) = each.start, each.end
    places = f"file={_escaped(each.file, _IN_PROPERTY)},line={line},col={column}"
    if end_line == line:  # GitHub takes columns on one line only
        places += f",endLine={end_line},endColumn={end_column}"
    title = _escaped(f"{finding.code} ({finding.name})", _IN_PROPERTY)
    return f"::{_LEVELS[finding.severity]} {places},title={title}::{_escaped(finding.message, _IN_DATA)}"


def _escaped(words: str, pairs: tuple[tuple[str, str], ...]) -> str:
    for sign, code in pairs:
        words = words.replace(sign, code)
    return words
