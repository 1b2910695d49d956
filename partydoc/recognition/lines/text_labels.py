"""The labels that number the texts of a collection: 第二篇, 【篇二】, 范文二, 书屋工作总结篇二."""

from __future__ import annotations

import re

from partydoc.recognition.lines.typed import TypedLine

_NUMBERED = ("第", "篇", "范", "【篇", "【范")
_COUNTED = re.compile("篇 ?(?:[一二三四五六七八九十]+|[0-9]+):?$")


def names_text(reading: TypedLine) -> bool:
    """Tell whether a line is built as the labels are; other words that a collection sets over its texts: 正文."""
    return reading.text.startswith(_NUMBERED) or bool(_COUNTED.search(reading.text))


def titles_text(reading: TypedLine) -> bool:
    """Tell whether a label names its text and does not only number it: 书屋工作总结篇二."""
    return bool(_COUNTED.search(reading.text)) and not reading.text.startswith(_NUMBERED)
