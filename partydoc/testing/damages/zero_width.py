"""Characters that cannot be seen, behind some of the characters of a text."""

from __future__ import annotations

from random import Random

from partydoc.testing.places import change_some

_HIDDEN = ("\N{ZERO WIDTH SPACE}", "\N{ZERO WIDTH NON-JOINER}", "\N{WORD JOINER}", "\N{ZERO WIDTH NO-BREAK SPACE}")


def zero_width(text: str, random: Random) -> str:
    r"""Put one kind of hidden character behind some characters.

    >>> zero_width("开馆", Random(0)).split("\N{ZERO WIDTH NO-BREAK SPACE}")
    ['开', '馆', '']
    """
    hidden = random.choice(_HIDDEN)
    return change_some(text, random, {}, hidden)
