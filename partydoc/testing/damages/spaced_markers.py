"""Blanks within some of the markers of a text: 第 三 章, （ 一）, 二 、."""

from __future__ import annotations

import re
from random import Random

from partydoc.testing.damages.torn_markers import tear

_BETWEEN = re.compile("(?<=.)(?=.)(?<![0-9０-９](?=[0-9０-９]))(?<![)）])")
_BLANKS = (" ", "\N{IDEOGRAPHIC SPACE}", "\N{NO-BREAK SPACE}")


def spaced_markers(text: str, random: Random) -> str:
    r"""Put blanks between the characters of some markers.

    >>> spaced_markers("第三章　总则", Random(2))
    '第 三 章\u3000总则'
    """
    blank = random.choice(_BLANKS)
    return tear(text, random, lambda marker: _BETWEEN.sub(blank, marker))
