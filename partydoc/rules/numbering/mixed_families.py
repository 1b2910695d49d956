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

from collections.abc import Iterator
from itertools import pairwise

from partydoc.numbering.families import CIRCLED, STANDARD, Family
from partydoc.rules.markers import BLANKS
from partydoc.rules.rule import Change, Hit, Rule
from partydoc.rules.series import neighbours
from partydoc.rules.subject import Subject, Unit
from partydoc.scripts import fold

_FORMS = (*STANDARD, CIRCLED)
"""Forms of number that stand for each other by mistake."""
_BEFORE = ("", "\n", "。", ";", ":", "!", "?")
"""What stands before a number."""


def check(subject: Subject) -> Iterator[Hit]:
    """Yield the numbers that go on a count in another form: units beside the one before, and what a gap leaves out."""
    left: dict[int, Family] = {}
    for before, unit in neighbours(subject):
        goes_on = before.family is not unit.family and before.value and unit.value == before.value + 1
        returns = left.get(id(before.section)) is unit.family
        if goes_on and _counts(before, unit) and not returns and not _comes_next(before, unit):
            left[id(unit.section)] = before.family
            yield _hit(subject, before, unit.start, unit.end, unit)
    yield from _left_out(subject)


def _counts(*units: Unit) -> bool:
    rows = [unit.family for unit in units]
    return not any(row.floating or row.structural or row.bare or row.composite for row in rows)


def _comes_next(before: Unit, unit: Unit) -> bool:
    """Tell whether the series of *before* says this number itself behind *unit*: then that one is of another list."""
    beside = unit.above[-1].sections
    behind = beside[next(at for at, section in enumerate(beside) if section is unit.section) + 1 :]
    numbers = (section.num for section in behind if section.num and section.num.family == before.family.name)
    return next((number.value for number in numbers), None) == unit.value


def _left_out(subject: Subject) -> Iterator[Hit]:
    """Yield the number that lacks between two units of a form, where it stands there in another without its one."""
    units = {unit.start: unit for unit in subject.units}
    for form in _FORMS:
        for before, after in pairwise(unit for unit in subject.units if unit.family is form):
            others = [family for family in _FORMS if family is not form and (before.value or 0) + 2 == after.value]
            for found in filter(None, (_said(subject, family, before, after) for family in others)):
                yield _hit(subject, before, *found, units.get(found[0]))


def _said(subject: Subject, family: Family, before: Unit, after: Unit) -> tuple[int, int] | None:
    """Find the number between two units in the form of a family, where the one before it does not stand so, too."""
    value = before.value or 0
    marker, one = (fold(family.write(number)) for number in (value + 1, value))
    at = before.end
    while (at := subject.folded.find(marker, at, after.start)) >= 0:
        opens = subject.folded[before.end : at].rstrip(BLANKS)[-1:] in _BEFORE
        decimal = marker[-1:] == "." and subject.folded[at + len(marker) : at + len(marker) + 1].isdigit()
        if opens and not decimal and one not in subject.folded[before.end : at]:
            return at, at + len(marker)
        at += len(marker)
    return None


def _hit(subject: Subject, before: Unit, start: int, end: int, unit: Unit | None) -> Hit:
    """Say what goes on from a unit; it is to be written in that one's form, unless either has a word in it."""
    worded = unit is None or before.family.forms or unit.family.forms
    form = before.family.write((before.value or 0) + 1) + before.family.gap
    changes = () if worded or unit is None else (Change(unit.start, unit.end, form),)
    words = f"{subject.clean[start:end].strip()} goes on from {before.marker.strip()} in another form"
    return Hit(start, end, words, changes, (subject.text.offsets.to_raw(before.start, before.end),))


RULE = Rule("N007", "mixed-families-of-siblings", "warning", "有条件", "GB/T 15834-2011, B.3.8", check)
