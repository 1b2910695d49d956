"""A short name such as 《办法》 is used, and nothing says whose it is.

Why: 立法技术规范（试行）（一）: a short name is given where the full name is said first: 《…办法》（以下简称《办法》）.

Example:
    关于做好书屋工作的通知

    各区人民政府：

    各馆要认真学习《办法》，做好书屋工作。

Use instead:

    关于做好书屋工作的通知

    各区人民政府：

    各馆要认真学习《青河市书屋办法》（以下简称《办法》），做好书屋工作。

Fix safety: none is offered.

Known problems: none known.

中文: 使用简称前应当注明全称。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from partydoc.rules.kinds import OFFICIAL, STATUTES
from partydoc.rules.rule import Hit, Rule
from partydoc.rules.subject import Subject
from partydoc.tree.nodes import Heading, Paragraph

KINDS = (OFFICIAL | STATUTES) - {"report"}
_SHORT = re.compile("《(办法|规定|条例|意见|规划|方案|通知|决定|纲要|细则|规则|准则|计划|决议)》")


def check(subject: Subject) -> Iterator[Hit]:
    """Yield the first use of each short name that no full name before or in the sentence gives."""
    seen: set[str] = set()
    for _, start, end, _ in sorted(subject.holding(_SHORT, Paragraph, Heading), key=lambda place: place.start):
        for found in _SHORT.finditer(subject.clean, start, end):
            if found[1] not in seen:
                seen.add(found[1])
                if not _is_given(subject.clean, found[1], found.start()):
                    yield Hit(*found.span(), f"nothing says what {found[0]} is short for")


def _is_given(clean: str, name: str, place: int) -> bool:
    """Tell whether the text up to here gives the short name, or says a full name that ends with it."""
    given = f"(?:简称|以下称)[^。\n]{{0,12}}{name}|[^《]{name}(?:[（(〔][^）)〕\n]{{1,12}}[）)〕])?(?:》|[ \\t]*\n)"
    return re.search(given, clean[:place]) is not None


RULE = Rule("R004", "short-name-undefined", "warning", "实务", "立法技术规范（试行）（一）", check, KINDS)
