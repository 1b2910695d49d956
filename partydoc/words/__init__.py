"""The words of a text: cut by the commonest words of official documents, so that lines end where words do.

The list, words.txt, has the words that were seen 2ⁿ times or more, and less than twice as often, in the line of *n*.
`python -m tests.benchmarks.words` counts it. What it does not know falls into single characters.
"""

from __future__ import annotations

from functools import cache
from math import inf, log
from pathlib import Path
from typing import Final

_UNKNOWN: Final = 2.0
"""How much dearer a character that the list does not name is than the rarest word in it."""


def cut_words(text: str) -> tuple[str, ...]:
    """Cut a text into words, by the likeliest reading of the whole; the first of equals, from the left.

    >>> cut_words("关于规范机关办公打印管理的通知")
    ('关于', '规范', '机关', '办公', '打印', '管理', '的', '通知')
    """
    costs, longest, unknown = _costs()
    best: list[tuple[float, int]] = [(0.0, 0)]
    for end in range(1, len(text) + 1):
        ways = ((best[at][0] + costs.get(text[at:end], inf), at) for at in range(max(0, end - longest), end - 1))
        alone = costs.get(text[end - 1], unknown)
        best.append(min([(best[end - 1][0] + alone, end - 1), *ways]))
    ends = [len(text)]
    while ends[-1]:
        ends.append(best[ends[-1]][1])
    return tuple(text[at:end] for end, at in zip(ends[-2::-1], ends[:0:-1], strict=True))


def is_word(text: str) -> bool:
    """Tell whether the list has a word.

    >>> is_word("办公"), is_word("公打")
    (True, False)
    """
    return text in _costs()[0]


@cache
def _costs() -> tuple[dict[str, float], int, float]:
    """Give the price of each word, the length of the longest, and the price of a character that is in no word."""
    table = Path(__file__).with_name("words.txt").read_text(encoding="utf-8")
    powers = {word: int(power) for power, *words in map(str.split, table.splitlines()) for word in words}
    total = log(sum(2.0**power for power in powers.values()))
    costs = {word: total - power * log(2) for word, power in powers.items()}
    return costs, max(map(len, costs)), total + _UNKNOWN
