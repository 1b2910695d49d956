"""The marker at the head of an entry, where a list or a table of contents repeats it."""

from __future__ import annotations

from partydoc.numbering.families import ordinal

_LONGEST = 12
_CLOSING = frozenset("、.,)")
_UNITS = frozenset("编章节条分步")
_OPENING = "第笫("
_FIGURES = "0123456789."
_LONGEST_BARE = 2


def marker_end(folded: str) -> int:
    """Give where the marker ends that opens a folded entry; 0 where none does.

    >>> [marker_end(entry) for entry in ("第一章 总则", "(一)范围", "一、馆舍", "1.1 总则", "1 总则", "一年来")]
    [3, 3, 2, 3, 1, 0]
    """
    return _said_end(folded) or _figures_end(folded)


def _said_end(folded: str) -> int:
    for end in range(min(_LONGEST, len(folded)), 0, -1):
        last = folded[end - 1]
        closed = last in _CLOSING or (last in _UNITS and folded.startswith(tuple(_OPENING)))
        if closed and ordinal(folded[:end]):
            return end
    return 0


def _figures_end(folded: str) -> int:
    end = len(folded) - len(folded.lstrip(_FIGURES))
    parted = "." in folded[:end] or (end <= _LONGEST_BARE and folded[end : end + 1] in (" ", "\t"))
    return end if 0 < end <= _LONGEST and parted else 0
