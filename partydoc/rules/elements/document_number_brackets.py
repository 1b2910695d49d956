"""The year of a document number stands in 〔〕.

Why: GB/T 9704-2012, 7.2.5: the year stands whole, in the brackets 〔〕.

Example:
    青政办发[2026]3号

    关于延长图书馆开放时间的通知

    各区人民政府：

    各馆每天开放到九时。

Use instead:

    青政办发〔2026〕3号

    关于延长图书馆开放时间的通知

    各区人民政府：

    各馆每天开放到九时。

Fix safety: safe: the two brackets only.

Known problems: none known. Orders (第7号) have no year.

中文: 发文字号的年份应当用六角括号〔〕括入。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from partydoc.rules.rule import Change, Hit, Rule
from partydoc.rules.subject import Subject
from partydoc.tree.nodes import DocumentNumber

_YEAR = re.compile(r"([\[(【{])[0-9]{4}([\])】}])")


def check(subject: Subject) -> Iterator[Hit]:
    """Yield document numbers whose year stands in other brackets."""
    for _, start, end, _ in subject.of(DocumentNumber):
        found = _YEAR.search(subject.folded, start, end)
        if found:
            changes = (Change(*found.span(1), "〔"), Change(*found.span(2), "〕"))
            yield Hit(found.start(), found.end(), "the year of a document number should stand in 〔〕", changes)


RULE = Rule("E001", "document-number-brackets", "error", "规定", "GB/T 9704-2012, 7.2.5", check, safe=True)
