"""The numbers of lists, as browsers show them (HTML, 4.4.5: the ol element)."""

from __future__ import annotations

from typing import Any

from attrs import define

from partydoc.numbering.roman import write_lower, write_upper

_LONGEST = 9
_ROMAN = {"i": write_lower, "I": write_upper}
_LAST_ROMAN = 3_999


@define(eq=False)
class _List:
    next: int = 1
    step: int = 1
    form: str = "1"
    numbered: bool = True


class Lists:
    """The lists that are open where a page is read."""

    def __init__(self) -> None:
        self.open_lists: list[_List] = []

    @property
    def depth(self) -> int:
        """How many lists are open."""
        return len(self.open_lists)

    def open(self, tag: str, attributes: dict[str, Any], *, numbered: bool) -> None:
        """Begin a list; one whose first number is not said and that counts down begins at one."""
        start = _integer(attributes.get("start"))
        step = -1 if "reversed" in attributes else 1
        form = attributes.get("type") or "1"
        self.open_lists.append(_List(1 if start is None else start, step, form, numbered and tag == "ol"))

    def close(self) -> None:
        """End the innermost list."""
        if self.open_lists:
            self.open_lists.pop()

    def item(self, attributes: dict[str, Any]) -> str:
        """Begin an item, and give its number; "" where it shows none.

        >>> lists = Lists()
        >>> lists.open("ol", {"start": "27", "type": "a"}, numbered=True)
        >>> lists.item({}), lists.item({"value": "3"})
        ('aa. ', 'c. ')
        """
        if not self.open_lists or not self.open_lists[-1].numbered:
            return ""
        around = self.open_lists[-1]
        said = _integer(attributes.get("value"))
        number = around.next if said is None else said
        around.next = number + around.step
        return f"{_shown(number, attributes.get('type') or around.form)}. "


def _integer(value: str | None) -> int | None:
    digits = (value or "").strip()
    plain = digits.removeprefix("-").removeprefix("+")
    return int(digits) if plain.isdecimal() and plain.isascii() and len(plain) <= _LONGEST else None


def _shown(number: int, form: str) -> str:
    if form in _ROMAN and 0 < number <= _LAST_ROMAN:
        return _ROMAN[form](number)
    if form in ("a", "A") and number > 0:
        letters = ""
        while number:
            number, rest = divmod(number - 1, 26)
            letters = chr(ord(form) + rest) + letters
        return letters
    return str(number)
