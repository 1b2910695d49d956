"""前款 is said where no paragraph stands before.

Why: 立法技术规范（试行）（一）: 前款 is the paragraph before in the same article.

Example:
    青河市书屋办法

    第一条　为办好书屋，制定本办法。

    第二条　前款规定的书屋由街道设置。

    第三条　本办法自公布之日起施行。

Use instead:

    青河市书屋办法

    第一条　为办好书屋，制定本办法。

    第二条　书屋免费开放。

    前款规定的书屋由街道设置。

    第三条　本办法自公布之日起施行。

Fix safety: none is offered.

Known problems: where lines were joined, the paragraph before is not seen.

中文: 使用“前款”时，本条前面没有款。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from partydoc.numbering.families import ARTICLE
from partydoc.rules.kinds import STATUTES
from partydoc.rules.rule import Hit, Rule
from partydoc.rules.subject import Subject
from partydoc.tree.nodes import Paragraph

_BEFORE = re.compile("(?<![条》”])前[一两二三]?款")


def check(subject: Subject) -> Iterator[Hit]:
    """Yield each 前款 in the first paragraph of an article."""
    for unit in subject.units if _BEFORE.search(subject.folded) else ():
        first = unit.section.children[0] if unit.family is ARTICLE and unit.section.children else None
        place = subject.span_of(first) if isinstance(first, Paragraph) else None
        if place:
            for found in _BEFORE.finditer(subject.folded, place.start, place.end):
                yield Hit(*found.span(), f"no paragraph stands before {found[0]}")


RULE = Rule("R002", "paragraph-before", "warning", "有条件", "立法技术规范（试行）（一）", check, STATUTES)
