"""The families of numbering: a numeral system in a wrapper, one row each.

What a marker looks like stands in `grammars/numbering.lark`, which numerals there are in `partydoc.numbering.systems`.
A family that no row names has what its wrapper has, and ranks as its numerals do.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from attrs import frozen

from partydoc.numbering.numerals import write_numeral
from partydoc.numbering.systems import ARABIC, CARDINALS, HAN, SYSTEMS, System

LINE, INSIDE = 2.4, 1.0
"""What it costs to take a marker for plain text, at a line's start and within a line, where its row says nothing."""

CHINESE = 3.2, 1.2
"""… one with a Chinese numeral: the first two levels of nearly every document."""


@frozen(eq=False)
class Family:
    """A numbering family: one row of the table below; what the row does not name is what most families have.

    *wrapper* is the terminal of its markers, *systems* the numerals in them. *rank* is the prior of the level, from 1
    (编) down. *line* and *inside* are what it costs to take a marker for plain text. *gap* stands between a marker and
    its words. *fewest*: so many units prove a series; fewer are text.

    A *floating* family takes whatever level the document gives it. *structural* families divide laws (立法法
    第六十五条) and stand only at a line's start; a *division* of a law has its line to itself. *ends_with_line*: a unit
    that filled its own paragraph does not own the next one; *stays_in_line*: it is written behind the text before it.
    *forms*: the words of the marker tell one series from another (一是 from 一要); *parted*: so does the mark behind
    the number (1. from 1、). *composite*: the number is that of the last part (2.1.3). *bracketed*: signs around the
    number make it distinct inside a line. *bare*: it says no number.
    """

    name: str
    wrapper: str
    rank: float
    write: Callable[[int], str]
    line: float = LINE
    inside: float = INSIDE
    systems: tuple[System, ...] = CARDINALS
    last: int = 99
    gap: str = ""
    fewest: int = 1
    floating: bool = False
    structural: bool = False
    division: bool = False
    ends_with_line: bool = False
    stays_in_line: bool = False
    forms: bool = False
    parted: bool = False
    composite: bool = False
    bracketed: bool = False
    bare: bool = False


@frozen(eq=False)
class Wrapper:
    """What stands around a numeral of any system; *rank* is that of the Chinese numerals in it."""

    name: str
    terminal: str
    rank: float
    before: str = ""
    behind: str = ""
    floating: bool = False
    parted: bool = False
    bracketed: bool = False


POINT = Wrapper("dot", "POINT", 6, "", ".", parted=True)
PAREN = Wrapper("paren", "PAREN", 7, "（", "）", bracketed=True)
BRACKET = Wrapper("bracket", "BRACKET", 6, "【", "】", floating=True, parted=True, bracketed=True)
WRAPPERS = (POINT, PAREN, BRACKET)


def family_of(system: System, wrapper: Wrapper, line: float = LINE, inside: float = INSIDE) -> Family:
    """Give the family of a system in a wrapper: 一、 1. （甲） 【A】."""
    worded = wrapper is POINT and system.wordy
    behind = "、" if worded else wrapper.behind
    return Family(
        f"{system.name}-{'comma' if worded else wrapper.name}",
        wrapper.terminal,
        wrapper.rank + system.below,
        lambda value: f"{wrapper.before}{system.write(value)}{behind}",
        line,
        inside,
        (system,),
        system.last,
        fewest=max(system.fewest, 2 if wrapper is BRACKET else 1),
        floating=wrapper.floating,
        parted=wrapper.parted,
        bracketed=wrapper.bracketed,
    )


def _nth(name: str, terminal: str, rank: float, noun: str, *, division: bool = True) -> Family:
    write = _writer("第", "han", noun)
    return Family(name, terminal, rank, write, 5.0, gap="\N{IDEOGRAPHIC SPACE}", structural=True, division=division)


def _writer(before: str, style: str, behind: str) -> Callable[[int], str]:
    return lambda value: f"{before}{write_numeral(value, style)}{behind}"


def _sign(sign: str) -> Callable[[int], str]:
    return lambda _: sign


PART = _nth("part", "PART", 1, "编")
SUBPART = _nth("subpart", "SUBPART", 2, "分编")
CHAPTER = _nth("chapter", "CHAPTER", 3, "章")
DIVISION = _nth("division", "DIVISION", 4, "节")
ARTICLE = _nth("article", "ARTICLE", 5, "条", division=False)
HAN_COMMA = family_of(HAN, POINT, *CHINESE)
HAN_PAREN = family_of(HAN, PAREN, *CHINESE)
ARABIC_DOT = family_of(ARABIC, POINT)
ARABIC_PAREN = family_of(ARABIC, PAREN)
CIRCLED = Family("circled", "CIRCLED", 10, _writer("", "circled", ""), systems=(), last=50, bracketed=True)
DECIMAL = Family("decimal", "DECIMAL", 8, _writer("1.", "arabic", ""), 1.6, systems=(ARABIC,), gap=" ", composite=True)
COUNTED = Family(
    "counted",
    "COUNTED",
    5.5,
    _writer("第", "han", "讲"),
    gap="\N{IDEOGRAPHIC SPACE}",
    fewest=2,
    floating=True,
    forms=True,
)
ORDINAL = Family("ordinal", "ORDINAL", 8, _writer("第", "han", "，"), floating=True, forms=True)
RUN_IN = Family(
    *("run-in", "RUN_IN", 11, _writer("", "han", "是"), LINE, 1.5, (HAN,)),
    ends_with_line=True,
    stays_in_line=True,
    forms=True,
)
DASH = Family("dash", "DASH", 12, _sign("——"), 1.2, 0.2, (), ends_with_line=True, forms=True, bare=True)
BULLET = Family("bullet", "BULLET", 12, _sign("● "), 0.6, 0.2, (), ends_with_line=True, forms=True, bare=True)

_NAMED = {
    (family.wrapper, system): family
    for family in (HAN_COMMA, HAN_PAREN, ARABIC_DOT, ARABIC_PAREN)
    for system in family.systems
}
PRODUCT: dict[tuple[str, System], Family] = {
    (wrapper.terminal, system): _NAMED.get((wrapper.terminal, system)) or family_of(system, wrapper)
    for wrapper in WRAPPERS
    for system in SYSTEMS
}
"""The family of each system in each wrapper."""


def _all() -> Iterator[Family]:
    yield from (PART, SUBPART, CHAPTER, DIVISION, ARTICLE, COUNTED)
    yield from sorted(PRODUCT.values(), key=lambda family: family.rank)
    yield from (CIRCLED, DECIMAL, ORDINAL, RUN_IN, DASH, BULLET)


FAMILIES: tuple[Family, ...] = tuple(_all())
STANDARD = (HAN_COMMA, HAN_PAREN, ARABIC_DOT, ARABIC_PAREN)
"""The levels of GB/T 9704-2012, 7.3.3, which follow each other."""

LONGEST_HEADING = 45
"""Characters of a heading that runs in, or that stands alone without a number, at most."""

# No families of markers: headings without a number, on their own line or run in, take part in the
# weighing of levels as if they were.
UNNUMBERED = Family("unnumbered", "HEADING", 6, _sign(""), 2.0, 0.3, (), floating=True)
LEAD = Family("lead", "HEADING", 7, _sign(""), 1.2, 1.2, (), floating=True, ends_with_line=True)

BY_NAME: dict[str, Family] = {family.name: family for family in FAMILIES}


def family_called(name: str) -> Family:
    """Give the family of a name; ValueError where there is none names those that are near, or all.

    >>> family_called("han-coma")
    Traceback (most recent call last):
    ValueError: no family is called 'han-coma'; the nearest are han-comma, branch-comma, financial-comma
    """
    if name in BY_NAME:
        return BY_NAME[name]
    from difflib import get_close_matches

    near = get_close_matches(name, BY_NAME, n=3)
    there = f"the nearest are {', '.join(near)}" if near else f"there are {', '.join(BY_NAME)}"
    raise ValueError(f"no family is called {name!r}; {there}")
