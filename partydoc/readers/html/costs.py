"""What a page would cost the parser: the time of any HTML parser grows with the square of depth and of attributes."""

from __future__ import annotations

import re
from collections import Counter

from partydoc.errors import LimitError
from partydoc.options import Limits
from partydoc.work import ELEMENT, spend

SLACK = 8  # end tags may be left out: what is counted here is at least the depth, and often more
LONGEST_TAG = 8_192
# A tag with its attributes; a comment; what stands inside of elements that hold no tags.
TOKEN = re.compile(
    r"""<!--.*?(?:-->|\Z)"""
    r"""|<(script|style|textarea|title|xmp|iframe|noembed|noframes)(?=[\s/>]).*?(?:</\1(?=[\s/>])|\Z)"""
    r"""|<(/?)([A-Za-z][^\s/>]{0,40}+)((?:[^>=]|=\s*+(?:"[^"]*+(?:"|\Z)|'[^']*+(?:'|\Z))?)*+)(?:>|\Z)""",
    re.IGNORECASE | re.DOTALL,
)
_ATTRIBUTE = re.compile(r"[^\s=]+")
# Elements that the parser closes by itself, and those that hold nothing.
_SHALLOW = """
p li dt dd option optgroup tr td th tbody thead tfoot colgroup caption rp rt rb rtc html head body
area base br col embed frame hr img input link meta param source track wbr image keygen
"""
_COUNTED_NOT = frozenset(_SHALLOW.split())
# Elements that an end tag inside of them cannot close what is outside.
_WALLS = frozenset({"table", "object", "applet", "marquee", "template", "svg", "math"})


def check_cost(page: str, limits: Limits) -> None:
    """Refuse a page that has too many tags, or that nests them too deeply; raises LimitError.

    >>> check_cost("<div>" * 100_000, Limits())
    Traceback (most recent call last):
    partydoc.errors.LimitError: html_depth is 4097, more than the limit of 512, ...
    """
    tags = page.count("<")
    if tags > limits.html_tags:
        raise LimitError("html_tags", limit=limits.html_tags, value=tags)
    spend(len(page) + ELEMENT * tags)
    depth = _Depth()
    for match in TOKEN.finditer(page):
        _, closing, name, attributes = match.groups()
        if name is None:
            continue
        if len(attributes) > LONGEST_TAG:
            _check_attributes(attributes, limits)
        depth.follow(name.lower(), closes=bool(closing))
        if depth.now > SLACK * limits.html_depth:
            raise LimitError("html_depth", limit=limits.html_depth, value=depth.now)


class _Depth:
    """How deep the elements are at least that are open; those within each wall are counted by their names."""

    def __init__(self) -> None:
        self.now = 0
        self.walls: list[tuple[str, Counter[str]]] = [("", Counter())]

    def follow(self, name: str, *, closes: bool) -> None:
        """Take one tag."""
        wall, inside = self.walls[-1]
        if name in _COUNTED_NOT:
            return
        if not closes:
            self.now += 1
            if name in _WALLS:
                self.walls.append((name, Counter()))
            else:
                inside[name] += 1
        elif inside[name]:
            inside[name] -= 1
            self.now -= 1
        elif wall == name:
            self.now -= 1 + inside.total()
            self.walls.pop()


def _check_attributes(attributes: str, limits: Limits) -> None:
    count = sum(1 for _ in _ATTRIBUTE.finditer(attributes))
    if count > 2 * limits.html_attributes:  # names and values
        raise LimitError("html_attributes", limit=limits.html_attributes, value=count // 2)
