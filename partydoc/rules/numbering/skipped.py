"""A level of the standard is skipped.

Why: the four levels follow each other; skipping one is allowed and frequent, as 1. directly below 一、.

Example:
    一、延长开放时间

    （1）各馆开放到九时。

    （2）分馆开放到八时。

    二、增加经费

    由市财政列支。

Use instead:

    一、延长开放时间

    （一）各馆开放到九时。

    （二）分馆开放到八时。

    二、增加经费

    由市财政列支。

Fix safety: none is offered.

Known problems: none; it is a hint only.

中文: 结构层次有跳级（允许，仅作提示）。
"""

from __future__ import annotations

from partydoc.rules.noticed import noticed
from partydoc.rules.rule import Rule

RULE = Rule("N006", "level-skipped", "info", "有条件", "GB/T 9704-2012, 7.3.3", noticed("level-skipped"))
