"""A number is lower than the one before it.

Why: GB/T 9704-2012, 7.3.3: the levels are counted in order (依次); numbers rise.

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

from collections.abc import Iterator

from partydoc.rules.noticed import noticed
from partydoc.rules.numbering.unplaced import unplaced
from partydoc.rules.rule import Hit, Rule
from partydoc.rules.subject import Subject

_SEEN = noticed("numbering-backward")


def check(subject: Subject) -> Iterator[Hit]:
    """Yield what recognition saw, and what it took for text within a line."""
    yield from _SEEN(subject)
    yield from unplaced(subject, _is_backward, "{now} follows {before}: the numbers go back")


def _is_backward(before: int, now: int) -> bool:
    return 1 < now < before


RULE = Rule("N003", "numbering-backward", "warning", "规定", "GB/T 9704-2012, 7.3.3", check)
