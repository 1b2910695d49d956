"""Nonsense at the starts and ends of lines, as forums put it against copying."""

from __future__ import annotations

from random import Random

_SHARE = 0.7  # of lines that get some
_FEWEST, _MOST = 5, 15


def copy_guards(text: str, random: Random) -> str:
    r"""Put pairs of a sign and a letter at the end of lines, or at the start of the next.

    >>> copy_guards("开馆\n", Random(7))
    '开馆, E" K+ F0 Z! J- t" ]\n'
    """
    lines = text.split("\n")
    if len(lines) == 1:
        return text
    for at in range(len(lines) - 1):
        if random.random() < _SHARE:
            guard = "".join(_pair(random) for _ in range(random.randint(_FEWEST, _MOST)))
            if random.choice((True, False)):
                lines[at] += guard
            else:
                lines[at + 1] = guard + lines[at + 1]
    return "\n".join(lines)


def _pair(random: Random) -> str:
    return f"{chr(random.randint(ord(' '), ord(';')))} {chr(random.randint(ord('?'), ord('~')))}"
