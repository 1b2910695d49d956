"""What stands around a worn marker: the line before it, the heading that it slipped behind."""

from __future__ import annotations

from collections.abc import Container

from partydoc.numbering.scanning import marker_length
from partydoc.repairs.worn_markers.tokens import Token
from partydoc.scripts import fold

_BLANKS = " \t\xa0\N{IDEOGRAPHIC SPACE}"
_LINE_ENDS = "\n\r"
_SPACE = frozenset(_BLANKS + _LINE_ENDS)
_CLOSED = frozenset("。！？：；!?:;…”’）)》")
_MARKS = frozenset("。！？：；，、!?:;,.．()（）第笫")
_FAR = 60
"""Characters of the line before that are looked at."""
_LONGEST = 30
"""Characters of a heading that a marker slipped behind."""


def stands_alone(text: str, start: int, marked: Container[int]) -> bool:
    r"""Tell that the line at *start* does not go on with the one before: that is closed, blank, or *marked* as a unit.

    >>> stands_alone("办好书屋。\n、馆舍", 6, ()), stands_alone("办好书屋\n、馆舍", 5, ())
    (True, False)
    """
    at = start
    while at and start - at < _FAR and text[at - 1] in _SPACE:
        at -= 1
    if not at or text[at:start].count("\n") > 1 or text[at - 1] in _CLOSED:
        return True
    head = _line_start(text, at)
    while head < at and text[head] in _BLANKS:
        head += 1
    return head in marked


def heading_before(text: str, token: Token) -> int | None:
    r"""Give where the short bare line starts that a marker ends; None where it is none, or has a marker already.

    >>> from partydoc.repairs.worn_markers.tokens import read_tokens
    >>> [heading_before(text, next(read_tokens(text))) for text in ("总体要求-、\n", "如下:总体要求-、\n", "甲-、乙")]
    [0, None, None]
    """
    start = _line_start(text, token.start)
    while start < token.start and text[start] in _BLANKS:
        start += 1
    heading = text[start : token.start]
    ends = not text[token.end : token.end + 1].strip(_LINE_ENDS)
    whole = len(heading) <= _LONGEST and _MARKS.isdisjoint(heading) and not marker_length(fold(heading))
    return start if ends and whole else None


def _line_start(text: str, place: int) -> int:
    """Find the line's start; of a long line, a place well before."""
    return max(text.rfind(end, max(0, place - _FAR), place) + 1 for end in _LINE_ENDS) or max(0, place - _FAR)
