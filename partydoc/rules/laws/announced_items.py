"""下列… announces items that are not there.

Why: a sentence that ends 下列…： leads to items; 98.4 % do in published laws.

Example:
    青河市书屋办法

    第一条　书屋应当做好下列工作：

    第二条　本办法自公布之日起施行。

Use instead:

    青河市书屋办法

    第一条　书屋应当做好下列工作：

    （一）登记读者；

    （二）清点图书。

    第二条　本办法自公布之日起施行。

Fix safety: none is offered.

Known problems: items that recognition took for plain text.

中文: “下列……：”之后应当列出各项。
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from partydoc.numbering.families import ARTICLE
from partydoc.rules.kinds import STATUTES
from partydoc.rules.rule import Hit, Rule
from partydoc.rules.subject import Subject
from partydoc.tree.nodes import Paragraph

_ANNOUNCES = re.compile("下列(?!(?:用语|术语|名词))[^。；：:]{0,30}[:：]\\Z")
_REACH = 20
_MARKER = re.compile(r"[\s\ue000-\uf8ff]*(?:[（(]?[一二三四五六七八九十0-9]{1,3}[）)、.．]|[①-⑳•·—-])")


def check(subject: Subject) -> Iterator[Hit]:
    """Yield the paragraphs of articles that announce items, and behind which stand neither items nor a table."""
    for unit in subject.units:
        if unit.family is ARTICLE:
            for child, after in pairwise((*unit.section.children, None)):
                if isinstance(child, Paragraph) and (after is None or isinstance(after, Paragraph)):
                    yield from _hits(subject, child)


def _hits(subject: Subject, lead: Paragraph) -> Iterator[Hit]:
    found, place = _ANNOUNCES.search(lead.text), subject.span_of(lead)
    if found and place and not _MARKER.match(subject.folded[place.end : place.end + _REACH]):
        yield Hit(place.end - len(found[0]), place.end, "下列 announces items, and none follow")


RULE = Rule("L004", "announced-items", "warning", "实务", "立法技术规范（试行）（一）", check, STATUTES)
