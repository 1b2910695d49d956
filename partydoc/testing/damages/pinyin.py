"""Readings in brackets behind the characters that a conversion tool holds for rare: 時(shí)代."""

from __future__ import annotations

from collections.abc import Callable
from random import Random
from unicodedata import normalize

from partydoc.readings import readings, toneless
from partydoc.scripts import simplify

_BRACKETS = (("(", ")"), ("（", "）"))
_BLANKS = ("", "", "", " ")
_SHARES = (1.0, 0.6, 0.3)

_V = str.maketrans("üǖǘǚǜ", "vvvvv")
_LOOKS = str.maketrans("ga", "ɡɑ")
_WRITTEN: tuple[Callable[[str], str], ...] = (
    str,
    str,
    toneless,
    lambda reading: reading.translate(_V),
    lambda reading: reading.translate(_LOOKS),
    lambda reading: normalize("NFD", reading),
    lambda reading: toneless(reading).replace("v", "u:"),
    str.capitalize,
)
"""The ways in which such tools write a reading; with tones is the commonest."""


def rare(text: str, random: Random) -> dict[str, str]:
    """Draw what a tool holds for rare: some of the characters of *text* that simplification changes, with readings.

    A tool knows one reading of a character and annotates every place where the character stands.
    """
    share = random.choice(_SHARES)
    able = sorted(one for one in set(text) if simplify(one) != one and readings(one))
    return {one: readings(one)[0] for one in able if random.random() < share}


def pinyin(text: str, random: Random) -> str:
    """Put the reading behind every character that the tool holds for rare, in one of the forms seen.

    >>> pinyin("開館時間", Random(15))
    '開(kāi)館(guǎn)時(shí)間(jiān)'
    """
    opening, closing = random.choice(_BRACKETS)
    blank, written = random.choice(_BLANKS), random.choice(_WRITTEN)
    table = rare(text, random)
    notes = {one: f"{one}{opening}{blank}{written(reading)}{blank}{closing}" for one, reading in table.items()}
    return "".join(notes.get(one, one) for one in text)
