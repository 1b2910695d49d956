"""The forms in which findings are reported: one file a form, one line here."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from partydoc.cli.reports import github, json, sarif, text
from partydoc.cli.reports.reported import Reported

Report = Callable[[Sequence[Reported]], str]
"""Takes all findings of a run and gives what is written."""

FORMS: dict[str, Report] = {
    "text": text.report,
    "json": json.report,
    "sarif": sarif.report,
    "github": github.report,
}
"""Every form by its name."""
