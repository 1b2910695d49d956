"""1.1 takes no mark.

Why: GB/T 15834-2011, B.3.5: 阿拉伯数字与下脚点结合表示章节关系的序次语末尾不用任何点号.

Example:
    1.1、延长开放时间

    各馆开放到九时。

    1.2、增加经费

    由市财政列支。

Use instead:

    1.1延长开放时间

    各馆开放到九时。

    1.2增加经费

    由市财政列支。

Fix safety: safe: only the mark goes. Where the mark keeps recognition from seeing a marker, none is offered: without
the mark the text would have another tree.

Known problems: none known.

中文: 1.1 等表示章节关系的序号末尾不用标点。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from partydoc.rules.rule import Change, Hit, Rule
from partydoc.rules.subject import Subject

_MARKED = re.compile(r"(?P<number>[0-9][0-9]?(?:\.[0-9]{1,2}){1,3})(?P<mark>[、.,])(?![0-9])")


def check(subject: Subject) -> Iterator[Hit]:
    """Yield the marks behind 1.1 at the start of a line."""
    for found in _MARKED.finditer(subject.folded):
        if subject.opens_line(found.start()):
            start, end = found.span("mark")
            unit = subject.unit_at.get(found.start())
            change = (Change(start, end, ""),) if unit and unit.family.composite else ()
            words = f"{subject.clean[start:end]} stands behind {found['number']}"
            yield Hit(found.start(), end, words, change)


RULE = Rule("P007", "nothing-after-decimal", "warning", "规定", "GB/T 15834-2011, B.3.5", check, safe=True)
