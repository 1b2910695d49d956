"""Signs that stand for a numeral where recognition of characters went wrong: - for 一, ニ for 二, l for 1."""

from __future__ import annotations

LOOK_ALIKES: dict[str, str] = {
    "一": "-—–―─\N{KATAKANA-HIRAGANA PROLONGED SOUND MARK}\N{BOPOMOFO LETTER I}",
    "二": "\N{KATAKANA LETTER NI}工=",
    "八": "\N{KATAKANA LETTER HA}",
    "十": "+",
    "1": "lI|",
    "0": "Oo",
}
"""Numeral: the folded signs that are taken for it. `grammars/damage.lark` says where they may stand."""

_NUMERALS = str.maketrans({sign: numeral for numeral, signs in LOOK_ALIKES.items() for sign in signs})


def without_look_alikes(marker: str) -> str:
    """Put the numerals for the signs that look like them, one for one.

    >>> without_look_alikes("(-)"), without_look_alikes("ニ十-、"), without_look_alikes("1O.")
    ('(一)', '二十一、', '10.')
    """
    return marker.translate(_NUMERALS)
