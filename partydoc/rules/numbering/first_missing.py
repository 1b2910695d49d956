"""A series begins with another number than one.

Why: GB/T 9704-2012, 7.3.3: the levels are counted in order (依次).
A fragment, or numbers that run on, may begin higher.

Example:
    关于开放书屋的意见

    各馆要做好以下工作。

    三、延长开放时间

    各馆开放到九时。

    四、增加经费

    由市财政列支。

Use instead:

    关于开放书屋的意见

    各馆要做好以下工作。

    一、延长开放时间

    各馆开放到九时。

    二、增加经费

    由市财政列支。

Fix safety: none is offered. `partydoc renumber` counts from one.

Known problems: excerpts.

中文: 序号未从一开始，可能缺少前文。
"""

from __future__ import annotations

from partydoc.rules.noticed import noticed
from partydoc.rules.rule import Rule

RULE = Rule(
    "N005", "numbering-first-missing", "info", "规定", "GB/T 9704-2012, 7.3.3", noticed("numbering-first-missing")
)
