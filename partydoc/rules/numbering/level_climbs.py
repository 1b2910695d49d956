"""A unit of a higher level stands below one of a lower level, or a series of a higher one behind it.

Why: GB/T 15834-2011, B.3.8: 使用层次较低的序次语之后不宜反过来再使用层次更高的序次语.

Example:
    1.延长开放时间

    （一）各馆开放到九时。

    （二）分馆开放到八时。

    2.增加经费

    （一）由市财政列支。

    （二）由区财政补助。

    3.加强检查

    每季度检查一次。

Use instead:

    1.延长开放时间

    （1）各馆开放到九时。

    （2）分馆开放到八时。

    2.增加经费

    （1）由市财政列支。

    （2）由区财政补助。

    3.加强检查

    每季度检查一次。

Fix safety: none is offered.

Known problems: a quotation of another text below a number.

中文: 低层次序号之下不宜再用高层次序号。
"""

from __future__ import annotations

from collections.abc import Iterator

from partydoc.numbering.families import STANDARD
from partydoc.rules.rule import Hit, Rule
from partydoc.rules.series import neighbours, parents
from partydoc.rules.subject import Subject


def check(subject: Subject) -> Iterator[Hit]:
    """Yield the first unit of each series whose family ranks above that of what it stands in, or directly behind."""
    pairs = ((parents, "stands below"), (neighbours, "follows"))
    for find, words in pairs:
        for other, unit in find(subject):
            both = unit.value == 1 and unit.family in STANDARD and other.family in STANDARD
            if both and STANDARD.index(unit.family) < STANDARD.index(other.family):
                said = f"{unit.marker.strip()} {words} {other.marker.strip()}, which is a lower level"
                yield Hit(unit.start, unit.end, said, related=(subject.text.offsets.to_raw(other.start, other.end),))


RULE = Rule("N008", "level-climbs", "warning", "有条件", "GB/T 15834-2011, B.3.8", check)
