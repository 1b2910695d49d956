"""A number in brackets or a circle takes no mark.

Finds （一）、 and ①，.

Why: GB/T 15834-2011, B.3.4: 加括号的序次语后面不用任何点号.

Example:
    （一）、延长开放时间。

    （二）、增加经费。

Use instead:

    （一）延长开放时间。

    （二）增加经费。

Left alone:

    一、延长开放时间。

    二、增加经费。

Fix safety: safe: only the mark goes.

Known problems: none known.

中文: 加括号或者带圈的序号后不用任何标点。
"""

from __future__ import annotations

from collections.abc import Iterator

from partydoc.rules.markers import last_sign
from partydoc.rules.rule import Change, Hit, Rule
from partydoc.rules.subject import Subject

MARKS = "、，,.．。：:；;"


def check(subject: Subject) -> Iterator[Hit]:
    """Yield the marks at the end of bracketed markers, or directly behind them."""
    clean = subject.clean
    for unit in subject.units:
        if unit.family.bracketed and last_sign(unit.family) not in MARKS:
            last = unit.start + len(unit.marker.rstrip())
            start = last - 1 if clean[last - 1 : last] in MARKS else last
            if start > unit.start and clean[start : start + 1] and clean[start] in MARKS:
                words = f"{clean[start]} stands behind a number in brackets"
                yield Hit(unit.start, start + 1, words, (Change(start, start + 1, ""),))


RULE = Rule("P003", "nothing-after-bracketed-number", "error", "规定", "GB/T 15834-2011, B.3.4", check, safe=True)
