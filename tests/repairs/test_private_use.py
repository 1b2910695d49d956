"""Characters of private use are reported and stay, but for those that number a series."""

from __future__ import annotations

import pytest

from partydoc.diagnostics import Diagnostic
from partydoc.repairs import read_text
from partydoc.repairs.private_use import private_use


def test_each_character_is_reported_once_with_its_count_at_its_first_place():
    found = list(private_use("一、\ue004开放。\ue004\n二、\U000f0001管理。"))
    assert [(one.code, tuple(one.span), one.severity) for one in found] == [
        ("private-use", (2, 3), "info"),
        ("private-use", (10, 11), "info"),
    ]
    assert "2 times" in found[0].message
    assert "U+F0001" in found[1].message


def test_the_text_stays_and_the_report_is_in_places_of_the_raw_text():
    text = read_text("\ufeff开\ue004放")
    assert text.clean == "开\ue004放"
    assert [type(one) for one in text.noticed] == [Diagnostic]
    assert text.noticed[0].span.slice(text.raw) == "\ue004"


@pytest.mark.parametrize(
    ("damaged", "restored"),
    [
        ("　　1\ue010总馆。\n　　2\ue010分馆。\n　　3\ue010书屋。", "　　1．总馆。\n　　2．分馆。\n　　3．书屋。"),
        ("1\ue010馆\n2\ue010屋\n3\ue010书\n附件\n1、表\n2、册", "1、馆\n2、屋\n3、书\n附件\n1、表\n2、册"),
        ("l\ue010馆\n2\ue010屋\n3\ue010书\n4\ue010报", "1．馆\n2．屋\n3．书\n4．报"),
    ],
)
def test_what_stands_behind_the_numbers_of_a_series_is_their_mark(damaged, restored):
    assert read_text(damaged).clean == restored
    assert read_text(damaged).noticed == ()


@pytest.mark.parametrize(
    "text",
    ["1\ue010馆\n2\ue010屋", "1\ue010馆\n2\ue010屋\n3\ue010书\ue010报", "3\ue010馆\n8\ue010屋\n5\ue010书"],
    ids=["too few", "elsewhere too", "no series"],
)
def test_what_no_series_explains_stays(text):
    assert read_text(text).clean == text
    assert [found.code for found in read_text(text).noticed] == ["private-use"]
