"""Lists of organs, as in 主送机关 and 抄送机关 (GB/T 9704-2012, 7.3.2 and 7.4.2)."""

from __future__ import annotations

from collections.abc import Iterator

from partydoc.scripts import fold

# Between organs of different sorts a comma stands, between organs of one sort a 、.
_COMMAS = ",;"
_PAUSE = "、"
_ENDS = ":。, \u3000"
# What organs, groups of them and those who work there are called; a name that ends otherwise is a place.
_ORGAN_ENDINGS = frozenset("府局委办部院会处科室校所站行署组位构关业司门团厅社商体志员")
_DISTRIBUTIVE = ("各", "全", "有关")


def split_organs(text: str) -> tuple[str, ...]:
    """Split a list of organs; a label before a colon, and the mark that ends the list, are left out.

    Names of places share the body that they lead to, and what brackets hold stays together.

    >>> split_organs("青河、白石两区人民政府，市政府各部门、各直属单位：")
    ('青河、白石两区人民政府', '市政府各部门', '各直属单位')
    >>> split_organs("抄送：市委办公室，市财政局（国资委、税务局）。")
    ('市委办公室', '市财政局（国资委、税务局）')
    """
    folded = fold(text).rstrip(_ENDS)
    start = folded.find(":") + 1
    names: list[str] = []
    shared = False
    for begin, end in _pieces(folded, start):
        if shared and names and not folded.startswith(_DISTRIBUTIVE, begin):
            names[-1] += text[begin - 1 : end]
        elif begin < end:
            names.append(text[begin:end])
        shared = end < len(folded) and folded[end] == _PAUSE and _leads_on(folded, begin, end)
    return tuple(stripped for name in names if (stripped := name.strip()))


def _pieces(folded: str, start: int) -> Iterator[tuple[int, int]]:
    """Yield where each piece between commas stands; those inside brackets part nothing."""
    depth = 0
    for at in range(start, len(folded)):
        sign = folded[at]
        depth = max(0, depth + (sign == "(") - (sign == ")"))
        if not depth and (sign in _COMMAS or sign == _PAUSE):
            yield start, at
            start = at + 1
    yield start, len(folded)


def _leads_on(folded: str, begin: int, end: int) -> bool:
    """Tell whether a piece is the name of a place, or the next one a single character: 市直各委、办、局."""
    bare = folded[begin:end].partition("(")[0].strip()
    following = min((at for sign in "(、,:" if (at := folded.find(sign, end + 1)) >= 0), default=len(folded))
    return bare[-1:] not in _ORGAN_ENDINGS or following - end - 1 <= 1
