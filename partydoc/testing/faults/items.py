"""Faults in the items of laws, and in what cites them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from partydoc.edits import Edit
from partydoc.numbering.families import ARTICLE
from partydoc.rules.kinds import STATUTES
from partydoc.rules.laws.items import Items, end_of, series
from partydoc.rules.subject import Subject
from partydoc.testing.faults.placing import edit, written
from partydoc.tree.nodes import Paragraph

_CITED = re.compile("第([一二三四五六七八九十])项")
_ANNOUNCED = re.compile("下列[^。；：]{1,20}：$")
_ANNOUNCING = ("，并应当符合下列条件：", "，应当提交下列材料：", "。有下列情形之一的，不予办理：")


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


def no_items(subject: Subject) -> Iterator[Edit]:
    """Take the items out that 下列 announces, or their numbers; or let an article announce some that never come."""
    for lead, items in _of_statutes(subject):
        if _ANNOUNCED.search(subject.clean, lead.start, lead.end):
            markers = [unit for unit in subject.units if any(unit.section is item for item in items)]
            behind = subject.span_of(items[-1])
            if behind:
                yield edit(subject, lead.end, behind.end, "")
            yield written(subject, markers, lambda _: "")
    for unit in subject.units:
        last = unit.section.children[-1] if unit.family is ARTICLE and unit.section.children else None
        place = subject.span_of(last) if isinstance(last, Paragraph) else None
        if place and subject.clean[place.end - 1] == "。" and _is_statute(subject, place.start):
            yield from (edit(subject, place.end - 1, place.end, words) for words in _ANNOUNCING)


def _of_statutes(subject: Subject) -> Iterator[Items]:
    return (each for each in series(subject) if _is_statute(subject, each.lead.start))


def _is_statute(subject: Subject, place: int) -> bool:
    """Tell whether a place is in a law, and not in the decision that issues one."""
    return subject.whole_of(place).kind in STATUTES


def _has_stop(subject: Subject, end: int) -> bool:
    line = subject.clean[subject.clean.rfind("\n", 0, end) + 1 : end - 1]
    return "。" in line
