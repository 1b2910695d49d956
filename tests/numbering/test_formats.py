"""The number formats of Word: what is on their page, what LibreOffice says, and where they end."""

from __future__ import annotations

import pytest

from partydoc.numbering.formats import DECIMAL_ONLY, FORMATS, WITHOUT_NUMBER, write_number
from tests.benchmarks.number_formats import DIFFERENCES, compare, pages
from tests.libreoffice import MISSING, PROGRAM

NAMES = [form.name for form in FORMATS]


def row(name, *values):
    return " ".join(write_number(value, name) for value in values)


@pytest.mark.parametrize(
    ("name", "values", "expected"),
    [
        ("chineseCountingThousand", (1, 10, 11, 20, 100, 101), "一 十 十一 二十 一百 一百零一"),
        ("chineseCountingThousand", (110, 1001, 10_010), "一百一十 一千零一 一万零一十"),
        ("chineseCounting", (9, 10, 19, 99, 100, 123), "九 十 十九 九十九 一○○ 一二三"),
        ("ideographDigital", (9, 10, 105), "九 一〇 一〇五"),
        ("chineseLegalSimplified", (2, 10, 101), "贰 壹拾 壹佰零壹"),
        ("ideographLegalTraditional", (2, 10, 20_306), "貳 壹拾 貳萬零參佰零陸"),
        ("ideographTraditional", (1, 10, 11), "甲 癸 11"),
        ("ideographZodiac", (1, 12, 13), "子 亥 13"),
        ("ideographZodiacTraditional", (1, 11, 60, 61), "甲子 甲戌 癸亥 61"),
        ("ideographEnclosedCircle", (1, 10, 11), "㈠ ㈩ 11"),
        ("decimalEnclosedCircle", (1, 20, 21), "① ⑳ 21"),
        ("decimalEnclosedCircleChinese", (10, 11), "⑩ 11"),
        ("decimalEnclosedFullstop", (1, 20, 21), "⒈ ⒛ 21"),
        ("decimalEnclosedParen", (1, 20, 21), "⑴ ⒇ 21"),
        ("decimalFullWidth", (1, 20), "１ ２０"),
        ("decimalZero", (0, 1, 10), "00 01 10"),
        ("japaneseCounting", (100, 110, 1000), "百 百十 千"),
        ("japaneseLegal", (1, 10, 101), "壱 壱拾 壱百壱"),
        ("aiueo", (1, 46, 47), "ｱ ﾝ ｱ"),
        ("irohaFullWidth", (1, 48, 49), "イ ン イ"),
        ("koreanCounting", (10, 101), "십 백일"),
        ("koreanLegal", (21, 99, 100), "스물하나 아흔아홉 100"),
        ("ganada", (1, 15), "가 가가"),
        ("upperRoman", (4, 3999, 4000), "IV MMMCMXCIX 4000"),
        ("lowerLetter", (26, 27, 10**9), "z aa 1000000000"),
        ("numberInDash", (1,), "- 1 -"),
        ("hex", (255,), "FF"),
        ("ordinal", (1, 2, 3, 11, 21), "1st 2nd 3rd 11th 21st"),
        ("hebrew1", (15, 16, 999), "טו טז תתקצט"),
        ("custom", (3,), "3"),
        ("no such format", (3,), "3"),
    ],
)  # fmt: skip
def test_a_format_writes(name, values, expected):
    assert row(name, *values) == expected


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("001, 002, 003, ...", "012"),
        ("00001, 00002, 00003, ...", "00012"),
        ("①, ②, ③, ...", "⑫"),
        ("一, 十, 一百(简), ...", "十二"),
        ("?", "12"),
        ("", "12"),
    ],
)
def test_a_custom_format_follows_its_pattern(pattern, expected):
    assert write_number(12, "custom", pattern) == expected


@pytest.mark.parametrize("name", [*NAMES, *DECIMAL_ONLY, *WITHOUT_NUMBER])
def test_any_number_has_a_short_text(name):
    assert max(len(write_number(value, name)) for value in (-1, 0, 1, 999_999, 99_999_999, 10**9, 2**63)) < 120


def test_numbers_of_a_format_differ_as_far_as_its_signs_reach():
    rounds = {"aiueo": 46, "aiueoFullWidth": 46, "iroha": 48, "irohaFullWidth": 48}
    for name in NAMES:
        values = range(1, rounds.get(name, 200) + 1)
        assert len({write_number(value, name) for value in values}) == len(values), name


def test_both_pages_are_up_to_date():
    for path, text in pages():
        assert path.read_text("utf-8") == text


@pytest.mark.skipif(PROGRAM is None, reason=MISSING)
def test_libreoffice_differs_only_where_the_page_says_why():
    assert set(compare()) == set(DIFFERENCES)
