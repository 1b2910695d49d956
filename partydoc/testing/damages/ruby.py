"""Readings without tones behind a part of all characters, some of them twice: 会(hui)(hui)议(yi)."""

from __future__ import annotations

from random import Random

from partydoc.readings import readings, toneless

_SHARE = 0.4
_TIMES = (1, 1, 1, 2, 3)


def ruby(text: str, random: Random) -> str:
    """Put readings behind two in five of the characters, whatever their script."""
    return "".join(one + _note(one, random) for one in text)


def _note(character: str, random: Random) -> str:
    if not (known := readings(character)) or random.random() > _SHARE:
        return ""
    return f"({toneless(known[0])})" * random.choice(_TIMES)
