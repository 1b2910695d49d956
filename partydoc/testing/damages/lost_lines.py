"""Lost line ends: paragraphs run together in one line, with the blanks that opened them left between."""

from __future__ import annotations

from itertools import groupby
from random import Random

_FEWEST = 5
"""Lines one below the other, at least: with fewer nothing shows what the blanks were."""

_BLANKS = (" ", "\t", "\r", "\N{NO-BREAK SPACE}", "\N{IDEOGRAPHIC SPACE}")
_MOST = 0.5
"""Share of them that end a sentence, at least: others are lists of names, which nobody takes for running text."""

_ENDS = tuple("。！？：；”")
_GAPS = ("\N{IDEOGRAPHIC SPACE}" * 2, "\N{NO-BREAK SPACE}" * 4, " " * 4)


def lost_lines(text: str, random: Random) -> str:
    r"""Write paragraphs that follow each other, and begin with no blank, in one line; the blanks between are drawn.

    >>> lost_lines("\n".join(["各馆照常开放。"] * 5), Random(1)).count("\n")
    0
    """
    gap = random.choice(_GAPS)
    parts: list[str] = []
    for bare, group in groupby(text.split("\n"), key=_is_bare):
        lines = list(group)
        closed = sum(line.endswith(_ENDS) for line in lines)
        parts += [gap.join(lines)] if bare and len(lines) >= _FEWEST and closed >= _MOST * len(lines) else lines
    return "\n".join(parts)


def _is_bare(line: str) -> bool:
    return bool(line) and not line.startswith(_BLANKS) and not line.endswith(_BLANKS)
