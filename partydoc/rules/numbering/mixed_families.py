"""A series goes on in another form of number.

One of several units of a level says the next number, but writes it in another way: （一） （二） 3. （四）.

Why: GB/T 15834-2011, B.3.8: each form of number has its level: 通常第一层是带有顿号的汉字数字；
第二层是带括号的汉字数字.

Example:
    各馆要做好以下工作：

    （一）延长开放时间。

    （二）增加经费。

    3.加强检查。

    （四）组织领导。

Use instead:

    各馆要做好以下工作：

    （一）延长开放时间。

    （二）增加经费。

    （三）加强检查。

    （四）组织领导。

Left alone:

    一、延长开放时间

    1.各馆开放到九时。

    二、增加经费

    由市财政列支。

Fix safety: unsafe: the number may belong to another list. The marker is written in the form of the one before; none is
offered where a marker has a word in it (二是).

Known problems: a last list of one item whose number happens to be the next one.

中文: 同一层级的序号应使用同一种形式。
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from partydoc.numbering.families import CIRCLED, STANDARD, Family
from partydoc.rules.numbering.unplaced import said_again
from partydoc.rules.rule import Change, Hit, Rule
from partydoc.rules.series import neighbours
from partydoc.rules.subject import Subject, Unit
from partydoc.scripts import fold
from partydoc.tree.nodes import Section

_FORMS = (*STANDARD, CIRCLED)
"""Forms of number that stand for each other by mistake."""
_BEFORE = ("", "。", ";", ":", "!", "?")
"""What stands before a number within a line."""


class _Before(NamedTuple):
    """A number before a gap: a unit, or what is none to recognition; its marker, value, place and form."""

    marker: str
    value: int
    start: int
    end: int
    family: Family


def check(subject: Subject) -> Iterator[Hit]:
    """Yield the numbers that go on a count in another form: units beside the one before, and what a gap leaves out."""
    left: dict[int, Family] = {}
    for before, unit in neighbours(subject):
        goes_on = before.family is not unit.family and before.value and unit.value == before.value + 1
        returns = left.get(id(before.section)) is unit.family
        if goes_on and _counts(before, unit) and not returns and not _comes_next(before, unit) and not _follows(unit):
            left[id(unit.section)] = before.family
            yield _hit(subject, before, unit.start, unit.end, unit)
    yield from _left_out(subject)


def _counts(*units: Unit) -> bool:
    rows = [unit.family for unit in units]
    return not any(row.floating or row.structural or row.bare or row.composite for row in rows)


def _comes_next(before: Unit, unit: Unit) -> bool:
    """Tell whether the series of *before* says this number itself behind *unit*: then that one is of another list."""
    beside = unit.above[-1].sections
    return _first_said(beside[_place(unit) + 1 :], before.family) == unit.value


def _follows(unit: Unit) -> bool:
    """Tell whether a unit goes on from the last of its own form before it: （三） 3. （四） are two lists."""
    beside = unit.above[-1].sections
    return _first_said(reversed(beside[: _place(unit)]), unit.family) == (unit.value or 0) - 1


def _place(unit: Unit) -> int:
    return next(at for at, section in enumerate(unit.above[-1].sections) if section is unit.section)


def _first_said(sections: Iterable[Section], family: Family) -> int | None:
    numbers = (section.num for section in sections if section.num and section.num.family == family.name)
    return next((number.value for number in numbers), None)


def _left_out(subject: Subject) -> Iterator[Hit]:
    """Yield the number that lacks between two units of a form, where it stands there in another without its one."""
    for before, end in (*_gaps(subject), *_gaps_in_lines(subject)):
        others = (family for family in _FORMS if family is not before.family)
        for found in filter(None, (_said(subject, family, before, end) for family in others)):
            yield _hit(subject, before, *found, subject.unit_at.get(found[0]))


def _gaps(subject: Subject) -> Iterator[tuple[_Before, int]]:
    """Yield the units whose next number lacks, but not the one after that, with the place of that one."""
    for form in _FORMS:
        for before, after in pairwise(unit for unit in subject.units if unit.family is form):
            if before.value and before.value + 2 == after.value:
                yield _Before(before.marker, before.value, before.start, before.end, form), after.start


def _gaps_in_lines(subject: Subject) -> Iterator[tuple[_Before, int]]:
    """Yield the numbers within a line of which the same is true, but what is behind the gap is text to recognition."""
    for said, value, start, _ in said_again(subject):
        form = next((row for row in _FORMS if fold(_written(row, said.value)) == said.marker), None)
        if form and value == said.value + 2:
            yield _Before(said.marker, said.value, said.start, said.end, form), start


def _said(subject: Subject, family: Family, before: _Before, stop: int) -> tuple[int, int] | None:
    """Find the number behind a gap in the form of a family, where the one before it does not stand so, too."""
    marker, one = (fold(_written(family, number)) for number in (before.value + 1, before.value))
    at = before.end
    while marker and (at := subject.folded.find(marker, at, stop)) >= 0:
        between = subject.folded[before.end : at]
        words = between.rstrip()
        opens = "\n" in between[len(words) :] or words[-1:] in _BEFORE
        decimal = marker[-1:] == "." and subject.folded[at + len(marker) : at + len(marker) + 1].isdigit()
        if opens and not decimal and one not in between:
            return at, at + len(marker)
        at += len(marker)
    return None


def _written(family: Family, number: int) -> str:
    """Write a number in the form of a family; nothing where its numerals do not go so far."""
    try:
        return family.write(number)
    except ValueError:
        return ""


def _hit(subject: Subject, before: Unit | _Before, start: int, end: int, unit: Unit | None) -> Hit:
    """Say what goes on from a number; it is to be written in that one's form, unless either has a word in it."""
    worded = unit is None or before.family.forms or unit.family.forms
    form = _written(before.family, (before.value or 0) + 1)
    changes = (Change(unit.start, unit.end, form + before.family.gap),) if unit and form and not worded else ()
    words = f"{subject.clean[start:end].strip()} goes on from {before.marker.strip()} in another form"
    return Hit(start, end, words, changes, (subject.text.offsets.to_raw(before.start, before.end),))


RULE = Rule("N007", "mixed-families-of-siblings", "warning", "有条件", "GB/T 15834-2011, B.3.8", check)
