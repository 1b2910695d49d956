"""Roman numerals in ASCII letters, I to MMMCMXCIX."""

from __future__ import annotations

LAST = 3999
LONGEST = 15  # MMMDCCCLXXXVIII

_STEPS = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
    (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip
_VALUES = {letters: value for value, letters in _STEPS if len(letters) == 1}


def write_upper(value: int) -> str:
    """Write in capital letters.

    >>> write_upper(49)
    'XLIX'
    """
    parts: list[str] = []
    for step, letters in _STEPS:
        times, value = divmod(value, step)
        parts.append(letters * times)
    return "".join(parts)


def write_lower(value: int) -> str:
    """Write in small letters.

    >>> write_lower(4)
    'iv'
    """
    return write_upper(value).lower()


def read(text: str) -> tuple[int, str] | None:
    """Give value and style; None where the letters are not the one way to write a number.

    >>> read("XIV"), read("iv"), read("IIII")
    ((14, 'roman'), (4, 'roman-lower'), None)
    """
    for style, letters, write in (("roman", text, write_upper), ("roman-lower", text.upper(), write_lower)):
        value = _add_up(letters) if 0 < len(text) <= LONGEST else 0
        if value and write(value) == text:
            return value, style
    return None


def _add_up(letters: str) -> int:
    """Add the letters, each taken off where a larger one follows; 0 where one is no Roman letter."""
    values = [_VALUES.get(letter, 0) for letter in letters]
    if not all(values):
        return 0
    total = sum(-value if value < after else value for value, after in zip(values, [*values[1:], 0], strict=True))
    return total if total <= LAST else 0
