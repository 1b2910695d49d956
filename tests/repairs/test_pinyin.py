"""Readings that a conversion tool left behind go; brackets that an author wrote stay."""

from __future__ import annotations

import pytest

from partydoc.edits import Edits
from partydoc.repairs.pinyin import pinyin


def clean(text):
    return Edits(pinyin(text)).rewrite(text)


@pytest.mark.parametrize(
    ("damaged", "undone"),
    [
        ("努力開創(chuàng)新時(shí)代", "努力開創新時代"),
        ("會（huì）議（yì）", "會議"),
        ("推進( jìn )綠(lǜ)色發(fā)展", "推進綠色發展"),
        ("綠(lv)地、戰略(lüè)、規(ɡuī)劃(huà)、領(lǐng)導(dǎo)", "綠地、戰略、規劃、領導"),
        ("進(jin)展", "進展"),
    ],
)
def test_a_reading_behind_an_unsimplified_character_goes(damaged, undone):
    assert clean(damaged) == undone


@pytest.mark.parametrize(
    "text",
    [
        "尉（yù）犁县",
        "人工智能（AI）、系統(ERP)",
        "系統(app)、會議(meeting)、項(a)(b)",
        "圖(tu shu)書",
        "第(yi)條",
        "計F(jī)劃",
        "時()代、時(   shí)代",
    ],
)
def test_other_brackets_stay(text):
    assert clean(text) == text


def test_in_a_text_full_of_readings_those_behind_simplified_characters_go_too():
    assert clean("后(hòu)勤人員(yuán)" * 4) == "后勤人員" * 4


def test_one_toned_reading_in_a_long_simplified_text_stays():
    text = "各馆要改进服务。" * 200 + "尉（yù）犁县"
    assert clean(text) == text
