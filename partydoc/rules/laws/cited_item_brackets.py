"""An item is cited without brackets: 第二项.

Why: 立法技术规范（试行）（一）: the number of an item that is cited has no brackets.
Use differs: 416 of 1,323 citations in published laws have none.

Example:
    青河市书屋办法

    第一条　书屋应当做好下列工作：

    （一）登记读者；

    （二）清点图书。

    第二条　第一条第（二）项的工作由街道负责。

Use instead:

    青河市书屋办法

    第一条　书屋应当做好下列工作：

    （一）登记读者；

    （二）清点图书。

    第二条　第一条第二项的工作由街道负责。

Fix safety: unsafe: a law that is cited may be quoted in its own form.

Known problems: none known.

中文: 引用项时，序号不加括号。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from partydoc.rules.kinds import STATUTES
from partydoc.rules.rule import Change, Hit, Rule
from partydoc.rules.subject import Subject
from partydoc.tree.nodes import Paragraph

_CITED = re.compile(
    "第([（(])[一二三四五六七八九十]{1,3}([）)])(?=[、至和]第?[（(]|[、至和，。的规所]?[^、]{0,6}项|项)"
)

_OPENS = re.compile("第[（(]")


def check(subject: Subject) -> Iterator[Hit]:
    """Yield the items that are cited in brackets."""
    for _, start, end, _ in subject.holding(_OPENS, Paragraph):
        for found in _CITED.finditer(subject.clean, start, end):
            changes = (Change(*found.span(1), ""), Change(*found.span(2), ""))
            yield Hit(*found.span(), f"an item should be cited without brackets: {found[0]}", changes)


RULE = Rule("L005", "cited-item-in-brackets", "info", "有条件", "立法技术规范（试行）（一）", check, STATUTES)
