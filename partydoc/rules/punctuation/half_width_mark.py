"""Marks between Chinese characters are full-width.

Finds , ; : ! ? and brackets of ASCII between Chinese characters, and the colon behind 附件; figures, letters and
addresses are left alone.

Why: GB/T 15834-2011, 5.1: these marks take the place of one character each.

Example:
    各馆开放到九时,分馆照办;其他事项(试行)另行通知。

Use instead:

    各馆开放到九时，分馆照办；其他事项（试行）另行通知。

Left alone:

    各馆每天9:30开放，共1,200册（见 https://lib.example/a,b）。

Fix safety: safe: the width of the mark only.

Known problems: texts that a conversion has made half-width throughout have one finding a mark.

中文: 汉字之间的标点应当用全角。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import regex

from partydoc.rules.rule import Change, Hit, Rule
from partydoc.rules.subject import Subject
from partydoc.tree.nodes import (
    Addressee,
    AttachmentList,
    Closing,
    CopiesTo,
    Heading,
    Note,
    Paragraph,
    Salutation,
    Subtitle,
    Title,
)

_RUNNING = (Title, Subtitle, Addressee, Salutation, Heading, Paragraph, Closing, AttachmentList, Note, CopiesTo)
_WIDE = dict(zip(",;:?!()", "，；：？！（）", strict=True))
_CHINESE = r"[\p{Han}“”‘’《》〈〉（）〔〕、，。；：？！]"
_SIGN = re.compile(r"[,;:?!(](?<=[^\0-\(*-\x7f].)", re.DOTALL)
"""What may be such a mark: no letter, figure or mark of ASCII stands before it, but perhaps a bracket."""
_LINE_END = r"[ \u3000]*(?:[\n\r]|\Z)"
_BRACKETED = r"\([^()（）\n]{0,80}\p{Han}[^()（）\n]{0,80}\)"
_MARK = regex.compile(
    rf"(?<={_CHINESE})[,;:?!](?={_CHINESE}|{_BRACKETED}|{_LINE_END})|(?<=附件):|(?<={_CHINESE}|\)){_BRACKETED}"
)


def check(subject: Subject) -> Iterator[Hit]:
    """Yield each half-width mark between Chinese characters; a bracket with its partner."""
    for _, start, end, _ in subject.holding(_SIGN, *_RUNNING):
        for found in _MARK.finditer(subject.clean, start, end):
            places = {found.start(), found.end() - 1}
            changes = tuple(Change(at, at + 1, _WIDE[subject.clean[at]]) for at in sorted(places))
            words = f"{found[0][0]} is half-width between Chinese characters"
            yield Hit(found.start(), found.end(), words, changes)


RULE = Rule("P010", "half-width-mark", "warning", "规定", "GB/T 15834-2011, 5.1", check, safe=True)
