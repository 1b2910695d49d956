"""Faults in the items of laws, and in what cites them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from partydoc.edits import Edit
from partydoc.numbering.families import ARTICLE
from partydoc.numbering.numerals import write_numeral
from partydoc.rules.kinds import STATUTES
from partydoc.rules.laws.items import Items, end_of, series
from partydoc.rules.subject import Subject
from partydoc.testing.faults.placing import edit
from partydoc.tree.nodes import Paragraph

_CITED = re.compile("第([一二三四五六七八九十])项")
_OWN = re.compile("本(?:法|条例|办法|规定|规则|细则)第([一二三四五六七八九十百]+)条(?![至、和])")
_BEYOND = 7


def half_colon(subject: Subject) -> Iterator[Edit]:
    """Write : behind what leads to items."""
    for lead, _ in _of_statutes(subject):
        if subject.clean[lead.end - 1] == "：":
            yield edit(subject, lead.end - 1, lead.end, ":")


def no_semicolon(subject: Subject) -> Iterator[Edit]:
    """Write ， for ； behind an item of a series that has another."""
    for _, items in _of_statutes(subject):
        ends = [end for item in items[:-1] if (end := end_of(subject, item)) and subject.clean[end - 1] == "；"]
        if len(ends) > 1:
            yield from (edit(subject, end - 1, end, "，") for end in ends if not _has_stop(subject, end))


def no_stop(subject: Subject) -> Iterator[Edit]:
    """Write ； for 。 behind a last item."""
    for _, items in _of_statutes(subject):
        end = end_of(subject, items[-1])
        if end and len(items) > 1 and subject.clean[end - 1] == "。" and not _has_stop(subject, end):
            yield edit(subject, end - 1, end, "；")


def bracketed_citation(subject: Subject) -> Iterator[Edit]:
    """Write 第（二）项 for 第二项."""
    for _, start, end, _ in subject.of(Paragraph):
        if _is_statute(subject, start):
            for found in _CITED.finditer(subject.clean, start, end):
                yield edit(subject, *found.span(1), f"（{found[1]}）")


def cited_nothing(subject: Subject) -> Iterator[Edit]:
    """Cite an article of the text itself beyond its last one, in texts whose articles run on without a gap."""
    values = list(dict.fromkeys(unit.value for unit in subject.units if unit.family is ARTICLE))
    if len(values) > _BEYOND and values == list(range(1, len(values) + 1)) and len(subject.wholes) == 1:
        for _, start, end, _ in subject.of(Paragraph):
            for found in _OWN.finditer(subject.clean, start, end):
                yield edit(subject, *found.span(1), write_numeral(len(values) + _BEYOND, "han"))


def _of_statutes(subject: Subject) -> Iterator[Items]:
    return (each for each in series(subject) if _is_statute(subject, each.lead.start))


def _is_statute(subject: Subject, place: int) -> bool:
    """Tell whether a place is in a law, and not in the decision that issues one."""
    return subject.whole_of(place).kind in STATUTES


def _has_stop(subject: Subject, end: int) -> bool:
    line = subject.clean[subject.clean.rfind("\n", 0, end) + 1 : end - 1]
    return "。" in line
