"""Document numbers: 国发〔2014〕25号 (GB/T 9704-2012, 7.2.5), and the numbers of orders: 国务院令第739号."""

from __future__ import annotations

from typing import NamedTuple

from partydoc.numbering.numerals import read_numeral
from partydoc.scripts import fold

_BRACKETS = "〔[(【〕])】 "
_PAIRS = dict(zip("〔[(【", "〕])】", strict=True))
_YEAR_LENGTH = 4


class NumberParts(NamedTuple):
    """The code of the organ, the year and the serial number."""

    organ: str
    year: int | None
    serial: int | None


def read_document_number(text: str) -> NumberParts:
    """Read a document number, its brackets of any sort; an order has no year.

    >>> read_document_number("国发〔2014〕25号")
    NumberParts(organ='国发', year=2014, serial=25)
    >>> read_document_number("（青政发[2026]第 3 号）"), read_document_number("国务院令第739号")
    (NumberParts(organ='青政发', year=2026, serial=3), NumberParts(organ='国务院令', year=None, serial=739))
    """
    folded = fold(text)
    opening, closing = _year_brackets(folded)
    if closing < 0:
        opening = closing = folded.find("第")
    organ = text[: max(opening, 0)]
    serial = folded[max(closing, 0) :].partition("号")[0].strip(_BRACKETS + "第")
    return NumberParts(organ.strip("（()【[ \u3000"), _value(folded[opening + 1 : closing]), _value(serial))


def _year_brackets(folded: str) -> tuple[int, int]:
    """Find the brackets that a year fills, also one that is masked: 〔20XX〕."""
    for at, sign in enumerate(folded):
        closing = at + _YEAR_LENGTH + 1
        if sign in _PAIRS and folded[closing : closing + 1] == _PAIRS[sign] and folded[at + 1].isascii():
            return at, closing
    return -1, -1


def _value(figures: str) -> int | None:
    numeral = read_numeral(figures.replace(" ", ""))
    return numeral.value if numeral and "roman" not in numeral.style else None  # X masks a figure
