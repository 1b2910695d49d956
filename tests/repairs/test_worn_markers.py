"""A worn marker is restored where its series leaves exactly its place open, and reported where it may be so."""

from __future__ import annotations

import pytest

from partydoc.diagnostics import Diagnostic
from partydoc.repairs import part, read_text
from partydoc.repairs.worn_markers import worn_markers
from partydoc.spans import Span
from partydoc.work import budget


def clean(text):
    return part(worn_markers(text))[0].rewrite(text)


def noticed(text):
    return [(doubt.code, doubt.message) for doubt in part(worn_markers(text))[1]]


@pytest.mark.parametrize(
    ("damaged", "restored"),
    [
        ("三)", "（三)"),
        ("-、", "一、"),
        ("ニ、", "二、"),
        ("(-)", "(一)"),
        ("第-条 ", "第一条 "),
        ("、", "一、"),
    ],
)
def test_without_a_series_nothing_is_restored(damaged, restored):
    assert clean(f"{damaged}书屋") == f"{damaged}书屋" != f"{restored}书屋"


@pytest.mark.parametrize(
    ("text", "reading"),
    [
        ("-、书屋", "一、"),
        ("各馆开放。(-)书屋", "(一)"),
        ("各馆开放。三）书屋", "（三）"),
        ("第-条 书屋", "第一条"),
        ("、书屋", "一、"),
        ("（）书屋", "（一）"),
    ],
)
def test_what_stands_without_a_series_is_reported(text, reading):
    assert [message.partition("perhaps ")[2] for _, message in noticed(text)] == [reading]


@pytest.mark.parametrize(
    ("damaged", "restored"),
    [
        ("依照本办法笫三条办理。", "依照本办法第三条办理。"),
        ("笫十二章 总则", "第十二章 总则"),
        ("笫1条 书屋", "第1条 书屋"),
        ("笫ニ条 书屋", "第二条 书屋"),
        ("摘自旧办法：\n第ニ+五条 书屋", "摘自旧办法：\n第二十五条 书屋"),
        ("摘自旧办法：\n第四+条 书屋", "摘自旧办法：\n第四十条 书屋"),
    ],
)
def test_what_can_be_nothing_else_needs_no_series(damaged, restored):
    assert clean(damaged) == restored


@pytest.mark.parametrize("text", ["床笫之间", "第一-三条的说明", "第2-3条"])
def test_what_can_be_something_else_stays(text):
    assert clean(text) == text


def test_signs_of_another_script_need_one_neighbour():
    assert clean("ニ、馆舍\n三、经费\n六、人员") == "二、馆舍\n三、经费\n六、人员"
    assert clean("十五、书屋\n十-、馆舍\n十二、经费") == "十五、书屋\n十一、馆舍\n十二、经费"


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


def test_as_many_numbers_are_restored_as_are_missing():
    text = "一、书屋。\n、馆舍。\n、经费。\n四、人员。"
    assert clean(text) == "一、书屋。\n二、馆舍。\n三、经费。\n四、人员。"
    text = text.replace("四", "五")
    assert clean(text) == text


@pytest.mark.parametrize(
    ("damaged", "restored"),
    [
        ("一、书屋。\n二、馆舍。\n、经费。", "一、书屋。\n二、馆舍。\n三、经费。"),
        (
            "一、书屋\n（一）总馆。\n（）分馆。\n二、馆舍\n（一）选址。",
            "一、书屋\n（一）总馆。\n（二）分馆。\n二、馆舍\n（一）选址。",
        ),
        ("一、书屋\n（五）总馆。\n、馆舍\n（六）选址。", "一、书屋\n（五）总馆。\n二、馆舍\n（六）选址。"),
        ("包括：（1）书；（2）报；（）刊。", "包括：（1）书；（2）报；（3）刊。"),
        ("一、书屋。\n二、馆舍。\ue004\n、经费。", "一、书屋。\n二、馆舍。\ue004\n三、经费。"),
    ],
)
def test_the_last_of_a_series_is_restored_where_no_other_can_go_on(damaged, restored):
    assert clean(damaged) == restored


@pytest.mark.parametrize(
    "text",
    [
        "一、书屋\n（一）总馆。\n（二）分馆。\n二、馆舍\n（）选址。",
        "（一）总馆。\n（1）选址。\n（2）建设。\n（）经费。",
        "（一）总馆。\n（二）分馆。\n附表\n（）年度",
    ],
    ids=["behind a parent", "in two series", "behind a title"],
)
def test_the_last_of_a_series_stays_where_it_may_be_something_else(text):
    assert clean(text) == text
    assert noticed(text) != []


def test_the_last_of_a_series_stays_behind_an_open_line():
    text = "一、书屋。\n二、办好总馆、分馆\n和街道书屋\n、流通点。"
    assert clean(text) == text


def test_of_two_lost_numbers_the_first_is_the_last_of_the_inner_series():
    text = "（一）总馆。\n（1）选址。\n（）建设。\n（）分馆。\n（三）书屋。"
    assert clean(text) == "（一）总馆。\n（1）选址。\n（2）建设。\n（二）分馆。\n（三）书屋。"


def test_a_number_that_stands_within_a_line_is_not_given_again():
    text = "（一）总馆。\n各馆要做到：（二）分馆。\n（1）选址。\n（）建设。\n（三）书屋。"
    assert "（二）建设" not in clean(text)


def test_a_decimal_begins_a_new_list():
    text = "1.1 总馆\n（1）选址。\n（2）建设。\n1.2 分馆\n（）选址。\n（2）建设。"
    assert clean(text) == text.replace("（）", "（1）")


@pytest.mark.parametrize(
    "text",
    [
        "1）带证；2）填表；3）还书。",
        "（1）总馆：1）带证；2）填表。\n（2）分馆。",
        "（2）总馆：1）带证；2）填表。\n（3）分馆。",
    ],
)
def test_a_list_of_single_brackets_is_the_authors(text):
    assert clean(text) == text
    worn = text.replace("1）带", "l）带")
    assert clean(worn) == text


@pytest.mark.parametrize(
    ("damaged", "restored"),
    [
        ("1.2024年建馆\n2O.2026年还书\n", "1.2024年建馆\n2O.2026年还书\n"),
        ("19.2025年建馆\n2O.2026年还书\n21.2027年", "19.2025年建馆\n20.2026年还书\n21.2027年"),
        ("10．馆\nll．AI 馆员\n12．书", "10．馆\n11．AI 馆员\n12．书"),
        ("一、书屋\n　　、 馆舍\n三、经费", "一、书屋\n　　二、 馆舍\n三、经费"),
        ("（一）书屋。\n（）（外）文馆。\n（三）经费。", "（一）书屋。\n（二）（外）文馆。\n（三）经费。"),
        ("（一）\n书屋\n（）\n馆舍\n（三）\n经费", "（一）\n书屋\n（二）\n馆舍\n（三）\n经费"),
    ],
)
def test_years_letters_and_blanks_may_stand_behind_a_marker(damaged, restored):
    assert clean(damaged) == restored


@pytest.mark.parametrize(
    "lines",
    [
        (
            "一、办馆方向",
            "（一）门票。鼓励各家图书馆",
            "、文化馆、群艺馆运用新的办法，建立",
            "读者预约的办法。",
            "三、经费",
        ),
        (
            "一、依据",
            "（一）鼓励各街道图书馆和文化馆、群艺馆",
            "、书店开放夜场，延长开放的时间，方便",
            "群众看书。",
            "三、经费",
        ),
        ("一、依据", "各馆办好“四个一”", "”、“五个一”活动，方便群众看书。", "三、经费"),
    ],
)
def test_an_enumeration_that_a_full_line_cuts_is_no_marker(lines):
    assert clean("\n".join(lines)) == "\n".join(lines)


def test_a_line_that_is_set_in_goes_on_with_no_other():
    text = "图书馆夜间开放办法\n　　、办馆方向\n各馆开放。\n　　二、经费"
    assert clean(text) == text.replace("　　、", "　　一、")


def test_a_bracket_that_a_pages_number_parts_from_its_marker_is_not_given_again():
    text = "（一）书屋。\n（\n- 3 -\n二）馆舍。\n（三）经费。"
    assert clean(text) == text


def test_what_fits_a_gap_twice_is_reported():
    text = "-、书屋\n-、馆舍\n二、经费"
    assert clean(text) == text
    assert noticed(text) == [("marker-torn", "-、 is worn: perhaps 一、")] * 2


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("一、书屋\n（一）总馆\n二、馆舍\n（）选址", "（） is worn: perhaps （一）"),
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
    text = read_text("\ufeff通知\u200b如下。\n-、馆舍。")
    assert text.noticed == (Diagnostic("marker-torn", "-、 is worn: perhaps 一、", Span(8, 10)),)


def test_the_numbers_of_laws_between_which_others_were_put_count_too():
    text = "第十条 书屋。\n第十条之一 馆舍。\n笫十一条 经费。\n第十二条 人员。"
    assert clean(text) == text.replace("笫", "第")


def test_traditional_text_is_restored_in_its_own_script():
    assert clean("第一章 總則\n笫二章 館舍") == "第一章 總則\n第二章 館舍"


def test_numbers_that_are_lost_one_after_the_other_come_back_to_the_last():
    text = read_text("一、建馆\n甲甲。\n" + "、买书\n乙乙。\n" * 12)
    assert text.clean.count("、") == 13
    assert [line[:-3] for line in text.clean.split("\n") if "、" in line][-1] == "十三"
    assert list(read_text(text.clean).edits) == []


def test_markers_without_end_take_so_much_work_and_then_are_left_alone():
    units = []
    for times in (3000, 12000):
        with budget(10**9) as meter:
            text = read_text("一\n、" * times)
        assert [doubt.code for doubt in text.noticed] == ["repair-stopped"]
        units.append(meter.spent)
    assert units[1] < 4 * 1.3 * units[0]


def test_a_roman_one_is_itself_where_the_two_stands_too():
    text = "I. 选举主席\n秘书请议员提名。\n2. 议员提名主席人选。\n3. 主席就任。\nII. 其他事项\n4. 没有其他事项。\n"
    assert list(worn_markers(text)) == []


@pytest.mark.parametrize("text", ["第1部\n、", "6.\n第1部\n、书", "一、\n第2分部\n第2分编\n、书"])
def test_a_part_of_a_standard_is_a_unit_too(text):
    assert clean(text) == text
