"""A title ends without a mark.

Why: GB/T 15834-2011, B.4: 文章标题的末尾通常不用标点符号，但有时根据需要可用问号、叹号或省略号.

Example:
    关于延长图书馆开放时间的通知。

    各区人民政府：

    各馆开放到九时。

Use instead:

    关于延长图书馆开放时间的通知

    各区人民政府：

    各馆开放到九时。

Left alone:

    书屋办到了家门口吗？

    各馆开放到九时。

Fix safety: safe: only the mark goes.

Known problems: with the mark behind it, recognition often takes a title for text; then the fix, which would make it a
title, is not proved and is left to the author.

中文: 标题末尾通常不用标点（问号、叹号、省略号除外）。
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile

from partydoc.rules.kinds import KIND_WORDS
from partydoc.rules.rule import Change, Hit, Rule
from partydoc.rules.subject import Subject
from partydoc.tree.nodes import Addressee, Metadata, Node, Paragraph, Section, Subtitle, Title

_MARKS = "。，；：、,;:"
_LABELS = ("附件", "附录", "附表", "附")
_LONGEST = 80
"""Characters of a line of a title, at most; what is longer is text, and no title follows it."""
_TITLE = re.compile(rf"[^。，；：,;:\n]{{0,60}}(?:{'|'.join(KIND_WORDS[:21])})[{_MARKS}]")
_ABOUT = re.compile(r"^(?!现|特此|请).*(?:关于|印发|转发|批转|发布)")
"""What a title says before its kind; a closing says it otherwise: 现将…印发给你们, 特此通知."""


def check(subject: Subject) -> Iterator[Hit]:
    """Yield the marks at the end of titles and subtitles, or directly behind them."""
    clean = subject.clean
    for start, end in (*_recognised(subject), *_taken_for_text(subject)):
        last = end if clean[end : end + 1] in tuple(_MARKS) else end - 1
        if last > start and clean[last] in _MARKS and not clean.startswith(_LABELS, start):
            yield Hit(last, last + 1, f"the title ends with {clean[last]}", (Change(last, last + 1, ""),))


def _recognised(subject: Subject) -> Iterator[tuple[int, int]]:
    return ((place.start, place.end) for place in subject.of(Title, Subtitle))


def _taken_for_text(subject: Subject) -> Iterator[tuple[int, int]]:
    """Yield the line that ends a title, where it is taken for text: 关于…的通知。, or its last line, 办法的通知。."""
    goes_on = False
    for child in takewhile(_is_above, subject.document.children):
        place = subject.span_of(child)
        if isinstance(child, Title):
            goes_on = not child.text.endswith(KIND_WORDS)
        elif isinstance(child, Paragraph | Metadata) and place:
            start = max(place.start, subject.clean.rfind("\n", place.start, place.end) + 1)
            words = _TITLE.fullmatch(subject.clean, start, place.end)
            if words and (goes_on or _ABOUT.search(words[0])):
                yield start, place.end
            goes_on = goes_on and not words
        else:
            goes_on = False


def _is_above(child: Node) -> bool:
    """Tell whether a node stands above the text of a document: nothing else is as short."""
    return not isinstance(child, Section | Addressee) and len(getattr(child, "text", "")) <= _LONGEST


RULE = Rule("P009", "title-final-mark", "info", "有条件", "GB/T 15834-2011, B.4", check, safe=True)
