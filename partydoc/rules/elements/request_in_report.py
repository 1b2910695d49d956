"""A report asks for no decision.

Why: 党政机关公文处理工作条例, 第十五条: 不得在报告等非请示性公文中夹带请示事项.

Example:
    关于延长图书馆开放时间的报告

    市人民政府：

    现将有关情况报告如下。各馆每天开放到九时。

    以上报告妥否，请批示。

    青河市文化局

    2026年3月2日

Use instead:

    关于延长图书馆开放时间的报告

    市人民政府：

    现将有关情况报告如下。各馆每天开放到九时。

    特此报告。

    青河市文化局

    2026年3月2日

Fix safety: none is offered.

Known problems: a report that quotes a request. Reports to a congress (请予审议) are left alone.

中文: 报告中不得夹带请示事项。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from partydoc.rules.rule import Hit, Rule
from partydoc.rules.subject import Subject
from partydoc.tree.nodes import Attachment, Closing, Paragraph, Part

REPORT = frozenset(("report",))
_ASKING = re.compile("(?<![申提报])请[^，。；、\n]{0,8}?(?:批示|批复|审批|批准|核准|审定)(?:为[盼荷])?(?=[。！\n]|\\Z)")


def check(subject: Subject) -> Iterator[Hit]:
    """Yield the words that ask for a decision, outside of numbered units or in the last paragraph of the text."""
    found = subject.of(Paragraph, Closing)
    own = [place for place in found if not any(isinstance(above, Part | Attachment) for above in place.above)]
    last = max((place.start for place in own), default=0)
    for _, start, end, above in own:
        if len(above) == 1 or start == last:
            for words in _ASKING.finditer(subject.clean, start, end):
                yield Hit(*words.span(), f"a report should not ask for a decision: {words[0]}")


RULE = Rule("E011", "request-in-report", "warning", "规定", "党政机关公文处理工作条例, 第十五条", check, REPORT)
