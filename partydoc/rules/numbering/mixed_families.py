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

Fix safety: unsafe: the number may belong to another list. The marker is written in the form of the one before.

Known problems: a last list of one item whose number happens to be the next one.

中文: 同一层级的序号应使用同一种形式。
"""

from __future__ import annotations

from collections.abc import Iterator

from partydoc.rules.rule import Change, Hit, Rule
from partydoc.rules.series import neighbours, parents
from partydoc.rules.subject import Subject, Unit


def check(subject: Subject) -> Iterator[Hit]:
    """Yield the units that go on a count in another family, beside the unit before or as the only one below it."""
    for before, unit in (*neighbours(subject), *_swallowed(subject)):
        if (
            before.family is not unit.family
            and before.value
            and unit.value == before.value + 1
            and _counts(before, unit)
            and not _comes_next(before, unit)
        ):
            words = f"{unit.marker.strip()} goes on from {before.marker.strip()} in another form"
            form = Change(unit.start, unit.end, before.family.write(unit.value) + before.family.gap)
            yield Hit(
                unit.start, unit.end, words, (form,), related=(subject.text.offsets.to_raw(before.start, before.end),)
            )


def _counts(*units: Unit) -> bool:
    rows = [unit.family for unit in units]
    return not any(row.floating or row.structural or row.bare or row.composite for row in rows)


def _comes_next(before: Unit, unit: Unit) -> bool:
    """Tell whether the series of *before* says this number itself behind *unit*: then that one is of another list."""
    beside = unit.above[-1].sections
    behind = beside[next(at for at, section in enumerate(beside) if section is unit.section) + 1 :]
    numbers = (section.num for section in behind if section.num and section.num.family == before.family.name)
    return next((number.value for number in numbers), None) == unit.value


def _swallowed(subject: Subject) -> Iterator[tuple[Unit, Unit]]:
    """Yield each unit that is the only one below another whose series lacks just this number."""
    after = {id(before.section): unit for before, unit in neighbours(subject)}
    for parent, unit in parents(subject):
        follower = after.get(id(parent.section))
        if follower and follower.value and unit.value == follower.value - 1 and len(parent.section.sections) == 1:
            yield parent, unit


RULE = Rule("N007", "mixed-families-of-siblings", "warning", "有条件", "GB/T 15834-2011, B.3.8", check)
