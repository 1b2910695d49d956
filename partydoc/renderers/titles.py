"""Where a title may be broken: between its words, best between its phrases (词意完整: GB/T 9704-2012, 7.3.1)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise
from math import ceil
from typing import Final

from partydoc.renderers.widths import width_of
from partydoc.words import cut_words

_PHRASES: Final = ("关于", "印发", "转发")
"""What begins a line best: it opens what the title is about."""
_BEGIN: Final = frozenset("和与及并《（〈“—")
_END: Final = frozenset("的》）〉”—")
"""Single signs that may begin a line, and that may end one; other single ones may be half of a word."""
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
    )
)
"""What is the end of a name, and stays with its beginning: 国务院办公厅."""
_DEAREST: Final = 2
_PRICE: Final = 4.0
_RECTANGLE, _WAIST = 6.0, 10.0
"""Lines of one length are to be avoided, and so is one that is shorter than both its neighbours (梯形或菱形)."""
_MOST_LINES: Final = 4
_PIECES = re.compile(r"[\da-zA-Z.·-]{1,99}|.", re.DOTALL)


def title_ends(said: str) -> dict[int, int]:
    """Give the places where a line of a title may end, each with how bad that is, from 0.

    >>> [(said[:end], price) for said in ["市图书馆关于办公打印的通知"] for end, price in title_ends(said).items()]
    [('市图书馆', 0), ('市图书馆关于办公', 2), ('市图书馆关于办公打印的', 1)]
    """
    words = [piece for word in cut_words(said) for piece in ([word] if len(word) > 1 else _PIECES.findall(word))]
    ends, place = {}, 0
    for before, behind in pairwise(words):
        place += len(before)
        if (price := _price(before, behind)) is not None:
            ends[place] = price
    return ends


def _price(before: str, behind: str) -> int | None:
    """Say how bad a break between two words is; None where a line must not end there."""
    ends = len(before) > 1 or before in _END
    begins = len(behind) > 1 or behind in _BEGIN
    if not (ends and begins) or before in _NO_END or (behind in _ORGANS and before not in _END):
        return None
    if behind in _PHRASES:
        return 0
    return 1 if before in _END or behind in _BEGIN else _DEAREST


def title_lines(said: str, widest: float) -> tuple[str, ...]:
    """Set a title in as few lines as hold it, none wider than *widest* characters, if its words allow that.

    >>> title_lines("青河市人民政府办公室关于规范机关办公打印管理的通知", 20)
    ('青河市人民政府办公室', '关于规范机关办公打印管理的通知')
    """
    if width_of(said) <= widest:
        return (said,)
    ends = title_ends(said)
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
