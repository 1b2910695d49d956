"""The marker at the head of an entry, where a list or a table of contents repeats it."""

from __future__ import annotations

from partydoc.numbering import families
from partydoc.numbering.ordinals import ordinal
from partydoc.numbering.senses import leading_ordinal, read_marker
from partydoc.scripts import half_width, simple_form

_LONGEST = 12
_LONGEST_HEAD = 16  # of a line, in which its marker stands
_CLOSING = frozenset("、.,)】")
_UNITS = frozenset("编章节条分步讲课")
_OPENING = "第笫(【"
_FIGURES = "0123456789."
_LONGEST_PART = 2


def marker_end(folded: str) -> int:
    """Give where the marker ends that opens a folded entry; 0 where none does.

    >>> [marker_end(entry) for entry in ("第一章 总则", "(一)范围", "第十条之一 书屋", "1.1 总则", "一年来")]
    [3, 3, 5, 3, 0]
    """
    return _figures_end(folded) or _said_end(folded)


def written_end(line: str) -> int:
    """Give where the marker ends that opens a line as it is written, wide or in traditional characters; 0 for none.

    >>> [written_end(line) for line in ("第十二條　會址", "（一）範圍", "一年來")]
    [4, 3, 0]
    """
    return marker_end("".join(map(simple_form, half_width(line[:_LONGEST_HEAD]))))


def _said_end(folded: str) -> int:
    for end in range(min(_LONGEST, len(folded)), 0, -1):
        if _is_closed(folded[:end]) and _says_number(folded[:end], folded[end : end + 1]):
            return end
    return 0


def _says_number(head: str, behind: str) -> bool:
    """Tell whether a marker says a number of any system; a letter before another is the first of a word."""
    if ordinal(head) or (head[0] in "第笫" and head[-1] in _UNITS and leading_ordinal(head)):
        return True
    return not (behind.isascii() and behind.isalnum()) and bool(read_marker(families.POINT.terminal, head))


def _is_closed(head: str) -> bool:
    """Tell whether a marker can end here: behind its mark, its unit, or the suffix of 第十条之一."""
    last = head[-1]
    return last in _CLOSING or (head[0] in _OPENING and (last in _UNITS or ("之" in head and last != " ")))


def _figures_end(folded: str) -> int:
    head = folded[:_LONGEST]
    end = len(head) - len(head.lstrip(_FIGURES))
    parts = folded[:end].split(".")
    parted = len(parts) > 1 or folded[end : end + 1] in (" ", "\t")
    return end if end and parted and max(map(len, parts)) <= _LONGEST_PART else 0
