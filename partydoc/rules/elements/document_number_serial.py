"""The serial of a document number has neither 第 nor zeros before it.

Why: GB/T 9704-2012, 7.2.5: the serial has no 第 before it and no zeros: 1 is not written 01.

Example:
    青政办发〔2026〕第03号

    关于延长图书馆开放时间的通知

    各区人民政府：

    各馆每天开放到九时。

Use instead:

    青政办发〔2026〕3号

    关于延长图书馆开放时间的通知

    各区人民政府：

    各馆每天开放到九时。

Left alone:

    青河市人民政府令

    第7号

    《青河市书屋办法》已经通过，现予公布。

Fix safety: safe: 第 and the zeros go.

Known problems: none known; the numbers of orders and announcements, which have no year, are left alone.

中文: 发文顺序号不加“第”字，不编虚位。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from partydoc.rules.rule import Change, Hit, Rule
from partydoc.rules.subject import Subject
from partydoc.tree.nodes import DocumentNumber

_SERIAL = re.compile(r"(?<=[〕\])】])\x20?(第?\x20?0*)[1-9][0-9]*\x20?号")


def check(subject: Subject) -> Iterator[Hit]:
    """Yield serials behind a year with 第 or zeros before them."""
    for _, start, end, _ in subject.of(DocumentNumber):
        found = _SERIAL.search(subject.folded, start, end)
        order = "令" in subject.folded[start:end] or subject.folded[:start].rstrip(" (〔\n").endswith("令")
        if found and found[1].strip() and not order:
            words = "the serial of a document number should have neither 第 nor zeros before it"
            yield Hit(found.start(), found.end(), words, (Change(*found.span(1), ""),))


RULE = Rule("E002", "document-number-serial", "error", "规定", "GB/T 9704-2012, 7.2.5", check, safe=True)
