"""Items that open with a sign which counts as no marker: Δ 书架如何摆放 ⏎ Δ 谁来开门."""

from __future__ import annotations

from collections.abc import Sequence

from partydoc.recognition.lines.typed import TypedLine, is_chinese
from partydoc.recognition.role_names import PARAGRAPH

WITHIN = 4
"""Lines in which a second one opens with the same sign."""

MARKDOWN = ("- ", "* ", "+ ")
_OPENING = frozenset("“‘《【")  # signs that open words


def begins_items(readings: Sequence[TypedLine], at: int) -> bool:
    """Tell whether a line opens with a sign that soon opens another line too."""
    sign = item_sign(readings, at)
    return bool(sign) and any(item_sign(readings, other) == sign for other in range(at + 1, at + 1 + WITHIN))


def is_item(reading: TypedLine) -> bool:
    """Tell a line of text that opens with a sign of any kind, as Markdown's `- ` is."""
    opened = reading.text.startswith(MARKDOWN) or bool(_sign(reading))
    return opened and reading.role == PARAGRAPH and reading.chinese


def item_sign(readings: Sequence[TypedLine], at: int) -> str:
    """Give the sign that opens a line of text, parted from its words by a blank; "" where none does."""
    return _sign(readings[at]) if at < len(readings) and readings[at].role == PARAGRAPH else ""


def _sign(reading: TypedLine) -> str:
    sign, blank = reading.text[:1], reading.text[1:2]
    return "" if blank != " " or sign.isascii() or sign in _OPENING or is_chinese(sign) else sign
