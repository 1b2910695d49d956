"""Series that begin late, skip a level, change their form, climb, or have one member."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from partydoc.edits import Edit
from partydoc.fixing.counting import Series, series_of
from partydoc.fixing.markers import write_marker
from partydoc.numbering.families import BY_NAME, CIRCLED, STANDARD, Family
from partydoc.rules.series import parents
from partydoc.rules.subject import Subject, Unit
from partydoc.testing.faults.placing import edit, written
from partydoc.tree.nodes import Container, Paragraph, Section
from partydoc.tree.walking import walk

FEWEST = 3
"""Units of a series that leave no doubt of what it is."""


def begins_late(subject: Subject) -> Iterator[Edit]:
    """Take the first one or two units out, as from an excerpt, or write all numbers higher, as in a piece of another.

    Only of series that nothing of their family stands before: they could run on from it.
    """
    first = {unit.family: unit.section for unit in reversed(subject.units)}
    for series in _straight(subject):
        units = series.units
        if first[series.family] is units[0].section:
            for left_out in units[: len(units) - 2][:2]:
                yield edit(subject, _extent(subject, units[0])[0], _extent(subject, left_out)[1], "")
            shifted = [_counted(unit, (unit.value or 0) + 2) for unit in units]
            if all(shifted):
                new = dict(zip(map(id, units), shifted, strict=True))
                yield written(subject, units, lambda unit, new=new: new[id(unit)])  # type: ignore[misc]


def skips(subject: Subject) -> Iterator[Edit]:
    """Write the units below another in the form of a level further down: 1. or （1） for （一） below 一、."""
    for parent, series in _below(subject):
        if _is_next(parent.family, series.family) and not any(unit.section.sections for unit in series.units):
            for family in STANDARD[STANDARD.index(series.family) + 1 :]:
                yield _restyled(subject, series, family)


def changes_form(subject: Subject) -> Iterator[Edit]:
    """Write one unit in the middle of a series in another form, with its number: （一） （二） 3. （四）."""
    for series in _straight(subject):
        used = {*_families(series), *(_family(node) for node in series.units[0].above)}
        for unit in series.units[1:-1] if series.family in STANDARD else ():
            for family in (*STANDARD, CIRCLED):
                if family not in used and not unit.section.sections:
                    yield edit(subject, unit.start, unit.end, family.write(unit.value or 0))


def climbs(subject: Subject) -> Iterator[Edit]:
    """Write a series in the form of a level above its parent's, or the parent's in that of one below its own."""
    used = {unit.family for unit in subject.units}
    straight = {id(unit.section): series for series in _straight(subject) for unit in series.units}
    for parent, series in _below(subject):
        for family in STANDARD[: STANDARD.index(parent.family)]:
            if family not in used:
                yield _restyled(subject, series, family)
        above = straight.get(id(parent.section))
        for family in STANDARD[STANDARD.index(series.family) + 1 :] if above else ():
            if above and family not in used:
                yield _restyled(subject, above, family)


def stands_alone(subject: Subject) -> Iterator[Edit]:
    """Take all units of a series out but the first, or their numbers; or put a number before all that a unit says."""
    for series in _straight(subject):
        units = series.units
        if series.family in STANDARD and isinstance(units[0].above[-1], Section):
            yield edit(subject, _extent(subject, units[0])[1], _extent(subject, units[-1])[1], "")
            yield written(subject, units[1:], lambda _: "")
    for unit in subject.units:
        words = unit.section.children
        place = subject.span_of(words[0]) if len(words) == 1 and isinstance(words[0], Paragraph) else None
        if place and unit.section.heading and unit.family in STANDARD[:-1]:
            below = STANDARD[STANDARD.index(unit.family) + 1].write(1)
            if not (below[-1:] == "." and subject.clean[place.start].isdigit()):  # 1.1992年 is a decimal
                yield edit(subject, place.start, place.start, below)


def _straight(subject: Subject) -> Iterator[Series]:
    """Yield the series that count from one on without a fault, and are as long as leaves no doubt."""
    for series in series_of(subject):
        row, values = series.family, [unit.value for unit in series.units]
        plain = not (row.floating or row.bare or row.composite or row.stays_in_line)
        if plain and len(values) >= FEWEST and values == list(range(1, len(values) + 1)):
            yield series


def _below(subject: Subject) -> Iterator[tuple[Unit, Series]]:
    """Yield the series of the standard's levels that stand in a unit of such a level, with that unit."""
    above = {id(unit.section): parent for parent, unit in parents(subject)}
    for series in _straight(subject):
        parent = above.get(id(series.units[0].section))
        if parent and parent.family in STANDARD and series.family in STANDARD:
            yield parent, series


def _is_next(parent: Family, below: Family) -> bool:
    return (parent, below) in pairwise(STANDARD)


def _families(series: Series) -> Iterator[Family]:
    for unit in series.units:
        for node, _ in walk(unit.section):
            if isinstance(node, Container) and (family := _family(node)):
                yield family


def _family(node: Container) -> Family | None:
    return BY_NAME[node.num.family] if isinstance(node, Section) and node.num else None


def _restyled(subject: Subject, series: Series, family: Family) -> Edit:
    return written(subject, series.units, lambda unit: family.write(unit.value or 0))


def _counted(unit: Unit, value: int) -> str:
    change = write_marker(unit.marker, unit.value or 0, value)
    return f"{unit.marker[: change[0]]}{change[2]}{unit.marker[change[1] :]}" if change else ""


def _extent(subject: Subject, unit: Unit) -> tuple[int, int]:
    return subject.extent(unit)
