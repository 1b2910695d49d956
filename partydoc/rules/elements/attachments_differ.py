"""The attachments are not those that the list names.

Where none came with the text at all, nothing is said: they are often in files of their own.

Why: GB/T 9704-2012, 7.3.7: 附件顺序号和附件标题应当与附件说明的表述一致.

Example:
    关于延长图书馆开放时间的通知

    各区人民政府：

    各馆每天开放到九时。

    附件：1.书屋名单
    2.经费安排表

    青河市人民政府

    2026年3月2日

    附件1

    书屋名单

    中心馆、东区馆、西区馆都在名单内。

Use instead:

    关于延长图书馆开放时间的通知

    各区人民政府：

    各馆每天开放到九时。

    附件：书屋名单

    青河市人民政府

    2026年3月2日

    附件

    书屋名单

    中心馆、东区馆、西区馆都在名单内。

Fix safety: none is offered.

Known problems: an attachment whose head is not recognised.

中文: 附件的序号和标题应当与附件说明一致。
"""

from __future__ import annotations

from partydoc.rules.noticed import noticed
from partydoc.rules.rule import Rule

RULE = Rule(
    "E007", "attachments-differ", "warning", "规定", "GB/T 9704-2012, 7.3.7", noticed("attachments-differ", info=False)
)
