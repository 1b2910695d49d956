"""A blank between all Chinese characters, as some readers of characters leave it."""

from __future__ import annotations

import re
from random import Random

from partydoc.characters import HANZI

_LETTERS = f"{HANZI}，。、；：？！（）《》“”〔〕"
_JOINT = re.compile(f"(?<=[{_LETTERS}])(?=[{_LETTERS}])")
_BLANKS = (" ", "\N{NO-BREAK SPACE}", "\N{IDEOGRAPHIC SPACE}")


def spread_letters(text: str, random: Random) -> str:  # noqa: ARG001  what a damage takes
    """Part the Chinese characters by a blank of a kind that does not part any yet; letters and digits stay together.

    >>> spread_letters("青河市图书馆 2026 年", Random(1))
    '青 河 市 图 书 馆 2026 年'
    """
    able = [blank for blank in _BLANKS if not re.search(f"[{_LETTERS}]{blank}[{_LETTERS}]", text)]
    return _JOINT.sub(able[0], text) if able else text
