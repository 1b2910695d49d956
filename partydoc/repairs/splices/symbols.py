"""What is counted: simplified characters; letters, digits, blanks and line ends stand for all of their kind."""

from __future__ import annotations

from functools import lru_cache

from partydoc.scripts import simple_form

LETTER, DIGIT, BLANK, END = "a", "#", "_", "/"

SHARES = {LETTER: 1 / 52, DIGIT: 1 / 10}
"""How likely one of a kind is any other of it."""

_BLANKS = " \t\N{NO-BREAK SPACE}\N{IDEOGRAPHIC SPACE}\N{EN SPACE}\N{EM SPACE}"
_KINDS = dict.fromkeys(_BLANKS, BLANK) | dict.fromkeys("\r\n", END)
_WIDE = dict(zip(",:;?!()%", "，：；？！（）％", strict=True))
_FULL, _HALF = range(0xFF01, 0xFF5F), 0xFEE0


@lru_cache(maxsize=1 << 15)
def symbol(character: str) -> str:
    """Give what a character is counted as, one for one.

    >>> [symbol(one) for one in "縣７x,"]
    ['县', '#', 'a', '，']
    """
    half = chr(ord(character) - _HALF) if ord(character) in _FULL else character
    if half.isascii() and half.isalnum():
        return DIGIT if half.isdigit() else LETTER
    return _KINDS.get(character) or _WIDE.get(character) or simple_form(character)


def symbols(text: str) -> str:
    """Write a text in symbols.

    >>> symbols("第 7 條")
    '第_#_条'
    """
    return text.translate({ord(one): symbol(one) for one in set(text)})
