"""A worn marker is restored where its series leaves exactly its place open, and reported where it may be so."""

from __future__ import annotations

import pytest

from partydoc.diagnostics import Diagnostic
from partydoc.repairs import part, read_text
from partydoc.repairs.worn_markers import worn_markers
from partydoc.spans import Span


def clean(text):
    return part(worn_markers(text))[0].rewrite(text)


def noticed(text):
    return [(doubt.code, doubt.message) for doubt in part(worn_markers(text))[1]]


@pytest.mark.parametrize(
    ("damaged", "restored"),
    [
        ("笫", "第"),
        ("三)", "（三)"),
        ("-、", "一、"),
        ("ニ、", "二、"),
        ("(-)", "(一)"),
    ],
)
def test_without_a_series_nothing_is_restored(damaged, restored):
    assert clean(f"{damaged}书屋") == f"{damaged}书屋" != f"{restored}书屋"


@pytest.mark.parametrize(
    ("damaged", "restored"),
    [
        ("第一条 书屋。\n笫二条 馆舍。\n第三条 经费。", "第一条 书屋。\n第二条 馆舍。\n第三条 经费。"),
        ("（一）书屋\n二）馆舍\n（三）经费", "（一）书屋\n（二）馆舍\n（三）经费"),
        ("(1)书屋；\n2)馆舍；\n(3)经费。", "(1)书屋；\n(2)馆舍；\n(3)经费。"),
        ("-、书屋\n二、馆舍", "一、书屋\n二、馆舍"),
        ("一、书屋\nニ、馆舍\n三、经费", "一、书屋\n二、馆舍\n三、经费"),
        ("一、书屋\n工、馆舍\n三、经费", "一、书屋\n二、馆舍\n三、经费"),
        ("十、书屋\n十-、馆舍\n十二、经费", "十、书屋\n十一、馆舍\n十二、经费"),
        ("（一）书屋。（ニ）馆舍。（三）经费。", "（一）书屋。（二）馆舍。（三）经费。"),
        ("l.书屋\n2.馆舍", "1.书屋\n2.馆舍"),
        ("９．书屋\n１O．馆舍\n１１．经费", "９．书屋\n１０．馆舍\n１１．经费"),
        ("第-章 总则\n第二章 馆舍", "第一章 总则\n第二章 馆舍"),
        ("一、书屋\n、馆舍\n三、经费", "一、书屋\n二、馆舍\n三、经费"),
        ("（一）书屋。\n（）馆舍。\n（三）经费。", "（一）书屋。\n（二）馆舍。\n（三）经费。"),
        ("通知如下。\n、书屋\n二、馆舍", "通知如下。\n一、书屋\n二、馆舍"),
    ],
)
def test_the_place_that_a_series_leaves_open_is_filled(damaged, restored):
    assert clean(damaged) == restored


def test_the_last_of_a_series_needs_its_form_and_the_one_before():
    assert clean("（一）书屋\n（ニ）馆舍") == "（一）书屋\n（二）馆舍"
    assert clean("一、书屋\n工、馆舍") == "一、书屋\n工、馆舍"


def test_the_marker_before_may_stand_below_another_parent():
    text = "一、书屋\n（一）范围\n（二）时间\n二、馆舍\n(-)选址\n（二）建设"
    assert clean(text) == text.replace("(-)", "(一)")


def test_two_markers_lost_in_a_row_stay_lost():
    text = "一、书屋\n、馆舍\n、经费\n四、人员"
    assert clean(text) == text


def test_what_fits_a_gap_twice_is_reported():
    text = "-、书屋\n-、馆舍\n二、经费"
    assert clean(text) == text
    assert noticed(text) == [("marker-torn", "-、 is worn: perhaps 一、")] * 2


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("一、书屋。\n、馆舍。", "、 is worn: perhaps 二、"),
        ("通知如下：坚持免费开放，明确主要目标-、\n二、馆舍", "-、 is worn: perhaps 一、"),
        ("总体要求-、\n二、馆舍", "-、 is worn: perhaps 一、"),
        ("一、书屋。\n工、馆舍。", "工、 is worn: perhaps 二、"),
        ("通知如下\n、书屋\n二、馆舍", "、 is worn: perhaps 一、"),
    ],
)
def test_what_is_likely_and_not_sure_is_reported_with_its_reading(text, message):
    assert clean(text) == text
    assert noticed(text) == [("marker-torn", message)]


def test_a_doubt_has_its_place_in_the_raw_text():
    text = read_text("\ufeff一、书\u200b屋。\n、馆舍。")
    assert text.noticed == (Diagnostic("marker-torn", "、 is worn: perhaps 二、", Span(8, 9)),)


def test_the_numbers_of_laws_between_which_others_were_put_count_too():
    text = "第十条 书屋。\n第十条之一 馆舍。\n笫十一条 经费。\n第十二条 人员。"
    assert clean(text) == text.replace("笫", "第")


def test_traditional_text_is_restored_in_its_own_script():
    assert clean("第一章 總則\n笫二章 館舍") == "第一章 總則\n第二章 館舍"
