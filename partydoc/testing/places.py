"""Some places of a text, and the change made there."""

from __future__ import annotations

from collections.abc import Mapping
from random import Random

_MOST = 6
_SHARE = 50


def change_some(text: str, random: Random, changes: Mapping[str, str], behind: str = "") -> str:
    """Change characters at some places of a text: by the table, or by putting *behind* behind them.

    At most six places, in long texts one in fifty.
    """
    able = [place for place, character in enumerate(text) if behind or character in changes]
    if not able:
        return text
    most = max(_MOST, len(able) // _SHARE)
    chosen = {able[random.randrange(len(able))] for _ in range(random.randint(0, most))}
    changed = (changes.get(one, one) + behind if place in chosen else one for place, one in enumerate(text))
    return "".join(changed)
