"""Wrong marks behind markers and within the text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from partydoc.edits import Edit
from partydoc.numbering.families import ORDINAL, RUN_IN
from partydoc.rules.markers import COMMA, PAUSE, POINTS, bare_numbers, behind, tail
from partydoc.rules.series import neighbours
from partydoc.rules.subject import Subject, Unit
from partydoc.testing.faults.placing import edit
from partydoc.tree.nodes import Paragraph

_PAIR = re.compile('“[^“”"\n]{2,60}”|《[^《》\n]{2,60}》|（[^（）()\n]{2,60}）')
_LISTED = re.compile("[0-9A-Za-z一二三四五六七八九十][）)]")
"""How a number in a list ends that no bracket opens: 1）."""
_COMMA_BETWEEN = re.compile("(?<=[一-龥])，(?=[一-龥])")


def wrong_pause(subject: Subject) -> Iterator[Edit]:
    """Write ． for 、 behind a Chinese number that has a fellow: alone, 一． could be anything."""
    series = _with_fellows(subject)
    for unit in bare_numbers(subject, PAUSE):
        found = tail(subject, unit)
        if found.mark == PAUSE and id(unit.section) in series:
            yield edit(subject, found.start, found.end, "．")


def wrong_dot(subject: Subject) -> Iterator[Edit]:
    """Write 、 for the point behind an Arabic number."""
    for unit in bare_numbers(subject, POINTS[0]):
        found = tail(subject, unit)
        if found.mark and found.mark in POINTS:
            yield edit(subject, found.start, found.end, PAUSE)


def after_brackets(subject: Subject) -> Iterator[Edit]:
    """Put 、 behind a number in brackets."""
    for unit in subject.units:
        if unit.family.bracketed and unit.marker[-1:] == "）":
            yield edit(subject, unit.end, unit.end, PAUSE)


def half_brackets(subject: Subject) -> Iterator[Edit]:
    """Write the brackets of a number in half width."""
    for unit in subject.units:
        if unit.family.bracketed and unit.marker[:1] == "（" and unit.marker[-1:] == "）":
            yield edit(subject, unit.start, unit.end, f"({unit.marker[1:-1]})")


def wrong_comma(subject: Subject) -> Iterator[Edit]:
    """Write 、 for the comma behind 第一, where another follows."""
    series = _with_fellows(subject)
    for unit in subject.units:
        found = tail(subject, unit)
        if (
            id(unit.section) in series
            and unit.family is ORDINAL
            and found.mark == COMMA
            and len(unit.marker.strip()) == len("第一，")
        ):
            yield edit(subject, found.start, found.end, PAUSE)


def after_run_in(subject: Subject) -> Iterator[Edit]:
    """Put a comma behind 一是."""
    for unit in subject.units:
        if unit.family is RUN_IN:
            yield edit(subject, unit.end, unit.end, COMMA)


def after_decimal(subject: Subject) -> Iterator[Edit]:
    """Put 、 behind 1.1."""
    for unit in subject.units:
        if unit.family.composite and unit.marker.strip()[-1:].isdigit() and "." in unit.marker:
            end = unit.start + len(unit.marker.rstrip())
            yield edit(subject, end, end, PAUSE)


def no_blank(subject: Subject) -> Iterator[Edit]:
    """Take the blank behind 第一章 away in the middle of a series: elsewhere 第三条 could be cited."""
    pairs = [pair for pair in neighbours(subject) if _follow(*pair)]
    series = {id(before.section) for before, _ in pairs} & {id(unit.section) for _, unit in pairs}
    for unit in subject.units:
        if id(unit.section) not in series:
            continue
        blank = behind(subject, unit)
        words = subject.clean[unit.end : subject.line_end(unit.end)]
        if unit.family.structural and blank in ("\N{IDEOGRAPHIC SPACE}", " ") and words.strip():
            yield edit(subject, unit.end, unit.end + len(words) - len(words.lstrip()), "")


def half_width(subject: Subject) -> Iterator[Edit]:
    """Write a comma between Chinese characters in half width."""
    for _, start, end, _ in subject.of(Paragraph):
        for found in _COMMA_BETWEEN.finditer(subject.clean, start, end):
            yield edit(subject, *found.span(), ",")


def pause_between(subject: Subject) -> Iterator[Edit]:
    """Put 、 between two titles."""
    for _, start, end, _ in subject.of(Paragraph):
        for found in re.finditer("(?<=》)(?=《)", subject.clean[start:end]):
            yield edit(subject, start + found.start(), start + found.start(), PAUSE)


def no_partner(subject: Subject) -> Iterator[Edit]:
    """Take one mark of a pair away, or write the second as the first."""
    for _, start, end, _ in subject.of(Paragraph):
        for found in _PAIR.finditer(subject.clean, start, end):
            first, last = found.start(), found.end() - 1
            yield edit(subject, last, last + 1, "")
            if not _LISTED.match(subject.clean, last - 1):
                yield edit(subject, first, first + 1, "")
            if found[0][0] == "“":
                yield edit(subject, last, last + 1, "“")


def _follow(before: Unit, unit: Unit) -> bool:
    return before.family is unit.family and before.value is not None and unit.value == before.value + 1


def _with_fellows(subject: Subject) -> set[int]:
    """Give the identities of the sections that have another of their family beside them."""
    return {id(unit.section) for pair in neighbours(subject) if pair[0].family is pair[1].family for unit in pair}
