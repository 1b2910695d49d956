"""Hard wraps: every line cut when it is full, as mail programs, page layouts and copies of PDF files do; or a part."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from random import Random

NARROWEST, WIDEST = 18, 60
"""Characters that a line may have."""

_MOST_STRETCHES = 3
_FEWEST_LINES = 12
_HALF, _SELDOM = 0.5, 0.25
_BLANKS = frozenset(" \t\r\N{NO-BREAK SPACE}\N{IDEOGRAPHIC SPACE}")
_CLOSING = frozenset("，。、；：？！,.;:?!”’」』）)》〉…%％")

Columns = Callable[[str], int]


def wraps(text: str, random: Random) -> str:
    r"""Cut the lines of *text* when they are full; how full is drawn, for each stretch of the document.

    A line is measured in characters, or with half a character for each of ASCII; a closing mark may be kept from
    starting a line, by hanging it on the line before. Blanks start no line, as in any program that wraps.

    >>> wraps("各图书馆要按照要求，认真做好夜间开放的各项准备工作，于三月底以前报送方案。", Random(2)).count("\n")
    1
    """
    halves, keeps = random.random() < _HALF, random.random() < _HALF
    width = random.randint(NARROWEST, WIDEST)
    lines = text.split("\n")
    starts = set(_stretches(len(lines), random))
    wrapped: list[str] = []
    for at, line in enumerate(lines):
        if at in starts:
            width = random.randint(NARROWEST, WIDEST)
        wrapped.extend(_cut(line, width, _half_width if halves else _whole, keeps=keeps))
    return "\n".join(wrapped)


def part_wraps(text: str, random: Random) -> str:
    r"""Cut the lines of one part of *text* when they are full, as where a page of a PDF file was pasted into a text.

    >>> text = "\n".join(["各图书馆要按照要求，认真做好夜间开放的各项准备工作，于三月底以前报送方案。"] * 9)
    >>> part_wraps(text, Random(2)).count("\n")
    11
    """
    lines = text.split("\n")
    length = max(1, len(lines) // 3)
    start = random.randrange(max(1, len(lines) - length))
    part = wraps("\n".join(lines[start : start + length]), random)
    return "\n".join([*lines[:start], part, *lines[start + length :]])


def _stretches(lines: int, random: Random) -> Iterator[int]:
    """Yield where the width changes: nowhere in most documents."""
    if lines >= _FEWEST_LINES and random.random() < _SELDOM:
        for _ in range(random.randint(1, _MOST_STRETCHES)):
            yield random.randrange(lines)


def _cut(line: str, width: int, measure: Columns, *, keeps: bool) -> Iterator[str]:
    start, taken = 0, 0
    for at, character in enumerate(line):
        needed = measure(character)
        hangs = character in _BLANKS or (keeps and character in _CLOSING and taken < 2 * width + 4)
        if taken + needed > 2 * width and not hangs:
            yield line[start:at]
            start, taken = at, 0
        taken += needed
    yield line[start:]


def _whole(_: str) -> int:
    return 2


def _half_width(character: str) -> int:
    return 1 if character.isascii() else 2
