"""主题词 are no longer an element.

Why: GB/T 9704-2012 has none; the standard of 1999 had.
Texts that were dated before 1 July 2012 are not judged by it.

Example:
    关于延长图书馆开放时间的通知

    各区人民政府：

    各馆每天开放到九时。

    青河市人民政府

    2026年3月2日

    主题词：图书馆　开放　通知

Use instead:

    关于延长图书馆开放时间的通知

    各区人民政府：

    各馆每天开放到九时。

    青河市人民政府

    2026年3月2日

Fix safety: none is offered.

Known problems: a page may add 主题词 to what it publishes.

中文: 现行标准已取消主题词（2012年7月1日起）。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from partydoc.rules.elements.date_form import SINCE
from partydoc.rules.kinds import OFFICIAL
from partydoc.rules.rule import Hit, Rule
from partydoc.rules.subject import Subject
from partydoc.tree.nodes import Paragraph

_TERMS = re.compile(r"主[ \u3000]*题[ \u3000]*词[ \u3000]*[:：]")


def check(subject: Subject) -> Iterator[Hit]:
    """Yield the lines 主题词：… behind the text; above it, a page says so of its document."""
    clean = subject.clean
    text = min((place.start for place in subject.of(Paragraph)), default=0)
    for found in _TERMS.finditer(clean, text):
        if not clean[clean.rfind("\n", 0, found.start()) + 1 : found.start()].strip():
            yield Hit(found.start(), found.end() - 1, "主题词 are no longer an element of official documents")


RULE = Rule("E013", "subject-terms", "warning", "规定", "GB/T 9704-2012", check, OFFICIAL, SINCE)
