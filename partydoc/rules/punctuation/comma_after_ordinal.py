"""第一, 其一 and 首先 take a comma.

Why: GB/T 15834-2011, B.3.1: “第”“其”字头序次语，或“首先”“其次”“最后”等做序次语时，后用逗号.

Example:
    第一、延长开放时间。各馆开放到九时。

    第二、增加经费。由市财政列支。

Use instead:

    第一，延长开放时间。各馆开放到九时。

    第二，增加经费。由市财政列支。

Left alone:

    第一是延长开放时间。各馆开放到九时。

    第二是增加经费。由市财政列支。

Fix safety: unsafe: a colon may announce what follows.

Known problems: none known.

中文: “第”“其”字头的序号和“首先”等后应当用逗号。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from partydoc.numbering.families import ORDINAL
from partydoc.numbering.ordinals import WORDS, form
from partydoc.rules.markers import COMMA, tail
from partydoc.rules.rule import Change, Hit, Rule
from partydoc.rules.subject import Subject

_FORMS = frozenset(("第", "其", *WORDS))
_WRONG = "、:："
_STRAY = re.compile(f"(?P<word>{'|'.join((*WORDS, '最后'))})(?P<mark>、)")
"""A word of order that, at the start of a line with this mark behind it, is no marker."""


def check(subject: Subject) -> Iterator[Hit]:
    """Yield the markers 第一 with 、 or a colon; 第一个问题： has one with good reason."""
    for unit in subject.units:
        if unit.family is ORDINAL and form(subject.folded[unit.start : unit.end]) in _FORMS:
            found = tail(subject, unit)
            if found.mark and found.mark in _WRONG:
                words = f"{found.mark} stands behind {unit.marker.strip(_WRONG)} in the place of a comma"
                yield Hit(unit.start, unit.end, words, (Change(found.start, found.end, COMMA),))
    for stray in _STRAY.finditer(subject.clean):
        if stray.start() not in subject.unit_at and subject.opens_line(stray.start()):
            words = f"、 stands behind {stray['word']} in the place of a comma"
            yield Hit(*stray.span(), words, (Change(*stray.span("mark"), COMMA),))


RULE = Rule("P005", "comma-after-ordinal", "warning", "规定", "GB/T 15834-2011, B.3.1", check)
