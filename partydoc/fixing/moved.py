"""Units that were moved within their series: with its numbers out of order, reading may take some of them for text.

Where the numbers of the units and of the lines that begin as such units do are together all from one on, each once,
they are one series whose units were moved. Their numbers are written in order first, and the text is read again:
all must be units then. What cites them follows by the numbers that they had.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from partydoc.edits import Edit, Edits, rebase
from partydoc.fixing.citing import follow
from partydoc.fixing.counting import scope_of
from partydoc.fixing.markers import write_marker
from partydoc.fixing.proof import difference
from partydoc.fixing.reading import Reader
from partydoc.numbering.families import Family
from partydoc.rules.subject import Subject, Unit
from partydoc.scripts import fold
from partydoc.tree.nodes import Document

REASON = "renumber"
FEWEST = 4
"""Units of a series that leave no doubt that its numbers are all there."""


class Member(NamedTuple):
    """A number of a series as it stands: of a unit, or of a line that was taken for text."""

    start: int
    end: int
    value: int


class Moved(NamedTuple):
    """A series whose units were moved; its members in the order in which they stand now."""

    family: Family
    members: tuple[Member, ...]


class Restored(NamedTuple):
    """The document with the numbers of moved units in order, and the edits that lead there."""

    document: Document
    edits: Edits


def find_moved(subject: Subject, families: Iterable[Family]) -> Iterator[Moved]:
    r"""Find the series whose units were moved, and not all read as one series.

    >>> from partydoc import parse
    >>> from partydoc.numbering.families import HAN_COMMA
    >>> subject = Subject(parse("一、书屋\n\n四、馆舍\n\n二、经费\n\n三、其他"))
    >>> [[member.value for member in moved.members] for moved in find_moved(subject, [HAN_COMMA])]
    [[1, 4, 2, 3]]
    """
    for family in families:
        if not (family.floating or family.bare or family.composite or family.stays_in_line):
            units = [unit for unit in subject.units if unit.family is family]
            for group in _groups(units):
                moved = _moved(subject, family, group)
                if moved:
                    yield moved
                    break


def restore(subject: Subject, reader: Reader, moved: Moved, start: int, *, references: bool) -> Restored | None:
    """Write the numbers of a moved series in order, and let what cites them follow; None where that is not proved."""
    numbers = {member.value: number for number, member in enumerate(moved.members, start)}
    edits = Edits(_written(subject, moved.members, numbers))
    new = reader.read(edits)
    again = Subject(new)
    units = [unit for unit in again.units if unit.family is moved.family]
    group = next((each for each in _groups(units) if [unit.value for unit in each] == list(numbers.values())), None)
    if group is None or len(again.units) < len(subject.units):
        return None
    # What cites the number that a unit had now points to the one that has it: it is to say the number of that unit.
    wanted = {id(unit.section): numbers.get(unit.value or 0, unit.value or 0) for unit in group}
    cited = Edits(sorted(set(follow(again, wanted)), key=lambda edit: edit.span)) if references else Edits()
    last = reader.of(new).read(cited) if cited else new
    if cited and difference(new, last, cited):
        return None
    return Restored(last, Edits(rebase(cited, edits)))


def _groups(units: list[Unit]) -> Iterator[list[Unit]]:
    """Yield the units of a family that may be one series: those of a text, and those that stand in one container."""
    for outer in (scope_of, _container):
        found: dict[int, list[Unit]] = {}
        for unit in units:
            found.setdefault(id(outer(unit)), []).append(unit)
        yield from found.values()


def _container(unit: Unit) -> object:
    return unit.above[-1]


def _moved(subject: Subject, family: Family, units: list[Unit]) -> Moved | None:
    values = [unit.value or 0 for unit in units]
    if len(units) < FEWEST - 1 or len(set(values)) < len(values):
        return None
    start, end = subject.span_of(units[0].above[-1]) or (0, len(subject.clean))
    members = [Member(unit.start, unit.end, unit.value or 0) for unit in units]
    members += [stray for stray in _strays(subject, family, len(units)) if start <= stray.start < end]
    members.sort()
    numbers = [member.value for member in members]
    apart = len(members) > len(units) or len({id(unit.above[-1]) for unit in units}) > 1
    whole = sorted(numbers) == list(range(1, len(numbers) + 1)) != numbers
    computed = any(subject.is_computed(subject.text.offsets.to_raw(each.start, each.end)) for each in members)
    return Moved(family, tuple(members)) if apart and whole and len(members) >= FEWEST and not computed else None


def _strays(subject: Subject, family: Family, count: int) -> Iterator[Member]:
    """Yield what stands at the start of a line as a number of a family does, and is no unit."""
    marks = {fold(family.write(value)).strip(): value for value in range(1, min(2 * count, family.last) + 1)}
    pattern = re.compile(rf"^[ \t\u3000\xa0]*({'|'.join(map(re.escape, marks))})(?![0-9])", re.MULTILINE)
    for found in pattern.finditer(subject.folded):
        if subject.unit_at.keys().isdisjoint((found.start(), found.start(1))):
            yield Member(*found.span(1), marks[found[1]])


def _written(subject: Subject, members: Iterable[Member], numbers: dict[int, int]) -> Iterator[Edit]:
    for start, end, value in members:
        change = write_marker(subject.clean[start:end], value, numbers[value])
        if change and numbers[value] != value:
            yield Edit(subject.text.offsets.to_raw(start + change[0], start + change[1]), change[2], REASON)
