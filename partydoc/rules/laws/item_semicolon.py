"""An item that another follows ends with ；.

Series whose items all end with 。, and items of several sentences, are left alone.

Why: 立法技术规范（试行）（一）; 96.5 % of the items in published laws.

Example:
    青河市书屋办法

    第一条　书屋应当做好下列工作：

    （一）登记读者，

    （二）清点图书；

    （三）打扫馆舍。

    第二条　本办法自公布之日起施行。

Use instead:

    青河市书屋办法

    第一条　书屋应当做好下列工作：

    （一）登记读者；

    （二）清点图书；

    （三）打扫馆舍。

    第二条　本办法自公布之日起施行。

Fix safety: safe: the last mark only; where none stands, ； is put in.

Known problems: none known.

中文: 各项之间用分号。
"""

from __future__ import annotations

from collections.abc import Iterator

from partydoc.rules.kinds import STATUTES
from partydoc.rules.laws.items import end_of, series
from partydoc.rules.rule import Change, Hit, Rule
from partydoc.rules.subject import Subject

SEMICOLON = "；"
_JOINED = ("；以及", "；和", "；或者", "；或", "；及", "…", "”", "：")
_MARKS = "，,;、。"


def check(subject: Subject) -> Iterator[Hit]:
    """Yield the ends of items that are followed by another and have no ；, where another of the series has one."""
    for _, items in series(subject):
        ends = [end for item in items[:-1] if (end := end_of(subject, item))]
        if any(subject.clean[end - 1] == SEMICOLON for end in ends):
            yield from (hit for item in items[:-1] for hit in _hit(subject, end_of(subject, item)))


def _hit(subject: Subject, end: int | None) -> Iterator[Hit]:
    if end is None:
        return
    text = subject.clean[max(subject.clean.rfind("\n", 0, end), 0) : end]
    last = text[-1:]
    if last != SEMICOLON and not text.endswith(_JOINED) and "。" not in text[:-1]:
        change = Change(end - 1 if last in _MARKS else end, end, SEMICOLON)
        yield Hit(end - 1, end, "an item that another follows should end with ；", (change,))


RULE = Rule(
    "L002", "item-ends-with-semicolon", "info", "实务", "立法技术规范（试行）（一）", check, STATUTES, safe=True
)
