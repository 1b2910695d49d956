"""What leads to items ends with a full-width colon.

Why: 立法技术规范（试行）（一）: items follow a sentence that ends in ：.
Of 8,505 leads in published laws 8,446 have a colon.

Example:
    青河市书屋办法

    第一条　书屋应当做好下列工作:

    （一）登记读者；

    （二）清点图书。

    第二条　本办法自公布之日起施行。

Use instead:

    青河市书屋办法

    第一条　书屋应当做好下列工作：

    （一）登记读者；

    （二）清点图书。

    第二条　本办法自公布之日起施行。

Fix safety: safe: a half-width colon or comma becomes a colon; where no mark stands, none is put in.

Known problems: none known.

中文: 引出各项的句子应当以全角冒号结尾。
"""

from __future__ import annotations

from collections.abc import Iterator

from partydoc.rules.kinds import STATUTES
from partydoc.rules.laws.items import series
from partydoc.rules.rule import Change, Hit, Rule
from partydoc.rules.subject import Subject

COLON = "："


def check(subject: Subject) -> Iterator[Hit]:
    """Yield the ends of leads that are no colon."""
    for lead, _ in series(subject):
        end = subject.visible_end(lead.start, lead.end)
        last = subject.clean[end - 1]
        if last != COLON:
            change = (Change(end - 1, end, COLON),) if last in ":;；,，" else ()
            yield Hit(end - 1, end, "what leads to items should end with ：", change)


RULE = Rule("L001", "lead-ends-with-colon", "warning", "实务", "立法技术规范（试行）（一）", check, STATUTES, safe=True)
