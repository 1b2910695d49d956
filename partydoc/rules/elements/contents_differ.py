"""The table of contents is not that of the body.

An entry that no heading has, or a heading that is missing among the entries of its level.

Why: who looks for a heading by the contents must find it.

Example:
    目录

    第一章　总则……1

    第二章　书屋经费……3

    第一章　总则

    第一条　免费开放书屋。

    第二章　书屋管理

    第二条　书屋由各街道设置。

Use instead:

    目录

    第一章　总则……1

    第二章　书屋管理……3

    第一章　总则

    第一条　免费开放书屋。

    第二章　书屋管理

    第二条　书屋由各街道设置。

Fix safety: none is offered.

Known problems: contents that shorten headings.

中文: 目录应当与正文标题一致。
"""

from __future__ import annotations

from partydoc.rules.noticed import noticed
from partydoc.rules.rule import Rule

RULE = Rule("E008", "contents-differ", "warning", "实务", "", noticed("contents-differ"))
