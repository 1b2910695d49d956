"""Runs rules over a document: hits become findings, in the order of the text."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from partydoc.collecting import collecting_later
from partydoc.edits import Edit
from partydoc.errors import let_interruption_through
from partydoc.rules.rule import PREFIX, Change, Finding, Hit, Rule
from partydoc.rules.subject import Subject
from partydoc.scripts import simplify
from partydoc.spans import Span
from partydoc.tree.nodes import Document

MOST = 1000
"""Findings that are given of one document; a last one counts the rest."""

MAINLAND = frozenset("PEL")
"""Groups whose rules are those of the mainland's standards: texts in traditional characters follow others."""

INTERNAL, MORE = "internal", "more-findings"
OWN = {INTERNAL: f"{PREFIX}X000", MORE: f"{PREFIX}X001", "renumber": f"{PREFIX}X002"}
"""Findings that are no rule's, by their names: about the run itself."""


def run(document: Document, rules: Iterable[Rule], on: date | None = None) -> tuple[Finding, ...]:
    r"""Find the faults of a document that was read from a text.

    *on* is the day whose rules hold; None means the day that each text is dated. A rule that goes wrong costs its
    findings, and a finding `internal` says so.

    >>> from partydoc import parse
    >>> from partydoc.rules import RULES
    >>> [found.code for found in run(parse("(一)书屋\n(二)馆舍"), RULES)]
    ['PDP004', 'PDP004']
    """
    with collecting_later():
        found = _findings(document, rules, on)  # what the rules looked at is gone before anything is collected
    if len(found) > MOST:
        words = f"{len(found) - MOST} more findings are not shown"
        found[MOST:] = [own_finding(MORE, words, "info", found[MOST].span)]
    return tuple(found)


def _findings(document: Document, rules: Iterable[Rule], on: date | None) -> list[Finding]:
    subject = Subject(document)
    found = [finding for rule in rules if _may_hold(subject, rule) for finding in _of_rule(subject, rule, on)]
    return sorted(found, key=lambda each: (each.span, each.code))


def _may_hold(subject: Subject, rule: Rule) -> bool:
    return rule.kinds is None or not rule.kinds.isdisjoint(subject.kinds)


def _of_rule(subject: Subject, rule: Rule, on: date | None) -> list[Finding]:
    try:
        hits = dict.fromkeys(rule.check(subject))
    except Exception as error:  # noqa: BLE001  whatever it is: a bug of ours must not cost the other rules
        let_interruption_through(error)
        words = f"the rule {rule.name} went wrong and found nothing: {error!r}"
        return [own_finding(INTERNAL, words, "error", Span(0, 0))]
    return [_finding(subject, rule, hit) for hit in hits if _holds(subject, rule, hit, on)]


def _holds(subject: Subject, rule: Rule, hit: Hit, on: date | None) -> bool:
    """Tell whether the text that a hit stands in is of the rule's kinds, and not from before its time."""
    if rule.code[0] in MAINLAND and not subject.is_mainland:
        return False
    if rule.kinds is None and rule.since is None:
        return True
    scope = subject.whole_of(hit.start)
    day = on or scope.day
    return (rule.kinds is None or scope.kind in rule.kinds) and (rule.since is None or day is None or day >= rule.since)


def _finding(subject: Subject, rule: Rule, hit: Hit) -> Finding:
    span = subject.text.offsets.to_raw(hit.start, hit.end)
    fix = _fix(subject, rule.name, hit.changes)
    path = subject.path_of(hit.start)
    return Finding(
        *(rule.full_code, rule.name, hit.message, span, path, rule.severity, rule.basis, rule.source, rule.since),
        fix=fix,
        safe=fix is not None and rule.safe,
        related=hit.related,
    )


def _fix(subject: Subject, reason: str, changes: tuple[Change, ...]) -> tuple[Edit, ...] | None:
    """Make edits of the raw text; None where there are none.

    And where a repair was at work in their place, or the file does not hold the characters, but computes a number.
    """
    edits = []
    for start, end, new in changes:
        span = subject.text.offsets.to_raw(start, end)
        raw, clean = span.slice(subject.text.raw), subject.clean[start:end]
        if subject.is_computed(span) or (raw != clean and simplify(raw) != simplify(clean)):
            return None
        if start == end and _is_mended(subject, start):
            return None
        edits.append(Edit(span, new, reason))
    return tuple(edits) or None


def _is_mended(subject: Subject, place: int) -> bool:
    """Tell a place of the clean text where a repair has put together what stands on its two sides."""
    offsets, raw, clean = subject.text.offsets, subject.text.raw, subject.clean
    before = offsets.to_raw(place - 1, place).slice(raw) if place else ""
    behind = offsets.to_raw(place, place + 1).slice(raw) if place < len(clean) else ""
    ends = simplify(before[-1:]) == simplify(clean[place - 1 : place] if place else "")
    return not ends or simplify(behind[:1]) != simplify(clean[place : place + 1])


def own_finding(name: str, words: str, severity: str, span: Span) -> Finding:
    """Make a finding about the run itself: its name is none of a rule."""
    shown = "error" if severity == "error" else "info"
    return Finding(OWN[name], name, words, span, "", shown, "实务", "")  # type: ignore[arg-type]
