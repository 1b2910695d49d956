"""Blanks between some of the characters of a text."""

from __future__ import annotations

from random import Random

from partydoc.testing.places import change_some

_SPACES = (" ", "\N{IDEOGRAPHIC SPACE}", "\N{NO-BREAK SPACE}")


def spaces(text: str, random: Random) -> str:
    """Put one kind of blank behind some characters."""
    space = random.choice(_SPACES)
    return change_some(text, random, {}, space)
