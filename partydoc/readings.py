"""How characters are read, from the data of pypinyin: the extra `partydoc[pinyin]`. Without it nothing is known."""

from __future__ import annotations

from functools import cache

_TONES = str.maketrans(
    "āáǎàēéěèếềêīíǐìōóǒòūúǔùǖǘǚǜüńňǹḿɡɑ",
    "aaaaeeeeeeeiiiioooouuuuvvvvvnnnmga",
    "\N{COMBINING GRAVE ACCENT}\N{COMBINING MACRON}\N{COMBINING CARON}\N{COMBINING ACUTE ACCENT}",
)


def readings(character: str) -> tuple[str, ...]:
    """Give the readings of a character, with tones, the commonest first; none where they are not known.

    >>> readings("還")
    ('hái', 'huán', 'xuán')
    """
    known = _table().get(str(ord(character)))
    return tuple(known.split(",")) if known else ()


def toneless(reading: str) -> str:
    """Write a reading without tones, ü as v.

    >>> toneless("lǜ"), toneless("ɡuān")
    ('lv', 'guan')
    """
    return reading.translate(_TONES)


def is_known() -> bool:
    """Tell whether readings are known at all: whether pypinyin is installed."""
    return bool(_table())


@cache
def _table() -> dict[str, str]:
    """Load readings by code point. Importing pypinyin would load its words too, which take ten times as long."""
    import json
    from importlib.util import find_spec
    from pathlib import Path

    found = find_spec("pypinyin")
    if not found or not found.origin:
        return {}
    table: dict[str, str] = json.loads(Path(found.origin).with_name("pinyin_dict.json").read_text(encoding="utf-8"))
    return table
