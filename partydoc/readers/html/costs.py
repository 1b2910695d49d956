"""What a page would cost the parser: the time of any HTML parser grows with the square of depth and of attributes.

So it does with text that is cut by tags which make no element: each such tag with attributes has the text copied.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from partydoc.errors import LimitError
from partydoc.options import Limits
from partydoc.work import ELEMENT, spend

SLACK = 8  # end tags may be left out: what is counted here is at least the depth, and often more
LONGEST_TAG = 8_192
# A tag with its attributes; a comment; what stands inside of elements that hold no tags.
_RAW = "script style textarea title xmp iframe noembed noframes"
TOKEN = re.compile(
    r"""<!--.*?(?:-->|\Z)"""
    rf"""|<((?a:{_RAW.replace(" ", "|")}))(?=[\s/>]).*?(?:</\1(?=[\s/>])|\Z)"""
    r"""|<(/?)([A-Za-z][^\s/>]{0,40}+)([^>=]*+(?:=\s*+(?:"[^"]*+(?:"|\Z)|'[^']*+(?:'|\Z))?[^>=]*+)*+)(?:>|\Z)""",
    re.IGNORECASE | re.DOTALL,
)
_ATTRIBUTE = re.compile(r"[^\s=]+")
# The attributes of nearly all tags: shorter than the longest tag, quoted where there are blanks, without brackets.
_SIMPLE = r"""[^<>=]{0,300}+(?:=[ ]{0,9}+(?:"[^"<>]{0,1500}+"|'[^'<>]{0,1500}+'|(?!["'\s]))[^<>=]{0,300}+){0,4}+"""


def passing(starts: Iterable[str] = (), ends: Iterable[str] = ()) -> re.Pattern[str]:
    """Make a pattern of text and simple tags, as many as there are, up to a tag of these names, or one less simple.

    Its group is the end of the last start tag.

    >>> page = "<p class=a>书</p><br>屋<b title='>'>"
    >>> page[passing().match(page).end():]
    "<b title='>'>"
    """
    closing, opening = f"/{_no_name_of(ends)}>", f"{_no_name_of([*_RAW.split(), *starts])}{_SIMPLE}(>)"
    return re.compile(f"[^<]*+(?:<(?:{closing}|{opening}|(?![A-Za-z/!]))[^<]*+)*+")


def _no_name_of(names: Iterable[str]) -> str:
    # Classes of two letters, of which `re` sees at the first one whether a branch is worth a try.
    stops = "|".join("".join(f"[{char}{char.upper()}]" for char in name) for name in sorted(names))
    return (rf"(?!(?:{stops})[\s/>])" if stops else "") + r"[A-Za-z][A-Za-z0-9:-]{0,39}+(?=[ \t\r\n/>])"


# Elements that the parser closes by itself, and those that hold nothing.
_SHALLOW = """
p li dt dd option optgroup tr td th tbody thead tfoot colgroup caption rp rt rb rtc html head body
area base br col embed frame hr img input link meta param source track wbr image keygen
"""
_COUNTED_NOT = frozenset(_SHALLOW.split())
# Tags of tables: they make no element outside of one.
_OF_TABLES = frozenset({"caption", "col", "colgroup", "tbody", "thead", "tfoot", "tr", "td", "th"})
_CELLS = frozenset({"td", "th"})
# Start tags that may make none, or one behind which text goes on where it stopped.
_MAY_MAKE_NONE = _OF_TABLES | {"html", "head", "body", "frame", "frameset", "form", "image"}
_BEFORE_ATTRIBUTES = tuple(" \t\n\r\f/")
_COPIED = 100  # characters that are copied within a unit of work
_DENSE = 7  # characters of a page to an attribute, or fewer, where there are very many
# What no reader and no parser asks for.
_OF_ONE_LETTER = re.compile(r"\s[A-Za-z](?:=[^\s\"'=<>`/]{0,3}+)?(?=\s|\Z)")
# Elements that an end tag inside of them cannot close what is outside.
_WALLS = frozenset({"table", "object", "applet", "marquee", "template", "svg", "math"})
_PASSED = passing(_MAY_MAKE_NONE | _WALLS, _WALLS)


def check_cost(page: str, limits: Limits) -> str:
    """Refuse a page that has too many tags, or that nests them too deeply; raises LimitError.

    Gives the page without attributes that say nothing: of end tags, and of the cells of no table; where there are very
    many, without those of one letter.

    >>> check_cost("<div>" * 100_000, Limits())
    Traceback (most recent call last):
    partydoc.errors.LimitError: html_depth is 4097, more than the limit of 512, ...
    >>> check_cost("<td rowspan=9>书</b title=x><table><td rowspan=9>屋", Limits())
    '<td>书</b><table><td rowspan=9>屋'
    >>> check_cost("<p a=1 b=2 c=3>书", Limits())
    '<p>书'
    """
    tags = page.count("<")
    if tags > limits.html_tags:
        raise LimitError("html_tags", limit=limits.html_tags, value=tags)
    spend(len(page) + ELEMENT * tags)
    depth = _Depth()
    kept: list[str] = []
    reached = behind = going_on = copied = 0
    # Where there are too few tags to nest too deeply, those are passed over that have no part in what is counted.
    for match, made in tokens_behind(page, _PASSED if tags <= SLACK * limits.html_depth else None):
        _, closing, name, attributes = match.groups()
        going_on = match.start() - made if made >= 0 else going_on + match.start() - behind
        behind = match.end()
        if name is None:
            continue
        name = name.lower()
        if len(attributes) > LONGEST_TAG:
            _check_attributes(attributes, limits)
        says_nothing = closing or depth.is_no_part(name)
        if says_nothing and attributes[:1] in _BEFORE_ATTRIBUTES and ">" not in attributes:
            kept.append(page[reached : match.start(4)])
            reached = match.end(4)
        elif not closing and (name not in _MAY_MAKE_NONE or depth.is_cell(name)):
            going_on = 0
        elif attributes or not closing:
            copied += going_on
        depth.follow(name, closes=bool(closing))
        if depth.now > SLACK * limits.html_depth:
            raise LimitError("html_depth", limit=limits.html_depth, value=depth.now)
    spend(copied // _COPIED)
    return _thinned("".join([*kept, page[reached:]]))


def _thinned(page: str) -> str:
    """Leave out the attributes of one letter, where there are very many: each takes 70 times itself in the tree."""
    return TOKEN.sub(_without_letters, page) if _DENSE * page.count("=") > len(page) else page


def _without_letters(tag: re.Match[str]) -> str:
    attributes = tag[4]
    if not attributes or '"' in attributes or "'" in attributes:
        return tag[0]
    start, end = (place - tag.start() for place in tag.span(4))
    return tag[0][:start] + _OF_ONE_LETTER.sub("", attributes) + tag[0][end:]


def tokens_behind(page: str, passed: re.Pattern[str] | None) -> Iterator[tuple[re.Match[str], int]]:
    """Yield the tokens that *passed* stops at, or all, and where the last start tag before each ends; else -1."""
    at = 0
    while True:
        before = passed.match(page, at) if passed else None
        match = TOKEN.search(page, before.end() if before else at)
        if match is None:
            return
        yield match, before.end(1) if before else -1
        at = match.end()


class _Depth:
    """How deep the elements are at least that are open; those within each wall are counted by their names."""

    def __init__(self) -> None:
        self.now = 0
        self.walls: list[tuple[str, Counter[str]]] = [("", Counter())]

    def is_no_part(self, name: str) -> bool:
        """Tell a part of a table that stands in none."""
        return name in _OF_TABLES and len(self.walls) == 1

    def is_cell(self, name: str) -> bool:
        """Tell a cell that stands in a table."""
        return name in _CELLS and self.walls[-1][0] == "table"

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
