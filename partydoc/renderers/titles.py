"""Where a title may be broken: between its words, best between its phrases (词意完整: GB/T 9704-2012, 7.3.1)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise
from math import ceil
from typing import Final
from unicodedata import category

from partydoc.renderers.widths import width_of
from partydoc.words import cut_words

_PHRASES: Final = ("关于", "印发", "转发")
"""What begins a line best: it opens what the title is about."""
_BEGIN: Final = frozenset("和与及并")
"""Single signs that may begin a line behind a word; other single ones may be half of a word."""
_OPEN: Final = ("Ps", "Pi")
_CLOSE: Final = ("Pe", "Pf", "Zs")
"""Categories of Unicode of signs at which a word begins or ends, whatever stands on the other side."""
_DASH: Final = "—"
_ENDS: Final = frozenset("的，：；。！？")
_NO_END: Final = frozenset(("关于", "对于", "以及", "或者", "一个", "各个"))
_ORGANS: Final = frozenset(
    (
        "人民政府",
        "政府",
        "办公厅",
        "办公室",
        "人民",
        "代表大会",
        "常务委员会",
        "委员会",
        "人民法院",
        "公安局",
        "党组",
        "共和国",
        "人民共和国",
        "自治区",
        "行政区",
        "经济特区",
    )
)
"""What is the end of a name, and stays with its beginning: 国务院办公厅."""
_DEAREST: Final = 2
_PRICE: Final = 4.0
_RECTANGLE, _WAIST = 6.0, 10.0
"""Lines of one length are to be avoided, and so is one that is shorter than both its neighbours (梯形或菱形)."""
_MOST_LINES: Final = 4
_KEPT: Final = re.compile(r"[\da-zA-Z](?:[\da-zA-Z.·—–～~-]{0,98}[\da-zA-Z])?|([^\w\s])\1{1,99}|[(（]\w[)）]")
"""A number or a word in Latin letters, signs that stand twice (——, ……), one character in brackets: (区)."""


def title_ends(said: str) -> dict[int, int]:
    """Give the places where a line of a title may end, each with how bad that is, from 0.

    >>> [(said[:end], price) for said in ["市图书馆关于办公打印的通知"] for end, price in title_ends(said).items()]
    [('市图书馆', 0), ('市图书馆关于办公', 2), ('市图书馆关于办公打印的', 1)]
    """
    ends, place = {}, 0
    for before, behind in pairwise(_pieces(said)):
        place += len(before)
        if (price := _price(before, behind)) is not None:
            ends[place] = price
    return ends


def _pieces(said: str) -> Iterator[str]:
    """Cut a title into its words; a number stays with what it counts (2018年, 100强)."""
    place, number = 0, ""
    for kept in (*_KEPT.finditer(said), None):
        counted, *words = cut_words(said[place : kept.start() if kept else len(said)]) or ("",)
        if number[:1].isalnum() and counted[:1].isalpha():
            yield number + counted
        else:
            yield from filter(None, (number, counted))
        yield from words
        if kept is None:
            return
        number, place = kept[0], kept.end()


def _price(before: str, behind: str) -> int | None:
    """Say how bad a break between two words is; None where a line must not end there."""
    latin = (before[-1] + behind[0]).isascii() and not before.isspace()
    if before in _NO_END or _opens(before[-1]) or _closes(behind) or behind == "、" or latin:
        return None
    ends, begins = _closes(before), _opens(behind[0])
    known = len(before) > 1 and (len(behind) > 1 or behind in _BEGIN)
    if not (ends or begins or known) or (behind in _ORGANS and not ends):
        return None
    if behind in _PHRASES or before.isspace():
        return 0
    return 1 if ends or begins or behind in _BEGIN else _DEAREST


def _opens(sign: str) -> bool:
    return sign == _DASH or category(sign) in _OPEN


def _closes(word: str) -> bool:
    return word in _ENDS or category(word[-1]) in _CLOSE


def title_lines(said: str, widest: float) -> tuple[str, ...]:
    """Set a title in as few lines as hold it, none wider than *widest* characters, if its words allow that.

    >>> title_lines("青河市人民政府办公室关于规范机关办公打印管理的通知", 20)
    ('青河市人民政府办公室', '关于规范机关办公打印管理的通知')
    """
    if width_of(said) <= widest:
        return (said,)
    # A line that ended with a blank would be read back without it.
    ends = {end: price for end, price in title_ends(said).items() if not said[end - 1].isspace()}
    fewest = ceil(width_of(said) / widest)
    for count in range(fewest, min(fewest + 2, _MOST_LINES + 1)):
        ways = [lines for lines in _ways(said, tuple(ends), count) if max(map(width_of, lines)) <= widest]
        if ways:
            return min(ways, key=lambda lines: _cost(lines, ends))
    return tuple(_filled(said, sorted(ends), widest))


def _ways(said: str, ends: Sequence[int], count: int) -> Iterator[tuple[str, ...]]:
    for chosen in combinations(ends, count - 1):
        yield tuple(said[start:end] for start, end in pairwise((0, *chosen, len(said))))


def _cost(lines: Sequence[str], ends: dict[int, int]) -> float:
    """Weigh lines: how uneven they are, where they end, what shape they have."""
    widths = [width_of(line) for line in lines]
    mean = sum(widths) / len(widths)
    uneven = sum((width - mean) ** 2 for width in widths) / mean
    places = (sum(map(len, lines[:count])) for count in range(1, len(lines)))
    waists = sum(one > two < three for one, two, three in zip(widths, widths[1:], widths[2:], strict=False))
    shape = _WAIST * waists + _RECTANGLE * (max(widths) - min(widths) < 1)
    return uneven + _PRICE * sum(ends[place] for place in places) + shape


def _filled(said: str, ends: Sequence[int], widest: float) -> Iterator[str]:
    """Fill line by line, each up to the last place that it holds; a word that is too long stays whole."""
    begun = 0
    for end, following in pairwise((*ends, len(said))):
        if width_of(said[begun:following]) > widest and end > begun:
            yield said[begun:end]
            begun = end
    yield said[begun:]
