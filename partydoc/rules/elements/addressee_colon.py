"""The addressee ends with a full-width colon.

Why: GB/T 9704-2012, 7.3.2: 最后一个机关名称后标全角冒号.

Example:
    关于延长图书馆开放时间的通知

    各区人民政府，市直各单位:

    各馆每天开放到九时。

Use instead:

    关于延长图书馆开放时间的通知

    各区人民政府，市直各单位：

    各馆每天开放到九时。

Fix safety: safe: the colon only.

Known problems: an addressee without any colon is seldom recognised as one.

中文: 主送机关后应当标全角冒号。
"""

from __future__ import annotations

from collections.abc import Iterator

from partydoc.rules.kinds import OFFICIAL
from partydoc.rules.rule import Change, Hit, Rule
from partydoc.rules.subject import Subject
from partydoc.tree.nodes import Addressee

COLON = "："
_MARKS = ":；;，,。.、"


def check(subject: Subject) -> Iterator[Hit]:
    """Yield addressees that end in another mark, or in none."""
    clean = subject.clean
    for _, start, end, _ in subject.of(Addressee):
        last = clean[end - 1 : end]
        if start < end and last != COLON and clean[end : end + 1] != COLON:
            change = Change(end - 1 if last in _MARKS else end, end, COLON)
            yield Hit(end - 1, end, "the addressee should end with ：", (change,))


RULE = Rule("E003", "addressee-colon", "error", "规定", "GB/T 9704-2012, 7.3.2", check, OFFICIAL, safe=True)
