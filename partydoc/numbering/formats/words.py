"""Numbers in English: One, Twenty-one, First, 1st."""

from __future__ import annotations

LAST = 999_999

_ONES = (
    "", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_TENS = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_ORDINALS = {
    "one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth", "nine": "ninth",
    "twelve": "twelfth",
}  # fmt: skip
_ENDINGS = {1: "st", 2: "nd", 3: "rd"}
_TEENS = (11, 12, 13)


def write_cardinal(value: int) -> str:
    """Spell 1 to 999,999.

    >>> write_cardinal(1921)
    'One thousand nine hundred twenty-one'
    """
    return _spell(value).capitalize()


def write_ordinal(value: int) -> str:
    """Spell the ordinal of 1 to 999,999.

    >>> write_ordinal(21), write_ordinal(100)
    ('Twenty-first', 'One hundredth')
    """
    words = _spell(value)
    at = max(words.rfind(" "), words.rfind("-")) + 1
    last = words[at:]
    last = _ORDINALS.get(last) or (last[:-1] + "ieth" if last.endswith("y") else last + "th")
    return (words[:at] + last).capitalize()


def write_short_ordinal(value: int) -> str:
    """Put the ending of the ordinal behind the digits.

    >>> [write_short_ordinal(value) for value in (1, 12, 103)]
    ['1st', '12th', '103rd']
    """
    return f"{value}{'th' if value % 100 in _TEENS else _ENDINGS.get(value % 10, 'th')}"


def _spell(value: int) -> str:
    if value < 20:  # noqa: PLR2004
        return _ONES[value]
    if value < 100:  # noqa: PLR2004
        return "-".join(filter(None, (_TENS[value // 10], _ONES[value % 10])))
    size, name = (1000, "thousand") if value >= 1000 else (100, "hundred")  # noqa: PLR2004
    return " ".join(filter(None, (_spell(value // size), name, _spell(value % size))))
