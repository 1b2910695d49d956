"""A request goes to one body.

Why: 党政机关公文处理工作条例, 第十五条: 原则上主送一个上级机关.

Example:
    关于延长图书馆开放时间的请示

    市人民政府，市委宣传部：

    拟将各馆开放时间延长到九时。

    妥否，请批示。

Use instead:

    关于延长图书馆开放时间的请示

    市人民政府：

    拟将各馆开放时间延长到九时。

    妥否，请批示。

Fix safety: none is offered.

Known problems: 原则上 allows exceptions.

中文: 请示原则上只主送一个上级机关。
"""

from __future__ import annotations

from collections.abc import Iterator

from partydoc.rules.rule import Hit, Rule
from partydoc.rules.subject import Subject
from partydoc.tree.nodes import Addressee

REQUEST = frozenset(("request",))


def check(subject: Subject) -> Iterator[Hit]:
    """Yield the addressees of requests that name several bodies."""
    for node, start, end, _ in subject.of(Addressee):
        if isinstance(node, Addressee) and len(node.organs) > 1:
            yield Hit(start, end, f"a request should go to one body, not to {len(node.organs)}")


RULE = Rule("E012", "one-addressee", "warning", "有条件", "党政机关公文处理工作条例, 第十五条", check, REQUEST)
