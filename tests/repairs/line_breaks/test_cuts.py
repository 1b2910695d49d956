"""A sentence cut in two is one again where its own words stand side by side elsewhere in the text."""

from __future__ import annotations

import pytest

from partydoc import parse

LONG = "各馆按照年度计划逐步延长夜间开放时间并切"
HALVES = {
    "in one script": f"{LONG}\n换。\n切换完成。",
    "in both scripts": f"{LONG}\n换。\n切換完成。",
    "in both scripts, the break in traditional characters": f"{LONG}\n換。\n切换完成。",
}


@pytest.mark.parametrize("text", HALVES.values(), ids=HALVES)
def test_what_stands_side_by_side_elsewhere_is_joined_in_whichever_script(text):
    clean = parse(text).text.clean
    assert clean == f"{LONG}换。\n切换完成。"
    assert parse(clean).text.clean == clean


def test_what_stands_side_by_side_nowhere_is_left_on_two_lines():
    text = f"{LONG}\n换。\n读者满意。"
    assert parse(text).text.clean == text
