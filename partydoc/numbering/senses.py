"""What a marker may mean: its family, its number, and what tells its series from others of the family.

A letter may be of two systems: c) is the third, or a hundred. A marker keeps all its senses until its series decides.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import NamedTuple
from unicodedata import normalize

import regex

from partydoc.numbering import families
from partydoc.numbering.families import BULLET, CIRCLED, DASH, DECIMAL, PRODUCT, Family
from partydoc.numbering.ordinals import NUMERALS, WORDED, Ordinal, form, ordinal
from partydoc.numbering.series import FIRST
from partydoc.numbering.systems import ARABIC, CARDINALS, HAN, LATIN, SYSTEMS, System
from partydoc.numbering.weights import without_weight

OPEN_FEWEST = 3
"""So many prove a series whose markers are words like others: 一看 二看 三看, 1范围 2引用."""

ON_A_LINE = 1000
"""No number of numbers alone on their lines proves a series, for such are pages; 3.1 below 3 does."""

Key = tuple[str, str]
"""A series: its family, and what tells it from other series of the family."""


class Sense(NamedTuple):
    """One thing that a marker may mean; *form* tells its series from others of the family.

    *fewest*: so many units in a row prove the series; one that needs no proof has 1.
    """

    family: Family
    number: Ordinal | None
    form: str = ""
    fewest: int = 1

    @property
    def key(self) -> Key:
        """The series that the marker belongs to."""
        return self.family.name, self.form


@lru_cache(maxsize=8192)
def read_marker(wrapper: str, marker: str) -> tuple[Sense, ...]:
    """Give the senses of a folded marker that a terminal of the grammar has found, the likeliest first.

    >>> [(sense.family.name, sense.number.value) for sense in read_marker("PAREN", "c)")]
    [('latin-lower-paren', 3), ('roman-lower-paren', 100)]
    >>> [(sense.key, sense.number.value) for sense in read_marker("COMPOSITE", "A.1.2")]
    [(('decimal', 'A.1'), 2)]
    """
    return tuple(_READERS[wrapper](without_weight(marker)))


_AROUND = "()【】[]〔〕〈〉、，,.．﹒:：。 \u3000"
_LEADING = regex.compile(f"[第笫其]? ?([{NUMERALS}]{{1,12}})")
_PRIVATE = regex.compile("[\ue000-\uf8ff]")
_CIRCLES = (("❶", "❿"), ("㊀", "㊉"))


def _core(marker: str) -> str:
    """Give the numeral inside a marker; ⑴ and ㈠ and ⒈ are the numeral with its wrapper."""
    return normalize("NFKC", _PRIVATE.sub("", marker)).strip(_AROUND)


def _product(marker: str, wrapper: str, sign: str, fewest: int = 1) -> Iterator[Sense]:
    core = _core(marker)
    for system in SYSTEMS:
        value = system.read(core)
        if value is not None:
            family = PRODUCT[wrapper, system]
            yield Sense(family, Ordinal(value), sign, max(fewest, family.fewest))


def _point(marker: str) -> Iterator[Sense]:
    last = marker[-1]
    yield from _product(marker, families.POINT.terminal, "" if last.isalnum() else last)


def _colon(marker: str) -> Iterator[Sense]:
    yield from _product(marker, families.POINT.terminal, marker[-1], OPEN_FEWEST)


def _alone(marker: str) -> Iterator[Sense]:
    for sense in _product(marker, families.POINT.terminal, "", 2):
        if ARABIC in sense.family.systems:
            yield Sense(DECIMAL, sense.number, "", ON_A_LINE)
        else:
            yield sense


def _bulleted(marker: str) -> Iterator[Sense]:
    yield from _product(marker, families.POINT.terminal, "-", 2)


def _paren(marker: str) -> Iterator[Sense]:
    half = marker[-1] == ")" and marker[0] != "("
    for sense in _product(marker, families.PAREN.terminal, ""):
        # 三) has lost its bracket; other numerals are written so.
        yield sense._replace(form=")") if half and HAN not in sense.family.systems else sense


def _bracket(marker: str) -> Iterator[Sense]:
    yield from _product(marker, families.BRACKET.terminal, marker[0])


def _circled(marker: str) -> Iterator[Sense]:
    style = next((first for first, last in _CIRCLES if first <= marker <= last), "")
    number = ordinal(marker) or (Ordinal(ord(marker) - ord(style) + 1) if style else None)
    yield Sense(CIRCLED, number, style)


def _decimal(marker: str) -> Iterator[Sense]:
    yield Sense(DECIMAL, ordinal(marker), marker.rpartition(".")[0])


def _composite(marker: str) -> Iterator[Sense]:
    bare = marker.strip("第条、. ").replace("-", ".")
    above, _, last = bare.rpartition(".")
    yield Sense(DECIMAL, Ordinal(int(last)), above, 2)


def _dotted(marker: str) -> Iterator[Sense]:
    """Read 1. before a figure that is counted in years or days: another of its series must prove it no decimal."""
    yield from (sense._replace(fewest=2) for sense in _point(marker))


def _glued(marker: str) -> Iterator[Sense]:
    yield Sense(DECIMAL, ordinal(marker), "", OPEN_FEWEST)


def _worded(family: Family, fewest: int = 1) -> Callable[[str], Iterator[Sense]]:
    def read(marker: str) -> Iterator[Sense]:
        number, said = leading_ordinal(marker), form(marker) if family.forms else ""
        ends = said == WORDED and number in (FIRST, None)  # 首先, opens a series and 最后, closes one: they need it
        yield Sense(family, number, said, max(fewest, family.fewest, 1 + ends))

    return read


def _named(marker: str, fewest: int = 2) -> Iterator[Sense]:
    """Read 步骤1: 环节二: a noun before its number; a second proves the series, of 【重点任务1】 a third."""
    name = marker.rstrip(_AROUND).rstrip(NUMERALS)
    if name[0] == "【":
        fewest = OPEN_FEWEST
    yield Sense(families.ORDINAL, ordinal(marker.removeprefix(name).strip(_AROUND)), name.rstrip(" "), fewest)


def leading_ordinal(marker: str) -> Ordinal | None:
    """Read the number that a marker with a noun or a word behind it opens with.

    >>> leading_ordinal("第一个重点:"), leading_ordinal("第壹讲"), leading_ordinal("二看"), leading_ordinal("首先,")
    (Ordinal(value=1, sub=0), Ordinal(value=1, sub=0), Ordinal(value=2, sub=0), Ordinal(value=1, sub=0))
    """
    if known := ordinal(marker):
        return known
    found = _LEADING.match(marker)
    said = (system.read(found[1]) for system in CARDINALS) if found else ()
    value = next((value for value in said if value is not None), None)
    return None if value is None else Ordinal(value)


_READERS: dict[str, Callable[[str], Iterator[Sense]]] = {
    "POINT": _point,
    "COLON": _colon,
    "ALONE": _alone,
    "BULLETED": _bulleted,
    "PAREN": _paren,
    "BRACKET": _bracket,
    "CIRCLED": _circled,
    "DECIMAL": _decimal,
    "COMPOSITE": _composite,
    "DOTTED": _dotted,
    "GLUED": _glued,
    "COUNTED_OPEN": _worded(families.ORDINAL, 2),
    "NAMED": _named,
    "NAMED_OPEN": lambda marker: _named(marker, OPEN_FEWEST),
    "RUN_IN_OPEN": _worded(families.RUN_IN, OPEN_FEWEST),
    **{
        family.wrapper: _worded(family)
        for family in (
            *(families.PART, families.SUBPART, families.CHAPTER, families.DIVISION, families.ARTICLE),
            *(families.COUNTED, families.ORDINAL, families.RUN_IN, DASH, BULLET),
        )
    },
}

WRAPPERS: tuple[str, ...] = tuple(_READERS)
"""The terminals of the grammar that find markers."""


@lru_cache(maxsize=1024)
def component(text: str) -> int | None:
    """Read one part of a composite number: 2, 一 or A.

    >>> component("2"), component("一"), component("B")
    (2, 1, 2)
    """
    systems: tuple[System, ...] = (ARABIC, HAN, LATIN)
    return next((value for system in systems if (value := system.read(text)) is not None), None)
