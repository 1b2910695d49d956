"""Marks in half width and digits in full width."""

from __future__ import annotations

from random import Random

from partydoc.testing.places import change_some

_OTHER = dict(zip("，：；（）！？0123456789", ",:;()!?０１２３４５６７８９", strict=True))


def widths(text: str, random: Random) -> str:
    """Write some marks and digits in the width that is not theirs."""
    return change_some(text, random, _OTHER)
