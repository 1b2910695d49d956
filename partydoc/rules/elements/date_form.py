"""The date of issue is written in Arabic figures, without zeros.

Why: GB/T 9704-2012, 7.3.5.4: 用阿拉伯数字将年、月、日标全，年份应标全称，月、日不编虚位.
Texts that were dated before 1 July 2012, when the standard came into force, are not judged by it.

Example:
    关于延长图书馆开放时间的通知

    各区人民政府：

    各馆每天开放到九时。

    青河市人民政府

    2026年03月02日

Use instead:

    关于延长图书馆开放时间的通知

    各区人民政府：

    各馆每天开放到九时。

    青河市人民政府

    2026年3月2日

Left alone:

    关于延长图书馆开放时间的通知

    各区人民政府：

    各馆每天开放到九时。

    青河市人民政府

    二〇〇三年三月二日

Fix safety: safe: the day stays the same.

Known problems: laws and orders are dated in many ways, and are left alone.

中文: 成文日期用阿拉伯数字标全，月、日不编虚位（2012年7月1日起）。
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from partydoc.rules.kinds import OFFICIAL
from partydoc.rules.rule import Change, Hit, Rule
from partydoc.rules.subject import Subject
from partydoc.tree.nodes import IssueDate
from partydoc.tree.values.dates import read_date

SINCE = date(2012, 7, 1)
_DAY = re.compile(r"[0-9〇○零一二三四五六七八九十O]{4}\x20?年\x20?[^年月日]{1,3}\x20?月\x20?[^年月日]{1,3}\x20?日")


def check(subject: Subject) -> Iterator[Hit]:
    """Yield the dates of issue that are written otherwise."""
    for _, start, end, _ in subject.of(IssueDate):
        found = _DAY.search(subject.folded, start, end)
        day = read_date(subject.clean[start:end])
        if found and day and not _is_labelled(subject, start):
            form = f"{day.year}年{day.month}月{day.day}日"
            written = subject.clean[found.start() : found.end()]
            if form != re.sub(r"\s", "", written):
                words = f"the date of issue should be written {form}"
                yield Hit(*found.span(), words, (Change(*found.span(), form),))


def _is_labelled(subject: Subject, start: int) -> bool:
    """Tell whether the date is a fact of a page about the document: 成文日期：2026年03月02日."""
    return subject.folded[:start].rstrip()[-1:] == ":"


RULE = Rule("E004", "date-arabic-unpadded", "error", "规定", "GB/T 9704-2012, 7.3.5", check, OFFICIAL, SINCE, safe=True)
