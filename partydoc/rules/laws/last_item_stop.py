"""The last item ends with 。.

Why: 立法技术规范（试行）（一）; 97.7 % of the last items in published laws.

Example:
    青河市书屋办法

    第一条　书屋应当做好下列工作：

    （一）登记读者；

    （二）清点图书；

    第二条　本办法自公布之日起施行。

Use instead:

    青河市书屋办法

    第一条　书屋应当做好下列工作：

    （一）登记读者；

    （二）清点图书。

    第二条　本办法自公布之日起施行。

Fix safety: safe: the last mark only; where none stands, 。 is put in.

Known problems: where the last item is lost, the one before seems to be it.

中文: 最后一项用句号。
"""

from __future__ import annotations

from collections.abc import Iterator

from partydoc.rules.kinds import STATUTES
from partydoc.rules.laws.items import end_of, series
from partydoc.rules.rule import Change, Hit, Rule
from partydoc.rules.subject import Subject

STOP = "。"
_MARKS = "；;，,、．."
_CLOSED = "。：…？！”"


def check(subject: Subject) -> Iterator[Hit]:
    """Yield the ends of last items that are no full stop."""
    for _, items in series(subject):
        end = end_of(subject, items[-1])
        if end and len(items) > 1 and subject.clean[end - 1] not in _CLOSED:
            change = Change(end - 1 if subject.clean[end - 1] in _MARKS else end, end, STOP)
            yield Hit(end - 1, end, "the last item should end with 。", (change,))


RULE = Rule(
    "L003", "last-item-ends-with-stop", "warning", "实务", "立法技术规范（试行）（一）", check, STATUTES, safe=True
)
