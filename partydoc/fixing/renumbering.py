"""Numbers the units of a document anew, and lets what cites them follow; proved on the tree and on the references."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Sequence

from attrs import evolve

from partydoc.arguments import as_names, require
from partydoc.edits import Edit, Edits, rebase
from partydoc.fixing.choosing import Chooser, Proposal, Tried, joined
from partydoc.fixing.citing import follow
from partydoc.fixing.counting import Series, count, series_of
from partydoc.fixing.fixed import Fixed, Refused
from partydoc.fixing.markers import write_marker
from partydoc.fixing.moved import REASON, Restored, find_moved, restore
from partydoc.fixing.proof import difference
from partydoc.fixing.reading import UNREADABLE, reader_of
from partydoc.fixing.targets import Target, newly_resolved, targets_differ, targets_of
from partydoc.numbering.families import BY_NAME, FAMILIES, family_called
from partydoc.options import DEFAULT_LIMITS, Limits
from partydoc.references import find_references
from partydoc.rules.rule import Finding
from partydoc.rules.running import own_finding
from partydoc.rules.subject import Subject, Unit
from partydoc.spans import Span
from partydoc.tree.nodes import Document, Section


def renumber_document(
    document: Document,
    *,
    families: Iterable[str] | None = None,
    start: int = 1,
    references: bool = True,
    limits: Limits = DEFAULT_LIMITS,
) -> Fixed:
    """Count the units of the *families* anew from *start*; see `partydoc.renumber`."""
    names = BY_NAME.keys() if families is None else _known(families)
    if require(start, int, "start") < 1:
        raise ValueError(f"start is at least 1, not {start}")
    restored = _restored(document, names, start, limits, references=references)
    if restored is None:
        return _counted(document, names, start, limits, references=references)
    fixed = _counted(restored.document, names, start, limits, references=references)
    original = document.text.raw if document.text else ""
    edits = Edits(rebase(fixed.edits, restored.edits))
    return evolve(fixed, edits=edits, original=original)


def _restored(
    document: Document, names: Container[str], start: int, limits: Limits, *, references: bool
) -> Restored | None:
    """Put the numbers of moved units in order, series by series; None where there are none."""
    found: Restored | None = None
    subject = Subject(document)
    for family in (family for family in FAMILIES if family.name in names):
        moved = next(find_moved(subject, [family]), None)
        reader = reader_of(subject.document, limits) if moved else None
        restored = restore(subject, reader, moved, start, references=references) if reader and moved else None
        if restored:
            edits = Edits(rebase(restored.edits, found.edits)) if found else restored.edits
            found = Restored(restored.document, edits)
            subject = Subject(found.document)
    return found


def _counted(document: Document, names: Container[str], start: int, limits: Limits, *, references: bool) -> Fixed:
    """Count the series that are read as such."""
    subject = Subject(document)
    series = [each for each in series_of(subject) if each.family.name in names]
    wanted = count(series, start)
    proposals = list(_proposals(subject, series, wanted, references=references))
    original = subject.text.raw
    reader = reader_of(document, limits) if proposals else None
    if reader is None:
        refused = tuple(Refused(each.owner, UNREADABLE) for each in proposals)
        return Fixed(original, Edits(), document, (), refused, original)
    values = {id(unit.section.num): wanted[id(unit.section)] for each in series for unit in each.units}

    before = targets_of(document, subject.references) if references else []
    after: list[Target] = []

    def proof(edits: Edits) -> Tried:
        new = reader.read(edits)
        wrong = difference(document, new, edits, values)
        after[:] = targets_of(new, find_references(new)) if references and not wrong else ()
        return Tried(new, wrong or targets_differ(before, after))

    chooser: Chooser[Finding] = Chooser(proof)
    edits = joined(chooser.choose(proposals))
    refused = tuple(Refused(finding, wrong) for finding, wrong in chooser.refused)
    left = tuple(_doubtful(before, after)) if edits else ()
    return Fixed(edits.rewrite(original), edits, chooser.proved or document, left, refused, original)


def _doubtful(before: Sequence[Target], after: Sequence[Target]) -> Iterator[Finding]:
    for words, span in newly_resolved(before, after):
        yield own_finding(REASON, f"{words} pointed to no one place before: see whether it does now", "info", span)


def _known(families: Iterable[str]) -> frozenset[str]:
    names = frozenset(as_names(families, "families"))
    for name in sorted(names):
        family_called(name)
    return names


def _proposals(
    subject: Subject, series: list[Series], wanted: dict[int, int], *, references: bool
) -> Iterator[Proposal[Finding]]:
    """Yield one proposal: numbers and the references to them are changed together or not at all."""
    edits: list[Edit] = []
    for each in series:
        edits += _edits(subject, each, wanted)
    if edits and references:
        edits += follow(subject, wanted)
    if edits:
        unique = tuple(sorted(set(edits), key=lambda edit: edit.span))
        words = f"{len(unique)} numbers and references are written anew"
        yield Proposal(unique, own_finding(REASON, words, "info", Span(unique[0].span.start, unique[-1].span.end)))


def _edits(subject: Subject, series: Series, wanted: dict[int, int]) -> Iterator[Edit]:
    if any(subject.is_computed(subject.text.offsets.to_raw(unit.start, unit.end)) for unit in series.units):
        return  # the file counts for itself
    for unit in series.units:
        if unit.family.composite:
            yield from _prefix(subject, unit, wanted)
        new = wanted[id(unit.section)]
        if unit.value is not None and unit.value != new:
            change = write_marker(unit.marker, unit.value, new, last=unit.family.composite)
            if change:
                start, end, text = change
                yield Edit(subject.text.offsets.to_raw(unit.start + start, unit.start + end), text, REASON)


def _prefix(subject: Subject, unit: Unit, wanted: dict[int, int]) -> Iterator[Edit]:
    """Yield the change of 1. in 1.2 where the unit above it, whose number it is, has another."""
    parent = unit.above[-1]
    head, point, _ = unit.marker.partition(".")
    if point and isinstance(parent, Section) and parent.num and parent.num.value is not None:
        new = wanted.get(id(parent), parent.num.value)
        change = write_marker(head, parent.num.value, new) if new != parent.num.value else None
        if change:
            start, end, text = change
            yield Edit(subject.text.offsets.to_raw(unit.start + start, unit.start + end), text, REASON)
