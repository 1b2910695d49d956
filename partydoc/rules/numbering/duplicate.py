"""The same number stands twice in a series.

Why: GB/T 9704-2012, 7.3.3: the levels are counted in order (依次); no number comes twice.

Example:
    一、延长开放时间

    各馆开放到九时。

    二、增加经费

    由市财政列支。

    二、加强检查

    每季度检查一次。

    三、组织领导

    各区照办。

Use instead:

    一、延长开放时间

    各馆开放到九时。

    二、增加经费

    由市财政列支。

    三、加强检查

    每季度检查一次。

    四、组织领导

    各区照办。

Fix safety: none is offered: which of the two is wrong is the author's to say. `partydoc renumber` counts anew.

Known problems: two texts in one file whose border is not recognised.

中文: 同一层级不得出现重复的序号。
"""

from __future__ import annotations

from collections.abc import Iterator
from operator import eq

from partydoc.rules.numbering.counted import counts_through
from partydoc.rules.numbering.unplaced import unplaced
from partydoc.rules.rule import Hit, Rule
from partydoc.rules.series import neighbours
from partydoc.rules.subject import Subject, Unit

CITED = "第"
"""What stands before a marker in 第（一）项."""
_ALIKE = 8
"""Characters behind two markers that, where they are the same, are a page printed twice."""


def check(subject: Subject) -> Iterator[Hit]:
    """Yield the doubles that recognition saw; 首先 may come again, and so may what is quoted or printed twice."""
    before = {unit.start: before for before, unit in neighbours(subject)}
    for start, end, each in subject.noticed("numbering-duplicate"):
        unit = subject.unit_at.get(start)
        if unit and not unit.family.floating and _is_double(subject, before.get(start), unit):
            yield Hit(start, end, each.message)
    yield from unplaced(subject, eq, "{now} follows {before}: the same number twice")


def _is_double(subject: Subject, before: Unit | None, unit: Unit) -> bool:
    """Tell whether the author wrote a number twice: it is of this text, and its words do not stand twice too."""
    if unit.family.structural and not counts_through(subject, unit):
        return False
    if before is None:
        return True
    cited = subject.clean[before.start - 1 : before.start] == CITED
    return not cited and _words(subject, before) != _words(subject, unit)


def _words(subject: Subject, unit: Unit) -> str:
    return subject.clean[unit.end : unit.end + _ALIKE]


RULE = Rule("N002", "numbering-duplicate", "error", "规定", "GB/T 9704-2012, 7.3.3", check)
