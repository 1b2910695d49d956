"""A number is lower than the one before it.

Why: 文中结构层次序数依次标注: numbers rise.

Example:
    一、延长开放时间

    各馆开放到九时。

    二、增加经费

    由市财政列支。

    三、加强检查

    每季度检查一次。

    二、组织领导

    各区照办。

    五、其他

    另行通知。

Use instead:

    一、延长开放时间

    各馆开放到九时。

    二、增加经费

    由市财政列支。

    三、加强检查

    每季度检查一次。

    四、组织领导

    各区照办。

    五、其他

    另行通知。

Fix safety: none is offered.

Known problems: a text that quotes another's numbered units.

中文: 序号不得倒退。
"""

from __future__ import annotations

from partydoc.rules.noticed import noticed
from partydoc.rules.rule import Rule

RULE = Rule("N003", "numbering-backward", "warning", "规定", "GB/T 9704-2012, 7.3.3", noticed("numbering-backward"))
