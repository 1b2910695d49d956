"""Items that open with a sign which counts as no marker: Δ 书架如何摆放 ⏎ Δ 谁来开门."""

from __future__ import annotations

from collections.abc import Sequence

from partydoc.recognition.lines.typed import TypedLine, is_chinese
from partydoc.recognition.role_names import PARAGRAPH

WITHIN = 4
"""Lines in which a second one opens with the same sign."""

_OPENING = frozenset("“‘《【")  # signs that open words


def begins_items(readings: Sequence[TypedLine], at: int) -> bool:
    """Tell whether a line opens with a sign that soon opens another line too."""
    sign = item_sign(readings, at)
    return bool(sign) and any(item_sign(readings, other) == sign for other in range(at + 1, at + 1 + WITHIN))


def item_sign(readings: Sequence[TypedLine], at: int) -> str:
    """Give the sign that opens a line of text, parted from its words by a blank; "" where none does."""
    if at >= len(readings) or readings[at].role != PARAGRAPH:
        return ""
    sign, blank = readings[at].text[:1], readings[at].text[1:2]
    return "" if blank != " " or sign.isascii() or sign in _OPENING or is_chinese(sign) else sign
