"""The names of WordprocessingML (ISO/IEC 29500-1), with their namespaces as lxml writes them."""

from __future__ import annotations

from functools import cache

from partydoc.readers.xml_parts import Element

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
MATH = "http://schemas.openxmlformats.org/officeDocument/2006/math"
COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
REFERENCE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
VML = "urn:schemas-microsoft-com:vml"

# The strict form of the standard has names of its own for the same things.
STRICT = (
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main", WORD.encode()),
    (b"http://purl.oclc.org/ooxml/officeDocument/math", MATH.encode()),
    (b"http://purl.oclc.org/ooxml/officeDocument/relationships", REFERENCE.encode()),
    (b"http://purl.oclc.org/ooxml/drawingml/main", DRAWING.encode()),
)

Properties = dict[str, Element]
"""What an element of properties holds, by full names."""

_OFF = ("0", "false", "off", "none")


@cache
def w(name: str) -> str:
    """Give the full name of an element or attribute of Word.

    >>> w("p")
    '{http://schemas.openxmlformats.org/wordprocessingml/2006/main}p'
    """
    return f"{{{WORD}}}{name}"


@cache
def math(name: str) -> str:
    """Give the full name of an element of a formula."""
    return f"{{{MATH}}}{name}"


_VAL = w("val")


def child(parent: Element | None, name: str) -> Element | None:
    """Give the first child of that name; `find` would take three times as long."""
    return None if parent is None else next(parent.iterchildren(w(name)), None)


def children(parent: Element | None) -> Properties:
    """Give the children of an element by their full names, the first of each name.

    Where several are asked for this takes less time than `child` for each.
    """
    found: Properties = {}
    if parent is not None:
        for element in parent:
            found.setdefault(element.tag, element)
    return found


def value(parent: Element | None, name: str) -> str | None:
    """Give the `w:val` of the child *name* of *parent*; None where there is none."""
    return value_of(child(parent, name))


def value_of(element: Element | None) -> str | None:
    """Give the `w:val` of an element; None where there is none."""
    text: str | None = None if element is None else element.get(_VAL)
    return text


def number(parent: Element | None, name: str) -> int | None:
    """Give the `w:val` of a child as a number; None where it is none, or one beyond all reason."""
    return whole(value(parent, name))


def whole(text: str | None) -> int | None:
    """Read a whole number of at most nine digits.

    >>> whole("12"), whole("-1"), whole("1e3"), whole(None)
    (12, -1, None, None)
    """
    digits = (text or "").removeprefix("-")
    return int(text or "") if digits.isascii() and digits.isdigit() and len(digits) <= 9 else None  # noqa: PLR2004


def switch(parent: Element | None, name: str) -> bool | None:
    """Tell whether a property is on or off; None where nothing is said of it (17.17.4)."""
    return is_on(child(parent, name))


def is_on(element: Element | None) -> bool | None:
    """Tell whether the property that an element is has been set on or off; None without an element."""
    return None if element is None else element.get(_VAL, "1").lower() not in _OFF
