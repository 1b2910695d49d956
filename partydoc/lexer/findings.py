"""What the numbering of a document shows: gaps, doubles, restarts. Reported, never mended."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from partydoc.diagnostics import Diagnostic, Severity
from partydoc.lexer.units import Unit

if TYPE_CHECKING:
    from partydoc.text import Text


class Finding(NamedTuple):
    """The code, the severity and the words of a diagnostic; {before} and {now} are the two markers."""

    code: str
    severity: Severity
    words: str


# How a unit came into its series, and what is to be said of that.
FINDINGS: dict[str, Finding] = {
    "gap": Finding("numbering-gap", "warning", "{now} follows {before}: the numbers between are missing"),
    "duplicate": Finding("numbering-duplicate", "warning", "{now} follows {before}: the same number twice"),
    "backward": Finding("numbering-backward", "warning", "{now} follows {before}: the numbers go back"),
    "restart": Finding("numbering-restart", "info", "{now} follows {before}: the numbering starts again"),
    "first missing": Finding("numbering-first-missing", "info", "the series begins with {now}"),
}


def find_diagnostics(text: Text, units: Iterable[Unit]) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each unit whose number does not follow from the one before it."""
    for unit in units:
        finding = FINDINGS.get(unit.decision.how)
        if finding:
            now = text.clean[unit.mark.start : unit.mark.end]
            before = text.clean[unit.before.start : unit.before.end] if unit.before else ""
            span = text.offsets.to_raw(unit.mark.start, unit.mark.end)
            yield Diagnostic(finding.code, finding.words.format(now=now, before=before), span, finding.severity)
