"""The name of an attachment takes no mark behind it.

Why: GB/T 9704-2012, 7.3.4: 附件名称后不加标点符号.

Example:
    关于延长图书馆开放时间的通知

    各区人民政府：

    各馆每天开放到九时。

    附件：1.书屋名单；
    2.经费安排表。

    青河市人民政府

    2026年3月2日

Use instead:

    关于延长图书馆开放时间的通知

    各区人民政府：

    各馆每天开放到九时。

    附件：1.书屋名单
    2.经费安排表

    青河市人民政府

    2026年3月2日

Fix safety: safe: only the marks go. Where the marks keep recognition from seeing a list, none is offered: without them
the text would have another tree.

Known problems: none known.

中文: 附件名称后不加标点符号。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from partydoc.rules.kinds import OFFICIAL
from partydoc.rules.rule import Change, Hit, Rule
from partydoc.rules.subject import Subject
from partydoc.tree.nodes import Attachment, AttachmentList, IssueDate, Signature

_MARKS = "。；，、;,"
_LIST = re.compile(r"附件\x20?:")
_ENTRY = re.compile(r"[ \t]*[0-9]{1,2}[.、](?![0-9])")
_MOST = 20
"""Lines of a list of attachments, at most."""


def check(subject: Subject) -> Iterator[Hit]:
    """Yield the marks at the ends of the lines of lists of attachments."""
    clean = subject.clean
    for start, end, known in _lists(subject):
        line = start
        while line < end:
            stop = subject.line_end(line)
            last = line + len(clean[line:stop].rstrip())
            if last > line and clean[last - 1] in _MARKS:
                words = f"{clean[last - 1]} stands behind the name of an attachment"
                yield Hit(last - 1, last, words, (Change(last - 1, last, ""),) if known else ())
            line = stop + 1


def _lists(subject: Subject) -> Iterator[tuple[int, int, bool]]:
    """Yield lists of attachments, and whether they are recognised as such; others stand before a signature."""
    for _, start, end, _ in subject.of(AttachmentList):
        stop = subject.line_end(end)
        yield start, stop, True
        yield stop, _entries_end(subject, stop), False
    ends = {place.start for place in subject.of(Signature, IssueDate, Attachment)}
    known = {place.start for place in subject.of(AttachmentList)}
    for start in (found.start() for found in _LIST.finditer(subject.folded) if subject.opens_line(found.start())):
        stop = _entries_end(subject, subject.line_end(start))
        after = stop + len(subject.clean[stop:]) - len(subject.clean[stop:].lstrip())
        closes = after in ends or after == len(subject.clean) or subject.whole_of(start).kind in OFFICIAL
        if start not in known and closes and "。" not in subject.clean[start : subject.line_end(start) - 1]:
            yield start, stop, False


def _entries_end(subject: Subject, line_end: int) -> int:
    """Give where the lines end that are entries of a list, one directly behind the other, from the end of a line on."""
    for _ in range(_MOST):
        start = line_end + 1
        if not _ENTRY.match(subject.folded, start):
            break
        line_end = subject.line_end(start)
    return line_end


RULE = Rule("E005", "attachment-name-mark", "error", "规定", "GB/T 9704-2012, 7.3.4", check, safe=True)
