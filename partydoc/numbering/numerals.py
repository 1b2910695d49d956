"""Numerals of every style, to a value and back: 一百二十三, 壹, ①, ㈠, Ⅳ, １２, 十之一."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from attrs import frozen

from partydoc.numbering import han, roman


@frozen
class Numeral:
    """A number as it stands in a text; *sub* is what follows 之 in 第十条之一.

    >>> Numeral(10, "han", "十之一", sub=1).sub
    1
    """

    value: int
    style: str
    text: str
    sub: int | None = None


@frozen
class Style:
    """One way to write the numbers *first* to *last*."""

    name: str
    first: int
    last: int
    write: Callable[[int], str]


def read_numeral(text: str) -> Numeral | None:
    """Read the whole of *text* as one numeral; None where it is none or its value is in doubt.

    Chinese numerals are read up to 99,999,999, digits up to twelve. A suffix is read with or without
    the unit it stands behind.

    >>> read_numeral("一百二十三")
    Numeral(value=123, style='han', text='一百二十三', sub=None)
    >>> read_numeral("十条之一")
    Numeral(value=10, style='han', text='十条之一', sub=1)
    >>> read_numeral("十百") is None
    True
    """
    return _KNOWN.get(text) or _read(text)


def write_numeral(value: int, style: str, sub: int | None = None) -> str:
    """Write a number in a style, as read_numeral names it; ValueError where the style has no such number.

    >>> write_numeral(21, "circled"), write_numeral(10, "han", sub=1)
    ('㉑', '十之一')
    """
    form = STYLES.get(style)
    if form is None:
        raise ValueError(f"unknown style of numerals: {style!r}")
    if sub is not None:
        return _write_suffixed(value, form, sub)
    if not form.first <= value <= form.last:
        raise ValueError(f"{style} numerals run from {form.first} to {form.last}: {value}")
    return form.write(value)


_SUFFIX = "之"
_SUFFIXED_STYLES = ("han", "arabic", "fullwidth")
_UNITS = tuple("编編章节節条條款项項目")
_MOST_DIGITS = 12
_ASCII = "0123456789"
_TO_FULL = str.maketrans(_ASCII, "０１２３４５６７８９")
_TO_ASCII = str.maketrans("０１２３４５６７８９", _ASCII)
_LONGEST = 2 * han.LONGEST + 2


def _run(first: str, count: int) -> str:
    return "".join(chr(ord(first) + step) for step in range(count))


# style: value of the first sign, signs
_SIGNS: dict[str, tuple[int, str]] = {
    "circled": (
        0,
        "\N{CIRCLED DIGIT ZERO}"
        + _run("\N{CIRCLED DIGIT ONE}", 20)
        + _run("\N{CIRCLED NUMBER TWENTY ONE}", 15)
        + _run("\N{CIRCLED NUMBER THIRTY SIX}", 15),
    ),
    "parenthesised": (1, _run("\N{PARENTHESIZED DIGIT ONE}", 20)),
    "dotted": (1, _run("\N{DIGIT ONE FULL STOP}", 20)),
    "han-parenthesised": (1, _run("\N{PARENTHESIZED IDEOGRAPH ONE}", 10)),
    "han-circled": (1, _run("\N{CIRCLED IDEOGRAPH ONE}", 10)),
    "roman-sign": (1, _run("\N{ROMAN NUMERAL ONE}", 12)),
    "roman-sign-lower": (1, _run("\N{SMALL ROMAN NUMERAL ONE}", 12)),
}


def _sign_style(name: str) -> Style:
    first, signs = _SIGNS[name]
    return Style(name, first, first + len(signs) - 1, lambda value: signs[value - first])


def _write_fullwidth(value: int) -> str:
    return str(value).translate(_TO_FULL)


STYLES: dict[str, Style] = {
    style.name: style
    for style in (
        Style("han", 0, han.LAST, han.write_spelled),
        Style("han-digits", 10, 10**han.MOST_DIGITS - 1, han.write_digits),
        Style("financial", 1, han.LAST, han.write_financial),
        Style("financial-traditional", 1, han.LAST, han.write_traditional_financial),
        Style("arabic", 0, 10**_MOST_DIGITS - 1, str),
        Style("fullwidth", 0, 10**_MOST_DIGITS - 1, _write_fullwidth),
        Style("roman", 1, roman.LAST, roman.write_upper),
        Style("roman-lower", 1, roman.LAST, roman.write_lower),
        *map(_sign_style, _SIGNS),
    )
}


def _read_arabic(text: str) -> tuple[int, str] | None:
    ascii_text = text.translate(_TO_ASCII)
    if not 0 < len(text) <= _MOST_DIGITS or not set(_ASCII).issuperset(ascii_text):
        return None
    return int(ascii_text), "arabic" if ascii_text == text else "fullwidth"


_READERS: tuple[Callable[[str], tuple[int, str] | None], ...] = (han.read, _read_arabic, roman.read)


def _read(text: str) -> Numeral | None:
    if len(text) > _LONGEST:
        return None
    if _SUFFIX in text:
        return _read_suffixed(text)
    for read in _READERS:
        found = read(text)
        if found is not None:
            return Numeral(*found, text)
    return None


def _read_suffixed(text: str) -> Numeral | None:
    head, _, tail = text.partition(_SUFFIX)
    main = read_numeral(head[:-1] if head.endswith(_UNITS) else head)
    after = None if _SUFFIX in tail else read_numeral(tail)
    if main is None or after is None or main.style not in _SUFFIXED_STYLES:
        return None
    fits = after.value > 0 and after.style in ("han", main.style)
    return Numeral(main.value, main.style, text, after.value) if fits else None


def _write_suffixed(value: int, form: Style, sub: int) -> str:
    """Write the suffix in Chinese, as the laws do even behind Arabic digits: 第120条之一."""
    if form.name not in _SUFFIXED_STYLES or sub < 1:
        raise ValueError(f"{form.name} numerals take no suffix {sub}")
    return write_numeral(value, form.name) + _SUFFIX + write_numeral(sub, "han")


def _frequent() -> Iterator[Numeral]:
    """List what a document is full of, for one look-up instead of a reading."""
    yield Numeral(0, "han", "\N{IDEOGRAPHIC NUMBER ZERO}")
    for name in ("han", "arabic", "fullwidth"):
        yield from (Numeral(value, name, STYLES[name].write(value)) for value in range(100))
    for name, (first, signs) in _SIGNS.items():
        yield from (Numeral(value, name, sign) for value, sign in enumerate(signs, first))


_KNOWN = {numeral.text: numeral for numeral in _frequent()}
