"""Signs that stand for a numeral where recognition of characters went wrong: - for 一, ニ for 二, l for 1."""

from __future__ import annotations

from partydoc.numbering.numerals import read_numeral, write_numeral

LOOK_ALIKES: dict[str, str] = {
    "一": "-—–―─\N{KATAKANA-HIRAGANA PROLONGED SOUND MARK}\N{BOPOMOFO LETTER I}",
    "二": "\N{KATAKANA LETTER NI}工=",
    "八": "\N{KATAKANA LETTER HA}",
    "十": "+",
    "1": "lI|",
    "0": "Oo",
}
"""Numeral: the folded signs that are taken for it. `grammars/damage.lark` says where they may stand."""

_AROUND = "第笫编部分章节条()、.﹒ "
_FOREIGN = "ㄧニハ"
_WRITTEN = {"han": frozenset("一二三四五六七八九十百千零"), "arabic": frozenset("0123456789")}

_NUMERALS = str.maketrans({sign: numeral for numeral, signs in LOOK_ALIKES.items() for sign in signs})


def without_look_alikes(marker: str) -> str:
    """Put the numerals for the signs that look like them, one for one.

    >>> without_look_alikes("(-)"), without_look_alikes("ニ十-、"), without_look_alikes("1O.")
    ('(一)', '二十一、', '10.')
    """
    return marker.translate(_NUMERALS)


def is_distinct(marker: str) -> bool:
    """Tell that what looks like a number can be nothing else: a sign of another script, or beside true numerals.

    >>> [is_distinct(marker) for marker in ("ニ、", "十-、", "1O.", "(+六)", "-、", "第一-三条", "l.")]
    [True, True, True, True, False, False, False]
    """
    return any(sign in marker for sign in _FOREIGN) or _is_beside_numerals(marker)


def _is_beside_numerals(marker: str) -> bool:
    read = without_look_alikes(marker).strip(_AROUND)
    numeral = read_numeral(read)
    if numeral is None or numeral.style not in _WRITTEN or not _WRITTEN[numeral.style] & set(marker):
        return False
    return write_numeral(numeral.value, numeral.style) == read
