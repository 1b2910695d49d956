"""Numerals and markers."""

from __future__ import annotations

from hypothesis import strategies as st

from partydoc.numbering import families
from partydoc.numbering.numerals import STYLES, Numeral, write_numeral
from partydoc.tree.nodes import Num

# family: (what stands before the number, its style, what stands behind, the largest number so written);
# one that is not here is drawn as its row writes it
_FORMS: dict[str, tuple[tuple[str, str, str, int], ...]] = {
    "part": (("第", "han", "编", 99), ("第", "han", "部分", 99)),
    "subpart": (("第", "han", "分编", 99),),
    "chapter": (("第", "han", "章", 99), ("第", "arabic", "章", 99)),
    "division": (("第", "han", "节", 99),),
    "article": (("第", "han", "条", 9999), ("第", "arabic", "条", 999), ("第", "fullwidth", "条", 999)),
    "han-comma": (("", "han", "、", 99),),
    "han-paren": (("（", "han", "）", 99), ("(", "han", ")", 99), ("", "han-parenthesised", "", 10)),
    "arabic-dot": (
        ("", "arabic", ".", 999),
        ("", "arabic", "．", 999),
        ("", "arabic", "、", 999),
        ("", "fullwidth", "．", 999),
        ("", "dotted", "", 20),
    ),
    "arabic-paren": (("（", "arabic", "）", 999), ("(", "arabic", ")", 999), ("", "parenthesised", "", 20)),
    "circled": (("", "circled", "", 50),),
    "ordinal": (("第", "han", "，", 99), ("第", "han", ",", 99), ("其", "han", "，", 9)),
    "run-in": tuple(("", "han", verb, 99) for verb in "是要抓靠"),
}
_SIGNS = {"dash": ("——", "—", "──"), "bullet": ("●", "•", "■")}

FAMILIES = tuple(family.name for family in families.FAMILIES if not family.composite)
"""The families that markers are drawn of."""


def numerals(style: str | None = None) -> st.SearchStrategy[Numeral]:
    """Draw a numeral of the style, or of any, as it is usually written; small numbers are the more frequent.

    >>> from hypothesis import find
    >>> find(numerals("han"), lambda numeral: numeral.value > 20)
    Numeral(value=21, style='han', text='二十一', sub=None)
    """
    return (st.sampled_from(sorted(STYLES)) if style is None else st.just(style)).flatmap(_numerals)


def markers(family: str) -> st.SearchStrategy[Num]:
    """Draw a marker of a numbering family, in every form and width that the family has.

    >>> from hypothesis import find
    >>> find(markers("han-paren"), lambda num: num.value == 3)
    <Num （三） han-paren 3>
    """
    if family in _SIGNS:
        return st.sampled_from(_SIGNS[family]).map(lambda sign: Num(sign, family))
    if family in _FORMS:
        return st.sampled_from(_FORMS[family]).flatmap(lambda form: _markers(family, *form))
    row = families.BY_NAME[family]
    return st.integers(1, row.last).map(lambda value: Num(row.write(value), family, value))


def _numerals(style: str) -> st.SearchStrategy[Numeral]:
    form = STYLES[style]
    small = st.integers(form.first, min(form.last, form.first + 120))
    values = small | st.integers(form.first, form.last)
    return values.map(lambda value: Numeral(value, style, write_numeral(value, style)))


def _markers(family: str, before: str, style: str, behind: str, largest: int) -> st.SearchStrategy[Num]:
    values = st.integers(1, largest)
    return values.map(lambda value: Num(f"{before}{write_numeral(value, style)}{behind}", family, value))


def series(family: str, count: int) -> st.SearchStrategy[list[Num]]:
    """Draw the markers of the units 1 to *count* of a family, all of one form; signs say no number.

    >>> from hypothesis import find
    >>> [num.text for num in find(series("han-paren", 3), lambda nums: True)]
    ['（一）', '（二）', '（三）']
    """
    if family in _SIGNS:
        return st.sampled_from(_SIGNS[family]).map(lambda sign: [Num(sign, family)] * count)
    if family in _FORMS:
        return st.sampled_from(_FORMS[family]).map(lambda form: _series(family, count, *form))
    row = families.BY_NAME[family]
    return st.just([Num(row.write(value), family, value) for value in range(1, count + 1)])


def _series(family: str, count: int, before: str, style: str, behind: str, _largest: int) -> list[Num]:
    texts = (f"{before}{write_numeral(value, style)}{behind}" for value in range(1, count + 1))
    return [Num(text, family, value) for value, text in enumerate(texts, 1)]
