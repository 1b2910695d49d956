"""What the numbering of a document shows: gaps, doubles, restarts, torn markers, doubts. Reported, never mended."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from partydoc.diagnostics import Diagnostic, Severity
from partydoc.numbering.families import STANDARD
from partydoc.numbering.senses import Key
from partydoc.numbering.series import step
from partydoc.recognition.levels.candidates import Found
from partydoc.recognition.levels.doubts import Doubt
from partydoc.recognition.levels.explaining import extent
from partydoc.recognition.levels.series import STANDS_IN, Candidate, Decision
from partydoc.recognition.lines.typed import TypedLine
from partydoc.recognition.units import Unit

if TYPE_CHECKING:
    from partydoc.text import Text


class Finding(NamedTuple):
    """The code, the severity and the words of a diagnostic; {now}, {before} and {above} are markers."""

    code: str
    severity: Severity
    words: str


# How a unit came into its series, or what its marker shows, and what is to be said of that.
FINDINGS: dict[str, Finding] = {
    "gap": Finding("numbering-gap", "warning", "{now} follows {before}: the numbers between are missing"),
    STANDS_IN: Finding(
        "numbering-gap", "warning", "a heading without number stands where one is missing behind {before}"
    ),
    "duplicate": Finding("numbering-duplicate", "warning", "{now} follows {before}: the same number twice"),
    "backward": Finding("numbering-backward", "warning", "{now} follows {before}: the numbers go back"),
    "restart": Finding("numbering-restart", "info", "{now} follows {before}: the numbering starts again"),
    "first missing": Finding("numbering-first-missing", "info", "the series begins with {now}"),
    "skipped": Finding("level-skipped", "info", "{now} stands directly below {above}: a level between is skipped"),
    "torn": Finding("marker-torn", "warning", "{now} has lost a sign: perhaps ({now}"),
    "look-alike": Finding("marker-torn", "warning", "{now} is written with a look-alike: perhaps 第"),
}

FOLLOWING = frozenset({"gap", "duplicate", "backward", "restart"})
"""Findings that compare a number with the one before it."""

DOUBTFUL_WORDS = "{words} is read as {chosen}; as {other} the document would cost only {margin:.2f} more"


def find_diagnostics(text: Text, units: Iterable[Unit]) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each unit whose number does not follow, whose level is too low, whose marker is torn."""
    units = list(units)
    styled = _styled(text, units)
    for unit, last in _with_numbered(units):
        for name in _faults(text, unit, last):
            if name == "torn" and _series(unit) in styled:
                continue
            finding = FINDINGS[name]
            words = finding.words.format(
                now=_marker(text, unit),
                before=_marker(text, last),
                above=_marker(text, unit.parent),
            )
            end = unit.mark.end if unit.mark.start < unit.mark.end else unit.end
            yield Diagnostic(finding.code, words, text.offsets.to_raw(unit.mark.start, end), finding.severity)


def find_doubtful(
    text: Text, readings: Sequence[TypedLine], found: Sequence[Found], doubts: Iterable[Doubt]
) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each candidate of a part that was nearly read otherwise; one for several of a series.

    Dashes and bullets have no numbers that would make a series of them: each is as good as the next, and none told of.
    """
    told: set[tuple[Key, int | None, int | None]] = set()
    for place, chosen, other, margin in doubts:
        candidate, mark = found[place]
        alike = candidate.key, chosen.depth, other.depth
        if alike in told or candidate.family.bare:
            continue
        told.add(alike)
        start, end = extent(text.folded, readings[candidate.line].line, mark)
        words = DOUBTFUL_WORDS.format(
            words=text.clean[start:end], chosen=_said(candidate, chosen), other=_said(candidate, other), margin=margin
        )
        yield Diagnostic("doubtful", words, text.offsets.to_raw(start, end), "info")


def _said(candidate: Candidate, decision: Decision) -> str:
    """Say in words what was decided on a candidate."""
    if decision.depth is None:
        return "text"
    return f"{candidate.read_as(decision).family.name} at level {decision.depth + 1}"


def _styled(text: Text, units: Sequence[Unit]) -> set[object]:
    """Give the series that write 1） throughout, as their author did."""
    torn: dict[object, list[bool]] = {}
    if not any(_is_torn(text, unit) for unit in units):
        return set()
    for unit in units:
        torn.setdefault(_series(unit), []).append(_is_torn(text, unit))
    return {series for series, members in torn.items() if len(members) > 1 and all(members)}


def _series(unit: Unit) -> object:
    return id(unit.parent), unit.family


def _is_torn(text: Text, unit: Unit) -> bool:
    marker = text.folded[unit.mark.start : unit.mark.end]
    return marker[-1:] == ")" and marker[0] != "("


def _faults(text: Text, unit: Unit, last: Unit | None) -> Iterator[str]:
    how = _how(unit, last)
    if how in FINDINGS:
        yield how
    if how == "first" and _skips(unit):
        yield "skipped"
    if _is_torn(text, unit):
        yield "torn"
    if text.folded.startswith("笫", unit.mark.start, unit.mark.end):
        yield "look-alike"


def _skips(unit: Unit) -> bool:
    """Tell whether the unit opens a level of the standard that is not the next below its parent's."""
    family = unit.family
    above = unit.parent.family if unit.parent else None
    return family in STANDARD and above in STANDARD and STANDARD.index(family) > STANDARD.index(above) + 1


def _how(unit: Unit, last: Unit | None) -> str:
    """Tell how a unit came into its series; behind a heading that stood in for a number, as the numbers have it."""
    how = unit.decision.how
    return step(last.number, unit.number) if how in FOLLOWING and last and last is not unit.before else how


def _with_numbered(units: Iterable[Unit]) -> Iterator[tuple[Unit, Unit | None]]:
    """Give each unit with the last before it in its series that says a number: 附则 alone on its line says none."""
    known: dict[int, Unit | None] = {}
    for unit in units:
        before = unit.before
        last = before if before is None or before.number is not None else known.get(id(before))
        known[id(unit)] = last
        yield unit, last


def _marker(text: Text, unit: Unit | None) -> str:
    return text.clean[unit.mark.start : unit.mark.end] if unit else ""
