"""附件2 is cited, and only others are there.

Documents without a list of attachments are left alone: theirs are in files of their own.

Why: GB/T 9704-2012, 7.3.4: the list below the text names every attachment with its number.

Example:
    关于延长图书馆开放时间的通知

    各区人民政府：

    各馆每天开放到九时，名单见附件3。

    附件：1.书屋名单
    2.经费安排表

    青河市人民政府

    2026年3月2日

Use instead:

    关于延长图书馆开放时间的通知

    各区人民政府：

    各馆每天开放到九时，名单见附件1。

    附件：1.书屋名单
    2.经费安排表

    青河市人民政府

    2026年3月2日

Fix safety: none is offered.

Known problems: the attachments of another document that is spoken of.

中文: 正文提到的附件不在附件说明中。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from partydoc.numbering.numerals import read_numeral
from partydoc.rules.rule import Hit, Rule
from partydoc.rules.subject import Subject
from partydoc.tree.nodes import Attachment, AttachmentList, Paragraph

_CITED = re.compile("(?<![》号])附件([1-9][0-9]?|[一二三四五六七八九十]{1,2})(?![0-9一二三四五六七八九十])")

_SIGN = re.compile("附件")


def check(subject: Subject) -> Iterator[Hit]:
    """Yield the attachments that are cited by a number that none of those listed has."""
    known = set(_numbers(subject))
    if not known:
        return
    for _, start, end, above in subject.holding(_SIGN, Paragraph):
        if not any(isinstance(each, Attachment) for each in above):
            for found in _CITED.finditer(subject.folded, start, end):
                said = read_numeral(found[1])
                if said and said.value > max(known):
                    yield Hit(*found.span(), f"{found[0]} is neither listed nor there")


def _numbers(subject: Subject) -> Iterator[int]:
    for node, *_ in subject.of(AttachmentList):
        if isinstance(node, AttachmentList):
            yield from (entry.number or 1 for entry in node.entries)


RULE = Rule("R003", "attachment-cited-not-there", "warning", "规定", "GB/T 9704-2012, 7.3.4", check)
