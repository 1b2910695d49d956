"""Units beside and above each other."""

from __future__ import annotations

from collections.abc import Iterator

from partydoc.rules.subject import Subject, Unit
from partydoc.tree.nodes import Section


def neighbours(subject: Subject) -> Iterator[tuple[Unit, Unit]]:
    """Yield each two units that follow each other in one container."""
    last: dict[int, Unit] = {}
    for unit in subject.units:
        before = last.get(id(unit.above[-1]))
        if before:
            yield before, unit
        last[id(unit.above[-1])] = unit


def parents(subject: Subject) -> Iterator[tuple[Unit, Unit]]:
    """Yield each unit that stands directly in another, behind that one."""
    seen = {id(unit.section): unit for unit in subject.units}
    for unit in subject.units:
        if isinstance(unit.above[-1], Section) and id(unit.above[-1]) in seen:
            yield seen[id(unit.above[-1])], unit
