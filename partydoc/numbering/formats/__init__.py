"""The number formats of Word (ST_NumberFormat, ISO/IEC 29500-1, 17.18.59): a number to its text, as Word shows it.

Where the standard and Word differ, Microsoft's notes on its implementation ([MS-OI29500], 2.1.540; [MS-DOCX], 2.4)
decide. docs/reference/number-formats.md has a table of all.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from attrs import frozen

from partydoc.numbering import roman
from partydoc.numbering.formats import counting, signs, words

LAST = 99_999_999  # what is counted in words ends before 亿


@frozen
class NumberFormat:
    """A format by its name in the standard: *write* gives the text of the numbers up to *last*; others are decimal."""

    name: str
    write: Callable[[int], str]
    last: int = LAST


def _once(name: str, row: str | tuple[str, ...]) -> NumberFormat:
    return NumberFormat(name, lambda value: signs.write_once(value, row))


def _round(name: str, row: str) -> NumberFormat:
    return NumberFormat(name, lambda value: signs.write_round(value, row))


def _repeated(name: str, row: str | tuple[str, ...]) -> NumberFormat:
    return NumberFormat(name, lambda value: signs.write_repeated(value, row))


def _digits(name: str, digits: str) -> NumberFormat:
    return NumberFormat(name, lambda value: counting.write_by_digits(value, digits))


def _short(name: str, digits: str) -> NumberFormat:
    return NumberFormat(name, lambda value: counting.write_short_counting(value, digits))


def _hebrew_letters(value: int) -> str:
    times, at = divmod(value - 1, len(signs.HEBREW))
    return signs.HEBREW[at] + signs.HEBREW[-1] * times if times < signs.MOST_REPEATS else str(value)


FORMATS: tuple[NumberFormat, ...] = (
    NumberFormat("decimal", str),
    NumberFormat("decimalZero", "{:02}".format),
    _digits("decimalFullWidth", counting.FULL_WIDTH),
    _digits("decimalFullWidth2", counting.FULL_WIDTH),
    NumberFormat("decimalHalfWidth", str),
    _once("decimalEnclosedCircle", signs.CIRCLED),
    _once("decimalEnclosedCircleChinese", signs.CIRCLED_TEN),
    _once("decimalEnclosedFullstop", signs.FULL_STOPPED),
    _once("decimalEnclosedParen", signs.PARENTHESISED),
    NumberFormat("numberInDash", "- {} -".format),
    NumberFormat("hex", "{:X}".format),
    NumberFormat("upperRoman", roman.write_upper, roman.LAST),
    NumberFormat("lowerRoman", roman.write_lower, roman.LAST),
    _repeated("upperLetter", signs.LATIN),
    _repeated("lowerLetter", signs.LATIN.lower()),
    NumberFormat("ordinal", words.write_short_ordinal),
    NumberFormat("cardinalText", words.write_cardinal, words.LAST),
    NumberFormat("ordinalText", words.write_ordinal, words.LAST),
    _repeated("chicago", signs.CHICAGO),
    _short("chineseCounting", counting.TAIWANESE),
    NumberFormat("chineseCountingThousand", counting.CHINESE.write),
    NumberFormat("chineseLegalSimplified", counting.CHINESE_LEGAL.write),
    _digits("ideographDigital", counting.IDEOGRAPHS),
    _once("ideographEnclosedCircle", signs.PARENTHESISED_HAN),
    NumberFormat("ideographLegalTraditional", counting.TRADITIONAL_LEGAL.write),
    _once("ideographTraditional", signs.STEMS),
    _once("ideographZodiac", signs.BRANCHES),
    _once("ideographZodiacTraditional", signs.CYCLE),
    _short("taiwaneseCounting", counting.TAIWANESE),
    NumberFormat("taiwaneseCountingThousand", counting.TAIWANESE_THOUSAND.write),
    _digits("taiwaneseDigital", counting.TAIWANESE),
    NumberFormat("japaneseCounting", counting.JAPANESE.write),
    NumberFormat("japaneseLegal", counting.JAPANESE_LEGAL.write),
    _digits("japaneseDigitalTenThousand", counting.IDEOGRAPHS),
    _round("aiueo", signs.AIUEO_HALF),
    _round("aiueoFullWidth", signs.AIUEO),
    _round("iroha", signs.IROHA_HALF),
    _round("irohaFullWidth", signs.IROHA),
    NumberFormat("koreanCounting", counting.KOREAN.write),
    _digits("koreanDigital", counting.HANGUL),
    _digits("koreanDigital2", counting.HANJA),
    NumberFormat("koreanLegal", counting.write_native_korean, 99),
    _repeated("chosung", signs.CHOSUNG),
    _repeated("ganada", signs.GANADA),
    _repeated("russianLower", signs.RUSSIAN),
    _repeated("russianUpper", signs.RUSSIAN.upper()),
    _repeated("arabicAlpha", signs.ARABIC_ALPHABET),
    _repeated("arabicAbjad", signs.ARABIC_ABJAD),
    NumberFormat("hebrew1", signs.write_hebrew),
    NumberFormat("hebrew2", _hebrew_letters),
    _digits("hindiNumbers", counting.DEVANAGARI),
    _repeated("hindiVowels", signs.HINDI_CONSONANTS),  # Word has the two the other way round: [MS-OI29500]
    _repeated("hindiConsonants", signs.HINDI_VOWELS),
    _digits("thaiNumbers", counting.THAI),
    _repeated("thaiLetters", signs.THAI),
    NumberFormat("bahtText", str),  # Word takes it for decimal: [MS-OI29500]
)  # fmt: skip

DECIMAL_ONLY = ("dollarText", "hindiCounting", "thaiCounting", "vietnameseCounting")
"""Words of languages that no Chinese document counts in: written in Arabic digits."""

WITHOUT_NUMBER = ("none", "bullet")
"""Formats that show no number of their own."""

_BY_NAME = {form.name: form for form in FORMATS}
_PATTERNS = {  # those of [MS-DOCX], 2.4, that do not begin with 1, 2, 3
    "一, 十, 一○○(简), ...": "chineseCounting",
    "一, 十, 一百(简), ...": "chineseCountingThousand",
    "一, 一〇, 一〇〇, ...": "ideographDigital",
    "1, A, B, ...": "hex",
    "א, י, ק, ...": "hebrew1",
}
_ZEROS = re.compile("(0{1,9})1, ")


def write_number(value: int, name: str, custom: str = "") -> str:
    """Write *value* in the format *name*; one that is unknown is decimal, as in Word.

    *custom* is the `format` of a numFmt whose value is `custom`: its first numbers, as "001, 002, 003, ...".

    >>> write_number(21, "chineseCountingThousand"), write_number(3, "ideographTraditional"), write_number(3, "none")
    ('二十一', '丙', '')
    >>> write_number(7, "custom", "001, 002, 003, ...")
    '007'
    """
    if name in WITHOUT_NUMBER:
        return ""
    if name == "custom":
        return _write_custom(value, custom)
    form = _BY_NAME.get(name)
    return form.write(value) if form and 0 < value <= form.last else _decimal(value, name)


def _decimal(value: int, name: str) -> str:
    return "00" if name == "decimalZero" and value == 0 else str(value)


def _write_custom(value: int, custom: str) -> str:
    """Follow [MS-DOCX], 2.4: zeros before the number, or the first numbers of another format."""
    zeros = _ZEROS.match(custom)
    if zeros:
        return str(value).rjust(len(zeros[1]) + 1, "0")
    return write_number(value, _samples().get(_first(custom), "decimal"))


def _first(custom: str) -> tuple[str, ...]:
    return tuple(custom.replace(" ", "").split(",", 3)[:3])


@cache
def _samples() -> dict[tuple[str, ...], str]:
    """Map the first three numbers of each format to its name; of two that begin alike, the one named first."""
    begun = {_first(",".join(form.write(value) for value in (1, 2, 3))): form.name for form in reversed(FORMATS)}
    return begun | {_first(pattern): name for pattern, name in _PATTERNS.items()}
