"""Numbers stand in full-width brackets.

Finds (一) and (1).

Why: GB/T 9704-2012, 7.3.3 writes “（一）” and “（1）”; brackets around Chinese text are full-width.

Example:
    (一)延长开放时间。

    (二)增加经费。

Use instead:

    （一）延长开放时间。

    （二）增加经费。

Left alone:

    1)延长开放时间。

    2)增加经费。

Fix safety: safe: the brackets only.

Known problems: texts that a conversion has made half-width throughout have one finding a marker.

中文: 序号的括号应当用全角括号。
"""

from __future__ import annotations

from collections.abc import Iterator

from partydoc.rules.rule import Change, Hit, Rule
from partydoc.rules.subject import Subject

WIDE = {"(": "（", ")": "）"}


def check(subject: Subject) -> Iterator[Hit]:
    """Yield the markers in brackets of which one is half-width."""
    for unit in subject.units:
        marker = unit.marker
        if unit.family.bracketed and ("(" in marker or ("（" in marker and ")" in marker)):
            changes = tuple(
                Change(unit.start + at, unit.start + at + 1, WIDE[sign])
                for at, sign in enumerate(marker)
                if sign in WIDE
            )
            yield Hit(unit.start, unit.end, f"{marker.strip()} stands in half-width brackets", changes)


RULE = Rule("P004", "full-width-brackets", "warning", "规定", "GB/T 9704-2012, 7.3.3", check, safe=True)
