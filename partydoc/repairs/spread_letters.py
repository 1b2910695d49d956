"""Take out the blanks between all the letters of a text, and the line ends between those of an upright title."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from heapq import merge
from operator import attrgetter

from partydoc.characters import HANZI
from partydoc.edits import Edit
from partydoc.patterns import compile_late
from partydoc.spans import Span

_LETTERS = f"{HANZI}，。、；：？！（）《》“”〔〕"
_BLANK = "[ \t\xa0\u3000]"
_JOINT = compile_late(f"{_BLANK}(?<=[{_LETTERS}]{_BLANK})(?=[{_LETTERS}])")
_RUN = compile_late(f"{_BLANK}[{_LETTERS}](?:{_BLANK}[{_LETTERS}]){{11}}")  # begins with one class: found faster
_LINE = compile_late("[^\n\r]{1,10000}")
_MARKS = compile_late("[，。；：、]")
_BARE = compile_late(f"[{_LETTERS}](?=[{_LETTERS}])")
_MOST = 0.9
"""Share of the letters of a line that a blank must part from the next."""

_NEARLY_ALL = 0.8
"""Share of a document's running text that shows that all of it was spread."""

_FEWEST_UPRIGHT, _MOST_UPRIGHT = 3, 20
_UPRIGHT_HEADS = frozenset({"目录", "目錄", "目次"})
_NEVER_UPRIGHT = frozenset("一二三四五六七八九十甲乙丙丁大中小上下")
_ENDS = "\n\r\x85\u2028\u2029"
_GAP = compile_late(f"[ \t\xa0\u3000]{{0,20}}[{_ENDS}][ \t\xa0\u3000{_ENDS}]{{0,20}}")
_HAN = f"[{HANZI}]"
_UPRIGHT = compile_late(
    f"(?:(?<=[{_ENDS}])|(?<![\\s\\S]))[ \t\xa0\u3000]{{0,20}}"
    f"{_HAN}(?:{_GAP.pattern}{_HAN}){{1,{_MOST_UPRIGHT - 1}}}"
    f"(?=[ \t\xa0\u3000]{{0,20}}(?:[{_ENDS}]|\\Z))"
)

_FEWEST = 12
"""Letters of a line that say something about its spacing."""


def spread_letters(text: str) -> Iterator[Edit]:
    r"""Remove single blanks between Chinese characters, in lines of running text that have one behind each.

    Where nearly all of the running text is so, the short lines were spread too: they are joined with it.

    Left alone: a title set wide in a text that is not, 工 作 报 告; headings such as 附　则; columns without marks,
    names; blanks beside letters and digits that are not Chinese, and two blanks or more.

    A title set upright on a cover, one letter below the other, is one line again; numerals and sizes (大 中 小) are
    left alone.

    >>> [edit.span.start for edit in spread_letters("各 馆 每 周 开 放 六 天 ， 节 假 日 不 闭 馆 。")][:3]
    [1, 3, 5]
    >>> [tuple(edit.span) for edit in spread_letters("书架采购\n招\n标\n文\n件\n2026年3月")]
    [(6, 7), (8, 9), (10, 11)]
    >>> list(spread_letters("青 河 市 公 共 图 书 馆 二 〇 二 六 年 工 作 报 告"))
    []
    """
    yield from merge(_set_wide(text), _set_upright(text), key=attrgetter("span.start"))


def _set_upright(text: str) -> Iterator[Edit]:
    """Find the line ends between the letters of upright words, on the cover: above the first sentence."""
    cover = text.partition("。")[0]
    for match in _UPRIGHT.finditer(cover):
        letters = "".join(match[0].split())
        if letters in _UPRIGHT_HEADS or (len(letters) >= _FEWEST_UPRIGHT and not set(letters) & _NEVER_UPRIGHT):
            for gap in _GAP.finditer(cover, match.start(), match.end()):
                yield Edit(Span(*gap.span()), "", "spread_letters")


def _set_wide(text: str) -> Iterator[Edit]:
    if not _RUN.search(text):
        return
    lines = [(match.start(), match[0]) for match in _LINE.finditer(text)]
    prose = [(start, line) for start, line in lines if _MARKS.search(line)]
    spread = [(start, line) for start, line in prose if _is_spread(line)]
    if not spread:
        return
    blank = _commonest_blank(spread)
    if _size((start, line) for start, line in prose if _is_spread(line, fewest=1)) > _NEARLY_ALL * _size(prose):
        spread = [(start, line) for start, line in lines if _is_spread(line, fewest=1)]
    for start, line in spread:
        for joint in _JOINT.finditer(line):
            if joint[0] == blank:
                yield Edit(Span(start + joint.start(), start + joint.end()), "", "spread_letters")


def _commonest_blank(lines: list[tuple[int, str]]) -> str:
    """Give the blank that the text is spread by: another kind was there before."""
    return Counter(joint[0] for _, line in lines for joint in _JOINT.finditer(line)).most_common(1)[0][0]


def _size(lines: Iterable[tuple[int, str]]) -> int:
    return sum(len(line) - line.count(" ") - line.count("\xa0") - line.count("\u3000") for _, line in lines)


def _is_spread(line: str, fewest: int = _FEWEST) -> bool:
    joints = sum(1 for _ in _JOINT.finditer(line))
    return joints >= fewest and joints >= _MOST * (joints + sum(1 for _ in _BARE.finditer(line)))
