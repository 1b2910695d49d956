"""A series starts again at one without a new unit above it.

Why: 文中结构层次序数依次标注. Another text in the same file, or a round of questions, starts anew with good reason.

Example:
    一、延长开放时间

    各馆开放到九时。

    二、增加经费

    由市财政列支。

    三、加强检查

    每季度检查一次。

    一、组织领导

    各区照办。

    二、其他

    另行通知。

Use instead:

    一、延长开放时间

    各馆开放到九时。

    二、增加经费

    由市财政列支。

Fix safety: none is offered.

Known problems: a second text in the file.

中文: 同一层级的序号重新从一开始，请确认是否另起一文。
"""

from __future__ import annotations

from partydoc.rules.noticed import noticed
from partydoc.rules.rule import Rule

RULE = Rule("N004", "numbering-restart", "info", "规定", "GB/T 9704-2012, 7.3.3", noticed("numbering-restart"))
