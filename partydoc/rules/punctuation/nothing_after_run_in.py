"""一是 takes no mark.

Why: GB/T 15834-2011, B.3.7: 序次简单、叙述性较强的序次语后不用标点符号.

Example:
    主要做了三项工作。一是，延长开放时间。二是，增加经费。三是，加强检查。

Use instead:

    主要做了三项工作。一是延长开放时间。二是增加经费。三是加强检查。

Fix safety: safe: only the mark goes.

Known problems: none known.

中文: “一是”等叙述性序号后不用标点。
"""

from __future__ import annotations

from collections.abc import Iterator

from partydoc.numbering.families import RUN_IN
from partydoc.rules.markers import behind
from partydoc.rules.rule import Change, Hit, Rule
from partydoc.rules.subject import Subject

_MARKS = "，,、:："


def check(subject: Subject) -> Iterator[Hit]:
    """Yield the marks directly behind 一是."""
    for unit in subject.units:
        mark = behind(subject, unit)
        if unit.family is RUN_IN and mark and mark in _MARKS:
            words = f"{mark} stands behind {unit.marker.strip()}"
            yield Hit(unit.start, unit.end + 1, words, (Change(unit.end, unit.end + 1, ""),))


RULE = Rule("P006", "nothing-after-run-in", "error", "规定", "GB/T 15834-2011, B.3.7", check, safe=True)
