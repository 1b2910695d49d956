"""Units beside and above each other."""

from __future__ import annotations

from partydoc.rules.subject import Subject, Unit, shared
from partydoc.tree.nodes import Section


@shared
def neighbours(subject: Subject) -> tuple[tuple[Unit, Unit], ...]:
    """Give each two units that follow each other in one container."""
    found = []
    last: dict[int, Unit] = {}
    for unit in subject.units:
        before = last.get(id(unit.above[-1]))
        if before:
            found.append((before, unit))
        last[id(unit.above[-1])] = unit
    return tuple(found)


@shared
def parents(subject: Subject) -> tuple[tuple[Unit, Unit], ...]:
    """Give each unit that stands directly in another, behind that one."""
    seen = {id(unit.section): unit for unit in subject.units}
    inner = (unit for unit in subject.units if isinstance(unit.above[-1], Section) and id(unit.above[-1]) in seen)
    return tuple((seen[id(unit.above[-1])], unit) for unit in inner)
