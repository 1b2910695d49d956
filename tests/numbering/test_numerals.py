"""Numerals of every style, read and written."""

from __future__ import annotations

import pytest

from partydoc.numbering.numerals import STYLES, Numeral, read_numeral, write_numeral
from tests.work import steps

CANONICAL = [
    # text, value, style
    ("零", 0, "han"),
    ("一", 1, "han"),
    ("十", 10, "han"),
    ("十三", 13, "han"),
    ("二十", 20, "han"),
    ("九十九", 99, "han"),
    ("一百", 100, "han"),
    ("一百零一", 101, "han"),
    ("一百一十", 110, "han"),
    ("一百二十三", 123, "han"),
    ("一千零一", 1001, "han"),
    ("一千零二十", 1020, "han"),
    ("一千二百六十", 1260, "han"),
    ("一万零二十", 10_020, "han"),
    ("一万零二百", 10_200, "han"),
    ("十万三千", 103_000, "han"),
    ("一千零一万零一", 10_010_001, "han"),
    ("九千九百九十九万九千九百九十九", 99_999_999, "han"),
    ("一〇", 10, "han-digits"),
    ("一〇三", 103, "han-digits"),
    ("二〇二六", 2026, "han-digits"),
    ("壹", 1, "financial"),
    ("壹拾", 10, "financial"),
    ("壹佰贰拾叁", 123, "financial"),
    ("陆万零伍佰", 60_500, "financial"),
    ("貳拾參", 23, "financial-traditional"),
    ("壹萬", 10_000, "financial-traditional"),
    ("7", 7, "arabic"),
    ("2026", 2026, "arabic"),
    ("１２", 12, "fullwidth"),
    ("⓪", 0, "circled"),
    ("①", 1, "circled"),
    ("⑳", 20, "circled"),
    ("㉑", 21, "circled"),
    ("㉟", 35, "circled"),
    ("㊱", 36, "circled"),
    ("㊿", 50, "circled"),
    ("⑴", 1, "parenthesised"),
    ("⒇", 20, "parenthesised"),
    ("⒈", 1, "dotted"),
    ("⒛", 20, "dotted"),
    ("㈠", 1, "han-parenthesised"),
    ("㈩", 10, "han-parenthesised"),
    ("㊉", 10, "han-circled"),
    ("XIV", 14, "roman"),
    ("MMXXVI", 2026, "roman"),
    ("iv", 4, "roman-lower"),
    ("Ⅳ", 4, "roman-sign"),
    ("Ⅻ", 12, "roman-sign"),
    ("ⅲ", 3, "roman-sign-lower"),
]

VARIANTS = [
    # text, value, style
    ("〇", 0, "han"),
    ("一十", 10, "han"),
    ("一十二", 12, "han"),
    ("一百十二", 112, "han"),
    ("一百〇五", 105, "han"),
    ("两百零五", 205, "han"),
    ("两千两百", 2200, "han"),
    ("兩萬", 20_000, "han"),
    ("一千二十", 1020, "han"),
    ("廿", 20, "han"),
    ("廿一", 21, "han"),
    ("一百廿三", 123, "han"),
    ("卅", 30, "han"),
    ("卌二", 42, "han"),
    ("二零二六", 2026, "han-digits"),
    ("二○○八", 2008, "han-digits"),
    ("二ＯＯ六", 2006, "han-digits"),
    ("三五", 35, "han-digits"),
    ("拾贰", 12, "financial"),
    ("壹百", 100, "financial"),
    ("叄", 3, "financial-traditional"),
    ("007", 7, "arabic"),
    ("1２", 12, "fullwidth"),
]

NONE = [
    "", " ", "一 ", "百", "千", "万", "两", "一两", "两十", "十百", "十十", "二三十", "三十二十", "一百三",
    "一百零", "一零百", "一百零十", "一千零零三", "一万二万", "十万零三千", "廿十", "〇五", "○", "O", "零一十",
    "贰零贰陆", "一亿", "甲", "第一", "IIII", "IC", "VX", "iV", "MMMM", "Ⅰ0", "①②", "1.2", "-1", "+1", "1_0",
    "٣", "²", "十之", "之一", "十之零", "十之一之一", "①之一", "二〇之一", "\x00", "\ud800", "一\ud800",
    "一" * 13, "十" * 1000, "1" * 13, "1" * 100_000, "M" * 100_000,
]  # fmt: skip


@pytest.mark.parametrize(("text", "value", "style"), CANONICAL)
def test_the_usual_form_is_read_and_written(text: str, value: int, style: str) -> None:
    assert read_numeral(text) == Numeral(value, style, text)
    assert write_numeral(value, style) == text


@pytest.mark.parametrize(("text", "value", "style"), VARIANTS)
def test_other_forms_are_read_and_keep_their_raw_text(text: str, value: int, style: str) -> None:
    assert read_numeral(text) == Numeral(value, style, text)


@pytest.mark.parametrize("text", NONE, ids=lambda text: f"{text[:12]!a}-{len(text)}")
def test_what_is_no_numeral_or_in_doubt_is_none(text: str) -> None:
    assert read_numeral(text) is None


@pytest.mark.parametrize(
    ("text", "value", "style", "sub"),
    [
        ("十之一", 10, "han", 1),
        ("十条之一", 10, "han", 1),
        ("一百二十条之十二", 120, "han", 12),
        ("120条之一", 120, "arabic", 1),
        ("10條之1", 10, "arabic", 1),
    ],
)
def test_a_suffix_is_read_behind_the_number_or_its_unit(text: str, value: int, style: str, sub: int) -> None:
    assert read_numeral(text) == Numeral(value, style, text, sub)


@pytest.mark.parametrize(("style", "text"), [("han", "十之二"), ("arabic", "10之二"), ("fullwidth", "１０之二")])
def test_a_suffix_is_written_in_chinese(style: str, text: str) -> None:
    assert write_numeral(10, style, sub=2) == text
    assert read_numeral(text) == Numeral(10, style, text, sub=2)


@pytest.mark.parametrize("style", STYLES)
def test_every_style_is_read_back_to_the_ends_of_its_range(style: str) -> None:
    form = STYLES[style]
    for value in (form.first, form.last, *range(form.first, min(form.last, 1200) + 1)):
        text = write_numeral(value, style)
        numeral = read_numeral(text)
        assert numeral is not None
        assert (numeral.value, write_numeral(value, numeral.style)) == (value, text)


@pytest.mark.parametrize("style", STYLES)
def test_a_number_outside_the_range_cannot_be_written(style: str) -> None:
    for value in (STYLES[style].first - 1, STYLES[style].last + 1):
        with pytest.raises(ValueError, match=style):
            write_numeral(value, style)


@pytest.mark.parametrize(("style", "sub"), [("circled", 1), ("han-digits", 1), ("han", 0), ("arabic", -1)])
def test_a_suffix_that_no_style_has_cannot_be_written(style: str, sub: int) -> None:
    with pytest.raises(ValueError, match="no suffix"):
        write_numeral(12, style, sub=sub)


def test_an_unknown_style_cannot_be_written() -> None:
    with pytest.raises(ValueError, match="runes"):
        write_numeral(1, "runes")


def test_no_two_styles_write_a_number_alike_but_the_financial_ones() -> None:
    seen: dict[str, set[str]] = {}
    for name, form in STYLES.items():
        for value in range(form.first, min(form.last, 60) + 1):
            seen.setdefault(form.write(value), set()).add(name)
    shared = {names for names in map(frozenset, seen.values()) if len(names) > 1}
    assert shared == {frozenset({"financial", "financial-traditional"})}


@pytest.mark.parametrize("text", ["一", "十二", "九十九", "①", "１２", "一百二十三", "二〇二六", "十条之一"])
def test_a_numeral_of_a_marker_is_read_in_some_tens_of_steps(text: str) -> None:
    assert read_numeral(text) is not None
    assert steps(lambda: read_numeral(text)) <= 150
