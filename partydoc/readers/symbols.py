"""Characters of the symbol fonts of Windows, which have numbers for signs that Unicode has names for."""

from __future__ import annotations

import re

_PRIVATE = 0xF000
_LATIN = 0x100

_WINGDINGS = (
    {
        0x21: "✏",
        0x22: "✂",
        0x28: "☎",
        0x2A: "🖂",
        0x36: "⌛",
        0x3F: "✍",
        0x46: "☞",
        0x4A: "☺",
        0x4C: "☹",
        0x6C: "●",
        0x6D: "❍",
        0x6E: "■",
        0x6F: "□",
        0x71: "❑",
        0x72: "❒",
        0x73: "⬧",
        0x74: "⧫",
        0x75: "◆",
        0x76: "❖",
        0x77: "⬥",
        0x7C: "❙",
        0x80: "⓪",
        0x9E: "·",
        0x9F: "•",
        0xA1: "○",
        0xA4: "◉",
        0xA7: "▪",
        0xA8: "◻",
        0xAB: "★",
        0xD8: "➢",
        0xE0: "→",
        0xDF: "←",
        0xE8: "➔",
        0xF0: "⇨",
        0xFB: "✗",
        0xFC: "✔",
        0xFD: "☒",
        0xFE: "☑",
    }
    | {0x81 + step: chr(0x2460 + step) for step in range(10)}
    | {0x8C + step: chr(0x2776 + step) for step in range(10)}
)
_WINGDINGS_2 = {
    0x4F: "✗",
    0x50: "✓",
    0x51: "☒",
    0x52: "☑",
    0x53: "☒",
    0x54: "☒",
    0x97: "●",
    0x98: "⦁",
    0xA3: "□",
    0xA2: "■",
}
_SYMBOL = {
    0xB7: "•",
    0xA3: "≤",
    0xB3: "≥",
    0xB4: "×",
    0xB8: "÷",
    0xB9: "≠",
    0xB1: "±",
    0xB0: "°",
    0xA5: "∞",
    0xAE: "→",
    0xAC: "←",
    0xD2: "®",
    0xD3: "©",
    0xD4: "™",
    0xBC: "…",
    0xD6: "√",
    0xE5: "∑",
    0xA8: "♦",
    0xA7: "♣",
} | dict(zip(range(0x61, 0x7B), "αβχδεφγηιϕκλμνοπθρστυϖωξψζ", strict=True))
_FONTS = {"wingdings": _WINGDINGS, "wingdings 2": _WINGDINGS_2, "symbol": _SYMBOL}
_UNKNOWN = "•"
# How files call the fonts: ABCDEF+Wingdings-Regular, SymbolMT
_NAME = re.compile(r"(?:[A-Z]{6}\+)?(wingdings|symbol)[ -]?(2?)(?:-?regular|mt|ps)*", re.IGNORECASE)


def to_unicode(text: str, font: str) -> str:
    r"""Write the text of a bullet in Unicode; a private sign that no table has becomes a plain bullet.

    >>> to_unicode("\uf06c", "Wingdings"), to_unicode("\uf0b7", "Symbol"), to_unicode("（%1）", "")
    ('●', '•', '（%1）')
    """
    return "".join(_sign(char, font) or _UNKNOWN for char in text)


def font_of_symbols(name: str) -> str:
    """Give the font of symbols that a PDF calls by this name; "" for any other.

    >>> font_of_symbols("BCDEEE+Wingdings-Regular"), font_of_symbols("SymbolMT"), font_of_symbols("SimSun")
    ('wingdings', 'symbol', '')
    """
    found = _NAME.fullmatch(name)
    return " ".join(part for part in found.groups() if part).lower() if found else ""


def shown_as(char: str, font: str) -> str:
    r"""Give the character that a sign of a font of symbols is; what no table has stays.

    >>> shown_as("\uf0d8", "wingdings"), shown_as("l", "wingdings"), shown_as("⚫", "wingdings")
    ('➢', '●', '⚫')
    """
    return _sign(char, font) or char


def symbol(code: str, font: str) -> str | None:
    """Give the character of a w:sym by its number in hexadecimal; None where it is in no table.

    >>> symbol("F0FE", "Wingdings"), symbol("25A1", "宋体"), symbol("F0FE", "Webdings")
    ('☑', '□', None)
    """
    try:
        char = chr(int(code[:8], 16))
    except (ValueError, OverflowError):
        return None
    return _sign(char, font)


def _sign(char: str, font: str) -> str | None:
    table = _FONTS.get(font.lower())
    number = ord(char) - _PRIVATE if 0 <= ord(char) - _PRIVATE < _LATIN else ord(char)
    if table and number < _LATIN and number in table:
        return table[number]
    private = 0xE000 <= ord(char) <= 0xF8FF or 0xD800 <= ord(char) <= 0xDFFF  # noqa: PLR2004
    return None if private else char
