"""A bare Arabic number or letter takes a point.

Finds 1、 and 1，.

Why: GB/T 15834-2011, B.3.3: 不带括号的阿拉伯数字、拉丁字母或罗马数字做序次语时，后面用下脚点.

Example:
    1、延长开放时间。

    2、增加经费。

Use instead:

    1.延长开放时间。

    2.增加经费。

Left alone:

    1．延长开放时间。

    2．增加经费。

Fix safety: safe: only the mark is changed. Before a figure (1、5米…) none is offered: the point would
make a decimal.

Known problems: none known.

中文: 不带括号的阿拉伯数字、拉丁字母序号后应当用下脚点（.），不用顿号。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from partydoc.numbering.families import ARABIC_DOT
from partydoc.rules.markers import POINTS, bare_numbers, behind, strays, tail
from partydoc.rules.rule import Change, Hit, Rule
from partydoc.rules.subject import Subject

_STRAY = re.compile(r"(?P<number>[1-9](?<![^ \t。;!?:)].)[0-9]?)(?P<mark>、)(?![0-9])")
_BEFORE = re.compile(r"(?<=[。;!?:)])[ \t]*\Z")


def check(subject: Subject) -> Iterator[Hit]:
    """Yield the markers 1 with another mark than a point."""
    for unit in bare_numbers(subject, POINTS[0]):
        found = tail(subject, unit)
        if found.mark and found.mark not in POINTS:
            words = f"{found.mark} stands behind an Arabic number in the place of a point"
            decimal = behind(subject, unit).isdigit()
            yield Hit(unit.start, unit.end, words, () if decimal else (Change(found.start, found.end, POINTS[0]),))
    for stray in strays(subject, _STRAY, _BEFORE, lambda unit: unit.family is ARABIC_DOT):
        start, end = stray.span("mark")
        words = f"{subject.clean[start:end]} stands behind an Arabic number in the place of a point"
        yield Hit(stray.start("number"), end, words, (Change(start, end, POINTS[0]),))


RULE = Rule("P002", "dot-after-arabic-number", "warning", "规定", "GB/T 15834-2011, B.3.3", check, safe=True)
