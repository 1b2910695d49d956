"""The edits that restore a worn marker: no more is changed than what is worn."""

from __future__ import annotations

from collections.abc import Iterator

from partydoc.edits import Edit
from partydoc.numbering.numerals import write_numeral
from partydoc.repairs.worn_markers.fits import Fit
from partydoc.repairs.worn_markers.tokens import LOST
from partydoc.spans import Span

_OPENING = {")": "(", "）": "（"}
_WIDE = {ord(digit): chr(ord(digit) - ord("0") + ord("０")) for digit in "0123456789"}


def written(text: str, fit: Fit) -> Iterator[Edit]:
    """Write a marker where it stands: its numeral, the width of its digits and brackets as the series has them."""
    token = fit.token
    worn = text[token.start : token.end]
    if token.lacks == LOST:
        yield _numbered(text, fit, worn)
    elif len(token.text) > len(worn):
        opening = next(_OPENING[sign] for sign in reversed(worn) if sign in _OPENING)
        yield _before(text, token.start, opening)
    else:
        for at, (folded, whole) in enumerate(zip(token.found, token.text, strict=True), token.start):
            if folded != whole:
                yield Edit(Span(at, at + 1), _in_width(text, fit, whole), "worn_markers")


def _numbered(text: str, fit: Fit, worn: str) -> Edit:
    """Put the number before 、, or between the brackets."""
    start = fit.token.start
    numeral = write_numeral(fit.number.value, "han" if fit.token.key[0].startswith("han") else "arabic")
    closes = max(map(worn.find, _OPENING))
    if closes < 0:
        return _before(text, start, _in_width(text, fit, numeral))
    return Edit(Span(start + 1, start + closes + 1), _in_width(text, fit, numeral) + worn[closes], "worn_markers")


def _before(text: str, place: int, written: str) -> Edit:
    """Write something before a character, which is part of the edit: every character must have a place in the text."""
    return Edit(Span(place, place + 1), written + text[place], "worn_markers")


def _in_width(text: str, fit: Fit, numeral: str) -> str:
    """Write digits full-width where the neighbour does."""
    neighbour = text[fit.like.start : fit.like.end]
    return numeral.translate(_WIDE) if any(digit in neighbour for digit in _WIDE.values()) else numeral
