"""The numbers that the units of a document should have: gaps closed, doubles told apart, what runs on runs on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from partydoc.numbering.families import Family
from partydoc.numbering.ordinals import form
from partydoc.rules.subject import Subject, Unit
from partydoc.tree.nodes import Attachment, Container, Document, Part

SUFFIX = "之"
"""What stands before the second number of 第十条之一."""


class Series(NamedTuple):
    """The units of one form that stand directly in one container, in reading order."""

    family: Family
    form: str
    scope: Container
    units: tuple[Unit, ...]


def series_of(subject: Subject) -> Iterator[Series]:
    """Gather the units that count with each other; in the order of their first units."""
    found: dict[tuple[int, str, str], list[Unit]] = {}
    for unit in subject.units:
        if unit.value is not None and not unit.family.bare:
            words = form(subject.folded[unit.start : unit.end]) if unit.family.forms else ""
            found.setdefault((id(unit.above[-1]), unit.family.name, words), []).append(unit)
    for (_, _, words), units in found.items():
        yield Series(units[0].family, words, _scope(units[0]), tuple(units))


def count(series: Iterable[Series], start: int = 1) -> dict[int, int]:
    r"""Give the number that each unit should have, by the identity of its section.

    >>> from partydoc import parse
    >>> list(count(series_of(Subject(parse("一、书屋\n\n三、馆舍\n\n四、经费")))).values())
    [1, 2, 3]
    """
    wanted: dict[int, int] = {}
    ended: dict[tuple[str, str, int], tuple[int, int]] = {}
    for each in series:
        key = (each.family.name, each.form, id(each.scope))
        was, now = ended.get(key, (0, start - 1))
        first = each.units[0].value or 0
        if not _runs_on(was, first):
            was, now = 0, start - 1
        for unit in each.units:
            value = unit.value or 0
            if value == 1 and was > 1:
                now = start - 1
            if not (SUFFIX in unit.marker and value == was):
                now += 1
            was = value
            wanted[id(unit.section)] = now
        ended[key] = (was, now)
    return wanted


def _runs_on(before: int, first: int) -> bool:
    """Tell whether a series goes on from the one before: it is nearer to what follows than to one."""
    return before > 0 and first > before and first - before - 1 < first - 1


def _scope(unit: Unit) -> Container:
    """Give the text that a unit belongs to: series never run on from one text into another."""
    return next(node for node in reversed(unit.above) if isinstance(node, Document | Part | Attachment))
