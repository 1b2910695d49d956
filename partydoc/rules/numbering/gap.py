"""A number is left out.

A unit follows another of its series, and the numbers between are not there.

Why: GB/T 9704-2012, 7.3.3: the levels are counted in order (依次); the numbers follow each other.

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

import re
from collections.abc import Iterator

from partydoc.rules.numbering.counted import counts_through
from partydoc.rules.numbering.standing import stands
from partydoc.rules.numbering.unplaced import unplaced
from partydoc.rules.rule import Hit, Rule
from partydoc.rules.series import neighbours
from partydoc.rules.subject import Subject, Unit

MOST = 2
"""Numbers missing at once, at most, that are an oversight; more are an excerpt, and then all of its family is."""
UNNUMBERED = frozenset(("附则", "总则"))
"""Headings that laws set without a number among chapters that have one."""


def check(subject: Subject) -> Iterator[Hit]:
    """Yield the gaps that recognition saw, but for excerpts, and where the number stands in the text all the same."""
    units = {unit.start: at for at, unit in enumerate(subject.units)}
    found = [(*each, units.get(each[0])) for each in subject.noticed("numbering-gap")]
    gaps = {at: _before(subject, at) for *_, at in found if at is not None}
    excerpts = {subject.units[at].family for at, before in gaps.items() if before and _size(subject, at, before) > MOST}
    for start, end, each, at in found:
        unit = subject.units[at] if at is not None else None
        if unit is None or at is None:
            unnumbered = re.sub(r"\s", "", subject.clean[start:end]) in UNNUMBERED
            if not unnumbered and not _is_numbered(subject, start, end):
                yield Hit(start, end, each.message)
        elif unit.family not in excerpts and _is_real(subject, unit, gaps[at]):
            yield Hit(start, end, each.message)
    yield from unplaced(subject, _is_gap, "{now} follows {before}: the numbers between are missing")


def _is_gap(before: int, now: int) -> bool:
    return 1 < now - before <= MOST + 1


def _before(subject: Subject, at: int) -> Unit | None:
    """Give the unit that one follows: the last before it of its family."""
    family = subject.units[at].family
    return next((unit for unit in reversed(subject.units[:at]) if unit.family is family), None)


def _size(subject: Subject, at: int, before: Unit) -> int:
    return (subject.units[at].value or 0) - (before.value or 0) - 1


def _is_real(subject: Subject, unit: Unit, before: Unit | None) -> bool:
    """Tell whether the author left a number out: it is not there, and the text is of those that count through."""
    counts = counts_through(subject, unit) if unit.family.structural else subject.has_words(unit)
    return counts and not (before and stands(subject, before, unit.value or 0, unit.start))


def _is_numbered(subject: Subject, start: int, end: int) -> bool:
    """Tell whether a heading that stands in a series without its number has it all the same: 25样品, 日期：4 报价表."""
    words = re.match(r"([0-9]*)[、,.\x20]?(.{0,6})", subject.folded[start:end])
    for before, after in neighbours(subject):
        if words and before.end <= start < after.start and before.family is after.family:
            said = re.findall(rf"([0-9]+)[、,.]?\x20?{re.escape(words[2])}", subject.folded[before.end : end])
            return f"{(before.value or 0) + 1}" in said or stands(subject, before, after.value or 0, end)
    return False


RULE = Rule("N001", "numbering-gap", "error", "规定", "GB/T 9704-2012, 7.3.3", check)
