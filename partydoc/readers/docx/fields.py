"""Fields: their results are text, their codes are not; some have no result, and say in the code what they show."""

from __future__ import annotations

import re

from partydoc.readers.docx.names import child, number, switch, w
from partydoc.readers.xml_parts import Element

_TYPE = w("fldCharType")
_CIRCLE = re.compile(r"^[ ]{0,9}eq[ ]{1,9}\\o[ ]{0,9}(?:\\a[clr])?[ ]{0,9}\([○〇◯][,，;]([^()]{1,4})\)", re.IGNORECASE)
_LONGEST_CODE = 1_000
_CIRCLED = {str(value): chr(0x245F + value) for value in range(1, 21)}


class Fields:
    """Where the text of a story stands among its fields, which may lie within each other."""

    def __init__(self, root: Element) -> None:
        self._whole = _paired(root)
        self._open: list[_Field] = []
        self._codes = 0

    def hides(self) -> bool:
        """Tell whether the text that comes now is part of a code."""
        return self._codes > 0

    def code(self, text: str) -> None:
        """Take in a piece of a code."""
        if self._open and not self._open[-1].shown and len(self._open[-1].code) < _LONGEST_CODE:
            self._open[-1].code += text

    def step(self, element: Element) -> _Field | None:
        """Follow a w:fldChar; give the field that ends here."""
        if element not in self._whole:
            return None
        kind = element.get(_TYPE)
        if kind == "begin":
            self._open.append(_Field(element))
            self._codes += 1
        elif kind == "separate" and self._open and not self._open[-1].shown:
            self._open[-1].shown = True
            self._codes -= 1
        elif kind == "end" and self._open:
            self._codes -= not self._open[-1].shown
            return self._open.pop()
        return None


class _Field:
    def __init__(self, element: Element) -> None:
        self.shown = False
        self.code = ""
        self._form = child(element, "ffData")

    def without_result(self) -> str:
        """Give what a field shows that has no result: a circled character, a box to tick, an entry chosen.

        "" where that cannot be told, or where the field shows nothing.
        """
        circled = _CIRCLE.match(self.code)
        if circled:
            return _CIRCLED.get(circled[1], circled[1])
        return _form_value(self._form)

    def name(self) -> str:
        """Name the field by the first word of its code, in capitals."""
        return (self.code.split() or [""])[0].upper()


SILENT = ("", "TC", "XE", "RD", "TA", "SET", "BOOKMARK", "ASK", "PRIVATE", "ADVANCE")
"""Fields that show nothing."""


def _form_value(form: Element | None) -> str:
    box = child(form, "checkBox")
    if box is not None:
        ticked = switch(box, "checked")
        return "☑" if (switch(box, "default") if ticked is None else ticked) else "□"
    choice = child(form, "ddList")
    entries = [] if choice is None else [entry.get(w("val"), "") for entry in choice.findall(w("listEntry"))]
    chosen = number(choice, "result") or 0
    return entries[chosen] if 0 <= chosen < len(entries) else ""


def _paired(root: Element) -> set[Element]:
    """Find the marks of all fields that both begin and end; one that never ends would swallow the rest."""
    whole: set[Element] = set()
    waiting: list[list[Element]] = []
    for element in root.iter(w("fldChar")):
        kind = element.get(_TYPE)
        if kind == "begin":
            waiting.append([element])
        elif waiting:
            waiting[-1].append(element)
            if kind == "end":
                whole.update(waiting.pop())
    return whole
