"""A series starts again at one without a new unit above it.

Why: GB/T 9704-2012, 7.3.3: the levels are counted in order (依次).
Another text in the same file, or a round of questions, starts anew with good reason.

Example:
    一、延长开放时间

    各馆开放到九时。

    二、增加经费

    由市财政列支。

    三、加强检查

    每季度检查一次。

    一、组织领导

    各区照办。

    二、其他

    另行通知。

Use instead:

    一、延长开放时间

    各馆开放到九时。

    二、增加经费

    由市财政列支。

Fix safety: none is offered.

Known problems: a second text in the file.

中文: 同一层级的序号重新从一开始，请确认是否另起一文。
"""

from __future__ import annotations

from collections.abc import Iterator

from partydoc.numbering.families import Family
from partydoc.rules.noticed import noticed
from partydoc.rules.numbering.duplicate import announced
from partydoc.rules.numbering.unplaced import unplaced
from partydoc.rules.rule import Hit, Rule
from partydoc.rules.subject import Subject, Unit

_SEEN = noticed("numbering-restart")


def check(subject: Subject) -> Iterator[Hit]:
    """Yield what recognition saw, and what it took for text within a line."""
    yield from _SEEN(subject)
    yield from _announced(subject)
    yield from _deeper(subject)
    yield from unplaced(subject, _is_restart, "{now} follows {before}: the numbering starts again")


def _is_restart(before: int, now: int) -> bool:
    return now == 1 < before


def _announced(subject: Subject) -> Iterator[Hit]:
    """Yield each one behind a one that opens a list of its own: no double, but a restart."""
    for start, end, each in subject.noticed("numbering-duplicate"):
        unit = subject.unit_at.get(start)
        if unit and not (unit.family.floating or unit.family.structural) and announced(subject, unit):
            yield Hit(start, end, each.message)


def _deeper(subject: Subject) -> Iterator[Hit]:
    """Yield each one between two numbers that lack just the one between: 五、 一、 七、, at any level."""
    families: dict[Family, list[Unit]] = {}
    for unit in subject.units:
        if not (unit.family.floating or unit.family.bare or unit.family.composite):
            families.setdefault(unit.family, []).append(unit)
    seen = {start for start, *_ in subject.noticed("numbering-restart")}
    for units in families.values():
        for before, unit, after in zip(units, units[1:], units[2:], strict=False):
            between = 1 < (before.value or 0) == (after.value or 0) - 2
            if between and unit.value == 1 and unit.start not in seen:
                words = f"{unit.marker.strip()} follows {before.marker.strip()}: the numbering starts again"
                yield Hit(unit.start, unit.end, words)


RULE = Rule("N004", "numbering-restart", "info", "规定", "GB/T 9704-2012, 7.3.3", check)
