"""The families of numbering: how each counts, how it is written, where it usually ranks.

What a marker looks like stands in `grammars/numbering.lark`, one terminal a family.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple

from attrs import frozen

from partydoc.numbering.numerals import read_numeral, write_numeral


class Ordinal(NamedTuple):
    """The number that a marker says: 第十条之一 is (10, 1), 一、 is (1, 0); a dash says none."""

    value: int
    sub: int = 0

    def follows(self, other: Ordinal) -> bool:
        """Tell whether this number comes directly after *other*.

        >>> Ordinal(10, 1).follows(Ordinal(10)), Ordinal(11).follows(Ordinal(10, 1)), Ordinal(12).follows(Ordinal(10))
        (True, True, False)
        """
        if self.value == other.value:
            return self.sub == other.sub + 1
        return self.value == other.value + 1 and self.sub == 0


@frozen(eq=False)
class Family:
    """A numbering family: one row of the table below; what the row does not name is what most families have.

    *rank* is the prior of the level, from 1 (编) down. *line* and *inside* are what it costs to take a marker for plain
    text, at a line's start and within a line. *gap* stands between a marker and its words.

    A *floating* family takes whatever level the document gives it. *structural* families divide laws (立法法
    第六十五条) and stand only at a line's start; a *division* of a law has its line to itself. *ends_with_line*: a unit
    that filled its own paragraph does not own the next one; *stays_in_line*: it is written behind the text before it.
    *forms*: the words of the marker tell one series from another (一是 from 一要); *parted*: so does
    the mark behind the number (1. from 1、). *composite*: the number is that of the last part (2.1.3). *bracketed*:
    signs around the number make it distinct inside a line. *bare*: it says no number.
    """

    name: str
    terminal: str
    rank: float
    write: Callable[[int], str]
    line: float = 2.4
    inside: float = 0.3
    gap: str = ""
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


def _writer(before: str, style: str, behind: str) -> Callable[[int], str]:
    return lambda value: f"{before}{write_numeral(value, style)}{behind}"


def _sign(sign: str) -> Callable[[int], str]:
    return lambda _: sign


def _law(name: str, terminal: str, rank: int, unit: str, *, division: bool = True, inside: float = 0.3) -> Family:
    write = _writer("第", "han", unit)
    return Family(name, terminal, rank, write, 5.0, inside, "\N{IDEOGRAPHIC SPACE}", structural=True, division=division)


PART = _law("part", "PART", 1, "编")
SUBPART = _law("subpart", "SUBPART", 2, "分编")
CHAPTER = _law("chapter", "CHAPTER", 3, "章")
DIVISION = _law("division", "DIVISION", 4, "节")
ARTICLE = _law("article", "ARTICLE", 5, "条", division=False, inside=1.0)
HAN_COMMA = Family("han-comma", "HAN_COMMA", 6, _writer("", "han", "、"), 3.2, 1.2, parted=True)
HAN_PAREN = Family("han-paren", "HAN_PAREN", 7, _writer("（", "han", "）"), 3.2, 1.1, bracketed=True)
ARABIC_DOT = Family("arabic-dot", "ARABIC_DOT", 8, _writer("", "arabic", "."), 2.4, 0.8, parted=True)
ARABIC_PAREN = Family("arabic-paren", "ARABIC_PAREN", 9, _writer("（", "arabic", "）"), 2.4, 1.0, bracketed=True)
CIRCLED = Family("circled", "CIRCLED", 10, _writer("", "circled", ""), 2.6, 1.2, bracketed=True)
DECIMAL = Family("decimal", "DECIMAL", 8, _writer("1.", "arabic", ""), 1.6, gap=" ", composite=True)
ORDINAL = Family("ordinal", "ORDINAL", 8, _writer("第", "han", "，"), 2.6, 1.2, floating=True, forms=True)
RUN_IN = Family(
    "run-in", "RUN_IN", 11, _writer("", "han", "是"), 2.2, 1.5, ends_with_line=True, stays_in_line=True, forms=True
)
DASH = Family("dash", "DASH", 12, _sign("——"), 1.2, 0.2, ends_with_line=True, forms=True, bare=True)
BULLET = Family("bullet", "BULLET", 12, _sign("● "), 0.6, ends_with_line=True, forms=True, bare=True)

FAMILIES: tuple[Family, ...] = (
    *(PART, SUBPART, CHAPTER, DIVISION, ARTICLE),
    *(HAN_COMMA, HAN_PAREN, ARABIC_DOT, ARABIC_PAREN, CIRCLED, DECIMAL),
    *(ORDINAL, RUN_IN, DASH, BULLET),
)
STANDARD = (HAN_COMMA, HAN_PAREN, ARABIC_DOT, ARABIC_PAREN)
"""The levels of GB/T 9704-2012, 7.3.3, which follow each other."""

LONGEST_HEADING = 45
"""Characters of a heading that runs in, or that stands alone without a number, at most."""

# No families of markers: headings without a number, on their own line or run in, take part in the
# weighing of levels as if they were.
UNNUMBERED = Family("unnumbered", "HEADING", 6, _sign(""), 2.0, floating=True)
LEAD = Family("lead", "HEADING", 7, _sign(""), 1.2, 1.2, floating=True, ends_with_line=True)

BY_NAME: dict[str, Family] = {family.name: family for family in FAMILIES}
BY_TERMINAL: dict[str, Family] = {family.terminal: family for family in FAMILIES}

# Words that count without a numeral; 最后 closes whatever series is open.
WORDS: dict[str, Ordinal] = {"首先": Ordinal(1), "其次": Ordinal(2), "再次": Ordinal(3)}

_AROUND = "第笫编部分章节条个步点件事方面问题阶段骤层其是要抓靠()（）、，,.．﹒:： \u3000"
_FORM = str.maketrans(dict.fromkeys("一二三四五六七八九十百千零〇两廿卅0123456789", ""))


@lru_cache(maxsize=8192)
def ordinal(marker: str) -> Ordinal | None:
    """Read the number of a folded marker; None where it says none.

    >>> ordinal("(十一)"), ordinal("第十条之一"), ordinal("其一,"), ordinal("——")
    (Ordinal(value=11, sub=0), Ordinal(value=10, sub=1), Ordinal(value=1, sub=0), None)
    >>> ordinal("2.1.3").value
    3
    """
    known = WORDS.get(marker.rstrip(",，:："))
    if known:
        return known
    core = marker.strip(_AROUND).rpartition(".")[2]
    numeral = read_numeral(core)
    return Ordinal(numeral.value, numeral.sub or 0) if numeral else None


@lru_cache(maxsize=8192)
def form(marker: str) -> str:
    """Give what a marker is written with besides its number: markers of one series share their form.

    >>> form("第一,"), form("其一,"), form("首先,")
    ('第', '其', '首先')
    """
    bare = marker.translate(_FORM).strip("()、,.: \u3000")
    return "首先" if bare in WORDS or bare == "最后" else bare
