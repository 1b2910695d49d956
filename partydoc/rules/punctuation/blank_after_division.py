"""第一章 takes a blank.

Why: GB/T 15834-2011, B.3.6: 用于章节、条款的序次语后宜用空格表示停顿.

Example:
    第一章总则

    第一条　免费开放书屋。

    第二章附则

    第二条　本办法自公布之日起施行。

Use instead:

    第一章　总则

    第一条　免费开放书屋。

    第二章　附则

    第二条　本办法自公布之日起施行。

Left alone:

    第一条　依照第二条免费开放书屋。

    第二条　书屋由各街道设置。

Fix safety: safe: a blank is put in.

Known problems: none known.

中文: 章、节、条的序号后宜空一格。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from partydoc.numbering.families import ARTICLE
from partydoc.rules.markers import behind, strays
from partydoc.rules.rule import Change, Hit, Rule
from partydoc.rules.subject import Subject

_STRAY = re.compile(
    r"(?P<whole>第(?<![^\n \t].)(?P<number>[一二三四五六七八九十百千零〇]{1,7})条)"
    r"(?P<mark>)(?=[^\s的第和与及至到或、,。;)》”规所])"
)
_BEFORE = re.compile(r"^[ \t]*\Z", re.MULTILINE)


def check(subject: Subject) -> Iterator[Hit]:
    """Yield the markers of laws whose words follow without a blank."""
    for unit in subject.units:
        after = behind(subject, unit)
        if unit.family.structural and after and not after.isspace() and not unit.marker[-1].isspace():
            blank = Change(unit.end, unit.end, unit.family.gap)
            yield Hit(unit.start, unit.end, f"no blank stands behind {unit.marker}", (blank,))
    for stray in strays(subject, _STRAY, _BEFORE, lambda unit: unit.family is ARTICLE):
        start, end = stray.start("whole"), stray.end("whole")
        yield Hit(start, end, f"no blank stands behind {subject.clean[start:end]}", (Change(end, end, ARTICLE.gap),))


RULE = Rule("P008", "blank-after-division", "warning", "有条件", "GB/T 15834-2011, B.3.6", check, safe=True)
