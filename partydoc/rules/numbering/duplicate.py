"""The same number stands twice in a series.

Why: 文中结构层次序数依次用“一、”“（一）”“1.”“（1）”标注: no number comes twice.

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

from partydoc.rules.kinds import STATUTES
from partydoc.rules.rule import Hit, Rule
from partydoc.rules.subject import Subject


def check(subject: Subject) -> Iterator[Hit]:
    """Yield the doubles that recognition saw; 首先 may come again, and so may articles that are quoted."""
    units = {unit.start: unit for unit in subject.units}
    for start, end, each in subject.noticed("numbering-duplicate"):
        row = units[start].family if start in units else None
        quoted = row and row.structural and subject.whole_of(start).kind not in STATUTES
        if row and not row.floating and not quoted:
            yield Hit(start, end, each.message)


RULE = Rule("N002", "numbering-duplicate", "error", "规定", "GB/T 9704-2012, 7.3.3", check)
