"""Characters of private use are reported and stay."""

from __future__ import annotations

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
