"""A bare Chinese number takes 、.

Finds 一 with another mark behind it, or with none where others of its level have one.

Why: GB/T 15834-2011, B.3.2: 不带括号的汉字数字或“天干地支”做序次语时，后用顿号.

Example:
    一．延长开放时间

    各馆开放到九时。

    二．增加经费

    由市财政列支。

Use instead:

    一、延长开放时间

    各馆开放到九时。

    二、增加经费

    由市财政列支。

Left alone:

    一是延长开放时间。二是增加经费。

Fix safety: safe: only the mark is changed; where none stands, a person must say whether one is missing.

Known problems: none known.

中文: 不带括号的汉字数字序号后应当用顿号。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from partydoc.numbering.families import HAN_COMMA
from partydoc.rules.markers import PAUSE, bare_numbers, strays, tail
from partydoc.rules.rule import Change, Hit, Rule
from partydoc.rules.subject import Subject

_HAN = "[一二三四五六七八九十]"
_STRAY = re.compile(rf"(?P<number>{_HAN}(?<![^\n \t。;!?].){_HAN}{{0,2}})(?P<mark>[.,])(?![0-9])")
_BEFORE = re.compile(r"(?:^[ \t]*|(?<=[。;!?])[ \t]*|[ \t]{2})\Z", re.MULTILINE)


def check(subject: Subject) -> Iterator[Hit]:
    """Yield the markers 一 that no 、 follows."""
    units = [(unit, tail(subject, unit)) for unit in bare_numbers(subject, PAUSE)]
    marked = {id(unit.above[-1]) for unit, found in units if found.mark == PAUSE}
    for unit, found in units:
        if found.mark and found.mark != PAUSE:
            words = f"{found.mark} stands behind a Chinese number in the place of 、"
            yield Hit(unit.start, unit.end, words, (Change(found.start, found.end, PAUSE),))
        elif not found.mark and id(unit.above[-1]) in marked and subject.has_words(unit):
            yield Hit(unit.start, unit.end, "no 、 stands behind a Chinese number")
    for stray in strays(subject, _STRAY, _BEFORE, lambda unit: unit.family is HAN_COMMA):
        start, end = stray.span("mark")
        words = f"{subject.clean[start:end]} stands behind a Chinese number in the place of 、"
        yield Hit(stray.start("number"), end, words, (Change(start, end, PAUSE),))


RULE = Rule("P001", "pause-after-han-number", "error", "规定", "GB/T 15834-2011, B.3.2", check, safe=True)
