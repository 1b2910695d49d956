"""The numbers that units should have: gaps closed, doubles told apart, what runs on running on, what moved in place."""

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
        yield Series(units[0].family, words, scope_of(units[0]), tuple(units))


def count(series: Iterable[Series], start: int = 1) -> dict[int, int]:
    r"""Give the number that each unit should have, by the identity of its section.

    >>> from partydoc import parse
    >>> list(count(series_of(Subject(parse("一、书屋\n\n三、馆舍\n\n四、经费")))).values())
    [1, 2, 3]
    """
    wanted: dict[int, int] = {}
    chains: dict[tuple[str, str, int], _Chain] = {}
    for each in series:
        key = (each.family.name, each.form, id(each.scope))
        chain = chains.get(key)
        if chain is None or not chain.goes_on(each.units[0].value or 0):
            chain = chains[key] = _Chain(start)
        for unit in each.units:
            wanted[id(unit.section)] = chain.number(unit.value or 0, again=SUFFIX in unit.marker)
    return wanted


class _Chain:
    """What counts on from one number to the next, also where a unit was moved to another place."""

    def __init__(self, start: int) -> None:
        self._start = start
        self._begin()

    def _begin(self) -> None:
        self._seen: set[int] = set()
        self._was, self._now = 0, self._start - 1

    def goes_on(self, first: int) -> bool:
        """Tell whether a series with this first number goes on with the count: it follows, or was missed so far."""
        near = first > self._was and first - self._was - 1 < first - 1
        return self._was > 0 and (near or (first < self._was and first not in self._seen))

    def number(self, value: int, *, again: bool) -> int:
        """Count one unit, and give its number; a second one starts the count again, *again* adds to the one before."""
        if value == 1 < self._was and 1 in self._seen:
            self._begin()
        if not (again and value == self._was):
            self._now += 1
        self._was = value
        self._seen.add(value)
        return self._now


def scope_of(unit: Unit) -> Container:
    """Give the text that a unit belongs to: series never run on from one text into another."""
    return next(node for node in reversed(unit.above) if isinstance(node, Document | Part | Attachment))
