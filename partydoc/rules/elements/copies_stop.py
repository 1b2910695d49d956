"""The list of those who receive copies ends with 。.

Why: GB/T 9704-2012, 7.4.2: 最后一个抄送机关名称后标句号.

Example:
    关于延长图书馆开放时间的通知

    各区人民政府：

    各馆每天开放到九时。

    青河市人民政府

    2026年3月2日

    抄送：市委办公室，市人大常委会办公室

Use instead:

    关于延长图书馆开放时间的通知

    各区人民政府：

    各馆每天开放到九时。

    青河市人民政府

    2026年3月2日

    抄送：市委办公室，市人大常委会办公室。

Fix safety: safe: the full stop only.

Known problems: none known.

中文: 抄送机关末尾应当标句号。
"""

from __future__ import annotations

from collections.abc import Iterator

from partydoc.rules.rule import Change, Hit, Rule
from partydoc.rules.subject import Subject
from partydoc.tree.nodes import CopiesTo

STOP = "。"
_MARKS = "．.；;，,、"


def check(subject: Subject) -> Iterator[Hit]:
    """Yield the lists of copies that end in another mark, or in none."""
    clean = subject.clean
    for _, start, end, _ in subject.of(CopiesTo):
        last = clean[end - 1 : end]
        if start < end and last != STOP and clean[end : end + 1] != STOP:
            change = Change(end - 1 if last in _MARKS else end, end, STOP)
            yield Hit(end - 1, end, "the list of copies should end with 。", (change,))


RULE = Rule("E006", "copies-end-with-stop", "warning", "规定", "GB/T 9704-2012, 7.4.2", check, safe=True)
