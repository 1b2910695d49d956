"""Characters that show nothing go; white space, line ends and what joins letters stay."""

from __future__ import annotations

import pytest

from partydoc.edits import Edits
from partydoc.repairs.controls import controls


def clean(text):
    return Edits(controls(text)).rewrite(text)


@pytest.mark.parametrize(
    "char",
    [*"\0\x01\x08\x0e\x1b\x1f\x7f\x80\x9f", *"\u00ad\u061c\u200b\u200e\u200f\u202a\u202e\u2060\u2066\u2069\ufeff"],
    ids=ascii,
)
def test_a_control_between_two_characters_goes(char):
    assert clean(f"图{char}书{char * 3}馆{char}") == "图书馆"


@pytest.mark.parametrize("char", [*"\t\n\r\x85\u2028\u2029 \xa0\u3000\u2003\ufffd\ufffc\ue004\ud800"], ids=ascii)
def test_white_space_line_ends_and_unknown_characters_stay(char):
    assert clean(f"图{char}书") == f"图{char}书"


@pytest.mark.parametrize("text", ["👨\u200d💻", "❤\ufe0f\u200d🔥", "क्\u200dष", "می\u200cخواهم"], ids=ascii)
def test_joiners_within_emoji_and_scripts_that_join_stay(text):
    assert clean(text) == text


@pytest.mark.parametrize(
    "text", ["图\u200d书馆", "图书\u200c馆", "\u200d图书馆\u200d", "图书\u200d\u200b馆"], ids=ascii
)
def test_joiners_beside_chinese_characters_go(text):
    assert clean(text) == "图书馆"


def test_a_form_feed_that_alone_parts_two_pages_becomes_a_line_end():
    assert clean("第一页\f第二页\n\f第三页\f") == "第一页\n第二页\n第三页"


@pytest.mark.parametrize("selector", ["\ufe00", "\ufe02", "\U000e0100", "\U000e01ef"], ids=ascii)
def test_a_selector_of_glyphs_behind_a_chinese_character_goes(selector):
    assert clean(f"葛{selector}城区\u200b{selector}") == "葛城区"


@pytest.mark.parametrize("text", ["❤\ufe0f", "1\ufe0f\u20e3", "☎\ufe0e 图", "⚠\ufe0f注意"], ids=ascii)
def test_a_selector_behind_a_symbol_stays(text):
    assert clean(text) == text


def test_a_selector_of_an_emoji_stays_where_what_follows_it_goes():
    assert clean("❤\ufe0f\u200b图") == "❤\ufe0f图"
