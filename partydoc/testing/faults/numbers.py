"""Numbers that do not follow each other: only in series of which the neighbours are right."""

from __future__ import annotations

from collections.abc import Iterator

from partydoc.edits import Edit
from partydoc.fixing.markers import write_marker
from partydoc.rules.series import neighbours
from partydoc.rules.subject import Subject, Unit
from partydoc.testing.faults.placing import edit


def gap(subject: Subject) -> Iterator[Edit]:
    """Take a unit out, whole, whose neighbours stay."""
    for _, unit, _ in _inner(subject):
        place = subject.span_of(unit.section)
        if place and place.end - place.start < _LONGEST:
            yield edit(subject, place.start, place.end, "")


def duplicate(subject: Subject) -> Iterator[Edit]:
    """Write the number of the unit before."""
    yield from _written(subject, -1)


def backward(subject: Subject) -> Iterator[Edit]:
    """Write a number that is lower than that of the unit before."""
    yield from _written(subject, -2)


def restart(subject: Subject) -> Iterator[Edit]:
    """Write one in the middle."""
    for before, unit, _ in _inner(subject):
        if (before.value or 0) > 1:
            yield from _as(subject, unit, 1)


_LONGEST = 2000
_FEWEST = 4
"""Units of a series that leave no doubt what it counts."""


def _written(subject: Subject, by: int) -> Iterator[Edit]:
    for _, unit, _ in _inner(subject):
        value = (unit.value or 0) + by
        if value > 0:
            yield from _as(subject, unit, value)


def _as(subject: Subject, unit: Unit, value: int) -> Iterator[Edit]:
    change = write_marker(unit.marker, unit.value or 0, value)
    if change:
        yield edit(subject, unit.start + change[0], unit.start + change[1], change[2])


def _inner(subject: Subject) -> Iterator[tuple[Unit, Unit, Unit]]:
    """Yield the units in the middle of series that count without a fault, with those before and behind."""
    sizes: dict[int, int] = {}
    for unit in subject.units:
        sizes[id(unit.above[-1])] = sizes.get(id(unit.above[-1]), 0) + 1
    pairs = [(before, unit) for before, unit in neighbours(subject) if _follows(before, unit)]
    after = {id(before.section): unit for before, unit in pairs}
    for before, unit in pairs:
        follower = after.get(id(unit.section))
        if follower and sizes[id(unit.above[-1])] >= _FEWEST:
            yield before, unit, follower


def _follows(before: Unit, unit: Unit) -> bool:
    plain = not (unit.family.floating or unit.family.bare or unit.family.composite)
    return plain and before.family is unit.family and before.value is not None and unit.value == before.value + 1
