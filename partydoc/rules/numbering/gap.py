"""A number is left out.

A unit follows another of its series, and the numbers between are not there.

Why: 文中结构层次序数依次用“一、”“（一）”“1.”“（1）”标注: the numbers follow each other.

Example:
    一、延长开放时间

    各馆开放到九时。

    二、增加经费

    由市财政列支。

    四、加强检查

    每季度检查一次。

Use instead:

    一、延长开放时间

    各馆开放到九时。

    二、增加经费

    由市财政列支。

    三、加强检查

    每季度检查一次。

Left alone:

    一、延长开放时间

    （一）各馆开放到九时。

    （二）分馆开放到八时。

    二、增加经费

    （三）由市财政列支。

    （四）由区财政补助。

Fix safety: none is offered: the missing unit may have been lost. `partydoc renumber` closes gaps.

An excerpt leaves out many numbers at a time, and is left alone.

Known problems: a marker that a conversion has glued to other text looks like a gap.

中文: 同一层级的序号应当连续。缺号可能是漏写，也可能是转换时丢失，因此只提示，不自动修改；
确认后可用 partydoc renumber 重新编号。
"""

from __future__ import annotations

from collections.abc import Iterator

from partydoc.numbering.ordinals import ordinal
from partydoc.rules.rule import Hit, Rule
from partydoc.rules.subject import Subject, Unit
from partydoc.scripts import fold

MOST = 2
"""Numbers missing at once, at most, that are an oversight; more are an excerpt, and then all of its family is."""


def check(subject: Subject) -> Iterator[Hit]:
    """Yield the gaps that recognition saw, but for excerpts and for numbers that stand alone, without words."""
    units = {unit.start: unit for unit in subject.units}
    found = [(start, end, each.message, units.get(start)) for start, end, each in subject.noticed("numbering-gap")]
    excerpts = {unit.family for _, _, words, unit in found if unit and _missing(unit, words) > MOST}
    for start, end, words, unit in found:
        if unit is None or (unit.family not in excerpts and (unit.family.structural or subject.has_words(unit))):
            yield Hit(start, end, words)


def _missing(unit: Unit, words: str) -> int:
    """Count the numbers that are missing before a unit; *words* names the one that it follows."""
    before = ordinal(fold(words.partition(" follows ")[2].partition(": ")[0]))
    return unit.value - before.value - 1 if before and unit.value else 0


RULE = Rule("N001", "numbering-gap", "error", "规定", "GB/T 9704-2012, 7.3.3", check)
