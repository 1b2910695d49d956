"""How text fits into the cells of a terminal: 全角 characters take two."""

from __future__ import annotations

import re
import unicodedata

MARK = "…"
"""Stands for what was cut off."""

# A cell holds at most a few code points, so that a text of any length costs a line.
CHARACTERS_PER_CELL = 4

# Between two Latin words a line break is a space, between two 汉字 it is nothing.
_LATIN_BREAK = re.compile(r"(?<=[!-~])[^\S\n\r]*[\n\r]\s*(?=[!-~])")
_BREAK = re.compile(r"[^\S\n\r]*[\n\r]\s*")
# What could move the cursor, hide text or turn it round.
_UNSAFE = re.compile("[\0-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff]")


def one_line(text: str) -> str:
    r"""Put *text* on one line, safe to show: control, bidi and zero-width characters become U+FFFD.

    >>> one_line("各图书馆\n全年开放。\x1b[2J")
    '各图书馆全年开放。�[2J'
    >>> one_line("open all\nyear")
    'open all year'
    """
    flat = _BREAK.sub("", _LATIN_BREAK.sub(" ", text))
    return _UNSAFE.sub("�", flat.replace("\t", " "))


def cells(text: str) -> int:
    """Count the terminal cells that *text* takes; East Asian ambiguous characters count as narrow.

    >>> cells("一、abc")
    7
    """
    return sum(map(_cells_of, text))


def cut(text: str, width: int) -> str:
    """Cut *text* to at most *width* cells, the mark included.

    >>> cut("一二三四五", 7)
    '一二三…'
    >>> cut("一二三", 6)
    '一二三'
    """
    room = width - cells(MARK)
    end = 0
    for position, character in enumerate(text):
        width -= _cells_of(character)
        room -= _cells_of(character)
        if room >= 0:
            end = position + 1
        if width < 0:
            return text[:end] + MARK
    return text


def shorten(text: str, width: int = 60) -> str:
    """Put a text on one line of at most *width* cells, however long it is.

    >>> shorten("各图书馆全年开放。", 8)
    '各图书…'
    """
    return cut(one_line(text[: width * CHARACTERS_PER_CELL]), width)


def cut_left(text: str, width: int) -> str:
    """Cut *text* at its start to at most *width* cells, the mark included.

    >>> cut_left("一二三四五", 7)
    '…三四五'
    """
    return cut(text[::-1], width)[::-1]


def visible(text: str) -> str:
    r"""Show what cannot be seen: line ends as ⏎, tabs as →, controls and hidden characters by their numbers.

    >>> visible("图书\u200b馆\r\n")
    '图书<200B>馆<D>⏎'
    """
    return _UNSAFE.sub(lambda match: f"<{ord(match[0]):X}>", text.replace("\n", "⏎").replace("\t", "→"))


def _cells_of(character: str) -> int:
    if unicodedata.category(character) in {"Mn", "Me"}:
        return 0
    return 2 if unicodedata.east_asian_width(character) in {"W", "F"} else 1
