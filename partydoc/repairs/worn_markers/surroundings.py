"""What stands around a worn marker: the line before it."""

from __future__ import annotations

from collections.abc import Container

_BLANKS = " \t\xa0\N{IDEOGRAPHIC SPACE}"
_LINE_ENDS = "\n\r"
_SPACE = frozenset(_BLANKS + _LINE_ENDS)
_CLOSED = frozenset("。！？：；!?:;…”’）)》")
_FAR = 60
"""Characters of the line before that are looked at."""


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


def _line_start(text: str, place: int) -> int:
    """Find the line's start; of a long line, a place well before."""
    return max(text.rfind(end, max(0, place - _FAR), place) + 1 for end in _LINE_ENDS) or max(0, place - _FAR)
