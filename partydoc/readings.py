"""How characters are read, from the data of pypinyin: the extra `partydoc[pinyin]`. Without it nothing is known."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import chain, pairwise
from typing import Any

_MARKS = "\N{COMBINING GRAVE ACCENT}\N{COMBINING ACUTE ACCENT}\N{COMBINING MACRON}\N{COMBINING CARON}"
_TONED = "āáǎàēéěèếềêīíǐìōóǒòūúǔùǖǘǚǜüńňǹḿɡɑ"
_PLAIN = "aaaaeeeeeeeiiiioooouuuuvvvvvnnnmga"
_TONES = str.maketrans(_TONED, _PLAIN, _MARKS)
_UMLAUT = re.compile("u[:\N{COMBINING DIAERESIS}]")

LETTERS = f"a-zA-Z:\N{COMBINING DIAERESIS}{_MARKS}{_TONED}{_TONED.upper()}"
"""What a reading is written with, in every way that is seen, as the inside of a class of a pattern."""


def readings(character: str) -> tuple[str, ...]:
    """Give the readings of a character, with tones, the commonest first; none where they are not known.

    >>> readings("還")
    ('hái', 'huán', 'xuán')
    """
    known = _table().get(str(ord(character)))
    return tuple(known.split(",")) if known else ()


@lru_cache(maxsize=1 << 12)
def toneless(reading: str) -> str:
    """Write a reading in plain small letters, ü as v.

    >>> toneless("lǜ"), toneless("lu:"), toneless("Guān"), toneless("ɡuɑn")
    ('lv', 'lv', 'guan', 'guan')
    """
    if reading.isascii() and ":" not in reading:
        return reading.lower()
    return _UMLAUT.sub("v", reading.lower()).translate(_TONES)


@lru_cache(maxsize=1 << 14)
def is_read(character: str, reading: str, *, usually: bool = False) -> bool | None:
    """Tell whether a character is read so, but for the tone; *usually*: in its commonest reading. None: not known.

    >>> is_read("還", "huan"), is_read("還", "huan", usually=True), is_read("還", "wei")
    (True, False, False)
    """
    known = readings(character)
    if not known:
        return None
    return toneless(reading) in map(toneless, known[:1] if usually else known)


@cache
def word_pairs() -> frozenset[str]:
    """Give the pairs of characters that stand side by side in words, in simplified form.

    >>> "应急" in word_pairs()
    True
    """
    return frozenset(map("".join, chain.from_iterable(map(pairwise, _load("phrases_dict.json")))))


@cache
def _table() -> dict[str, str]:
    table: dict[str, str] = _load("pinyin_dict.json")
    return table


def _load(name: str) -> dict[str, Any]:
    """Load data of pypinyin. Importing it would load all of them, which takes ten times as long as one."""
    import json
    from importlib.util import find_spec
    from pathlib import Path

    found = find_spec("pypinyin")
    if not found or not found.origin:
        return {}
    data: dict[str, Any] = json.loads(Path(found.origin).with_name(name).read_text(encoding="utf-8"))
    return data
