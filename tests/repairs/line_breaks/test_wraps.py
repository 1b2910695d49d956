"""A wrapped text is joined, whatever its lines were measured in; how it was wrapped is said."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import partydoc
from partydoc.diagnostics import Diagnostic
from partydoc.edits import Edit
from partydoc.renderers import render
from partydoc.repairs import part
from partydoc.repairs.line_breaks import line_breaks
from partydoc.testing import documents
from partydoc.testing.damages.wraps import part_wraps, wraps

PARAGRAPHS = """\
　　今年以来，全市防汛部门共巡查堤段860公里，更换水泵125台，疏通管网3200米，易涝点由46处减为19处。
　　一、压实责任
　　（一）各区要在3月底以前明确每段堤防、每座水库的责任人，名单张贴在显眼处，接受群众监督。汛期实行24小时值班，遇到险情先处置后报告。
　　（二）气象、水文部门要加密会商，按照第二十条的规定及时发布预警。预警信息要发到村、到户，独居老人由网格员上门告知。
　　二、备足物资
　　各仓库按照去年用量的1.5倍补充编织袋、救生衣和照明设备，建立台账，每月清点一次，账物不符的当场查明原因。
"""
PLACES = ["各区", "各县区", "各乡镇街道", "沿江各区", "有关县市区"]
TEXT = "".join(
    PARAGRAPHS.replace("各区", place)
    .replace("全市", f"{place}的")
    .replace("气象、", f"{place}气象、")
    .replace("各仓库", f"{place}仓库")
    for place in PLACES
)


def repaired(text):
    return part(line_breaks(text))[0].rewrite(text)


def said(text):
    return [found.message for found in line_breaks(text) if isinstance(found, Diagnostic)]


def cut(text, width):
    return "\n".join(line[at : at + width] for line in text.split("\n") for at in range(0, len(line) or 1, width))


def test_texts_wrapped_in_any_manner_come_back_character_for_character():
    text = TEXT * 2
    restored = sum(repaired(wraps(text, Random(seed))) == text for seed in range(40))
    assert restored >= 39  # a stretch of a line or two does not show how wide it is


@given(st.integers(18, 60))
def test_the_tree_of_a_wrapped_text_is_that_of_the_text(width):
    assert partydoc.parse(cut(TEXT, width)) == partydoc.parse(TEXT)


@settings(max_examples=30)
@given(documents(), st.integers(18, 60))
def test_a_document_wrapped_with_indented_paragraphs_keeps_every_word(document, width):
    text = render(document)
    assert repaired(cut(text, width)).replace("\n", "") == text.replace("\n", "")


@settings(max_examples=20)
@given(st.integers(18, 60), st.integers(18, 60))
def test_the_width_may_change_within_the_document(first, second):
    assert repaired(cut(TEXT, first) + cut(TEXT, second)) == TEXT * 2


def test_the_width_is_said():
    assert said(cut(TEXT, 26)) == ["the lines were cut at 26 characters"]


def test_a_text_that_was_not_wrapped_has_nothing_to_say():
    assert said(TEXT) == []


def test_a_first_line_without_its_indent_is_full_two_characters_earlier():
    lines = "\n".join(line.removeprefix("　　") for line in cut(TEXT, 30).split("\n"))
    assert repaired(lines) == TEXT.replace("　　", "")


def test_a_reference_at_the_edge_is_joined():
    wrapped = cut(TEXT, 22)
    assert "按照\n第二十条" in wrapped
    assert "按照第二十条" in repaired(wrapped)


def test_a_word_cut_in_two_gets_no_blank():
    text = TEXT.replace("今年", "查询系统library catalogue开通以来，今年")
    assert all(repaired(cut(text, width)) == text for width in range(20, 36))


SET_OFF = "\n\n".join(line.removeprefix("　　") for line in TEXT.rstrip("\n").split("\n"))


@given(st.integers(18, 60))
def test_where_blank_lines_set_paragraphs_off_a_text_comes_back_whatever_its_width(width):
    assert repaired(cut(SET_OFF, width)) == SET_OFF


REPORT = [
    f"{head}。各区按照统一部署，{work}，逐项列出清单，明确责任人和完成时限，取得了比较明显的成效，{end}。"
    for head, work, end in [
        ("堤防更加牢固", "加固险段二十三处，更换老旧闸门", "未发生一处漫堤"),
        ("物资储备充足", "补充编织袋和救生衣，轮换过期的食品和药品", "满足三天以上的需要"),
        ("预警更加及时", "会同气象、水文部门加密会商，把预警信息发到村、到户", "提前转移群众三千人"),
        ("队伍不断壮大", "组建抢险队四十支，开展夜间演练和水上救援训练", "参训率达到百分之百"),
        ("宣传深入人心", "在集市、车站和学校发放手册，播放避险短片", "知晓率超过九成"),
        ("责任逐级压实", "签订责任书，公布巡查电话，汛期实行全天值班", "没有一起迟报漏报"),
    ]
]


def test_a_short_sentence_behind_a_full_line_begins_a_paragraph_where_paragraphs_begin_so():
    text = "\n".join(REPORT * 4)
    widths = [width for width in range(18, 50) if any(len(line) % width == 0 for line in REPORT)]
    assert widths
    assert [width for width in widths if repaired(cut(text, width)) != text] == []


def test_a_note_behind_a_sentence_ends_a_paragraph_as_a_full_stop_does():
    noted = [f"{line}（{office}负责）" for line, office in zip(REPORT, ["水务局", "应急局", "气象局"] * 2, strict=True)]
    text = "\n".join(noted * 4)
    widths = [width for width in range(18, 50) if any(len(line) % width == 0 for line in noted)]
    assert [width for width in widths if repaired(cut(text, width)) != text] == []


@pytest.mark.parametrize("number", [24, 40])
def test_paragraphs_that_end_in_a_note_and_are_of_nearly_one_length_were_cut_by_no_page(number):
    offices = ["水务局", "应急局", "气象局"] * 2
    text = "\n".join(f"{REPORT[at % 6]}（{offices[at % 6]}负责）" for at in range(number))
    assert list(line_breaks(text)) == []


WORDS = ["各馆", "夜间开放", "到九时", "读者", "凭证件", "借阅", "图书", "的", "书屋", "登记"]
PIECES = [*WORDS, "，", "。", "，\n", *["\n"] * 3]


def test_a_ragged_text_is_looked_at_until_nothing_is_left_to_join():
    joined = [repaired("".join(Random(seed).choices(PIECES, k=250))) for seed in range(100)]
    assert [text for text in joined if repaired(text) != text] == []


def test_a_few_lines_of_another_width_are_joined_in_a_wrapped_text():
    first = "　　为了做好今年的防汛工作，保障群众生命财产安全，根据市防汛指挥部的部署，结合各区实际，制定本方案。\n"
    assert repaired(cut(first, 46) + cut(TEXT, 24)) == first + TEXT


def test_a_date_on_the_next_line_is_not_joined_to_a_name():
    line = "各区要把落实情况于月底以前报市防汛抗旱指挥部，联系人和电话报办公室备案，逾期不报的予以通报。"
    text = TEXT.replace("　　", "") + f"{line}\n市防汛抗旱指挥部办公室值班室抢险组\n2026年5月1日\n"
    assert "抢险组\n2026年5月1日\n" in repaired(cut(text, 17))


def test_what_was_joined_with_little_to_go_by_is_said():
    lines = [
        line.replace("，逐项", "。全市2万人行动较快。逐项") if at % 3 == 0 else line
        for at, line in enumerate(REPORT * 3)
    ]
    damaged = cut("\n".join(lines), 32)
    doubt = next(found for found in line_breaks(damaged) if getattr(found, "code", "") == "break-doubtful")
    assert doubt.message.endswith("was joined with 全市2万人行动较, and may have ended a paragraph")
    assert doubt in partydoc.parse(damaged).diagnostics


def test_paragraphs_that_begin_alike_are_told_apart_at_the_edge():
    text = "\n".join(f"{line}全市行动较快。" for line in REPORT * 3)
    assert [width for width in (19, 22, 27, 38) if repaired(cut(text, width)) != text] == []


def test_a_number_within_a_word_is_no_marker_where_its_series_goes_on_elsewhere():
    text = TEXT.replace("当场查明原因", "当场查明原因，由市里统一、及时通报") * 2
    assert [width for width in range(18, 60) if repaired(cut(text, width)) != text] == []


def bare(text):
    return text.replace("　　", "")


@pytest.mark.parametrize("width", [18, 35])
def test_a_sentence_without_a_marker_begins_no_paragraph_where_all_paragraphs_begin_with_one(width):
    paragraphs = [line for line in bare(TEXT).split("\n") if line[:1] in "一二（"]
    text = "\n".join(
        f"（{'一二三四五六七八九'[at % 9]}）{line.partition('）')[2] or line}" for at, line in enumerate(paragraphs)
    )
    assert repaired(cut(text, width)) == text


ADDRESSED = "各区人民政府，市政府各部门、各直属机构："


@pytest.mark.parametrize("width", [len(ADDRESSED), len(ADDRESSED) - 2])
def test_those_who_are_addressed_stand_in_a_paragraph_of_their_own(width):
    text = f"{ADDRESSED}\n为了做好今年的防汛工作，保障群众生命财产安全，现将有关事项通知如下：\n{bare(TEXT)}"
    assert repaired(cut(text, width)) == text


def test_a_note_that_names_an_office_goes_on_across_the_edge():
    noted = [
        f"{line.rstrip('。')}（牵头单位：{office}）。"
        for line, office in zip(REPORT, ["水务局", "应急局"] * 3, strict=True)
    ]
    text = "\n".join(f"{at}.{line}" for at, line in enumerate(noted * 2, 1))
    assert [width for width in range(18, 60) if repaired(cut(text, width)) != text] == []


def test_the_line_that_is_just_as_wide_as_the_page_is_a_heading_where_its_kind_is():
    heads = [
        "压实各级防汛责任，守住安全底线",
        "备足各类抢险物资，做到有备无患",
        "加强各处水库和山塘的巡查值守，确保群众平安度汛",
    ]
    heads += ["及时发布预警信息，提前转移群众", "组织抢险队伍演练，提高救援能力"]
    text = "\n".join(f"{'一二三四五'[at]}、{head}\n{REPORT[at]}{REPORT[at + 1]}" for at, head in enumerate(heads))
    assert repaired(cut(f"{text}\n{text}", len(heads[2]) + 2)) == f"{text}\n{text}"


def test_a_row_of_columns_is_joined_where_a_program_cut_it():
    row = "公布日期 \t2026-03-01 \t施行日期 \t2026-05-01 \t失效日期 \t--"
    assert repaired(cut(f"{row}\n{TEXT}", 37)) == f"{row}\n{TEXT}"


def test_an_indented_paragraph_without_a_marker_stays_where_most_have_one():
    text = TEXT + "　　各区要把落实情况于月底以前报市防汛抗旱指挥部。\n" + TEXT
    widths = [width for width in range(18, 60) if repaired(cut(text, width)) != text]
    assert widths == []


@pytest.mark.parametrize("break_", ["防汛抗旱工作\n的要求", "水库巡查值守\n办法》"])
def test_the_first_line_without_its_indent_is_joined_where_the_text_goes_on(break_):
    opening = {"的": "为了落实市政府关于全面做好今年", "办": "根据市防汛抗旱指挥部印发的《"}[break_[-3]]
    text = TEXT.replace("　　", "")
    rest = "，加强各县区水库、河道和山塘的管理，结合实际制定本方案。\n"
    first = opening + break_.replace("\n", "") + rest
    head = opening + break_.partition("\n")[0]
    wrapped = head + "\n" + cut(first[len(head) :] + text, 24)
    assert repaired(wrapped).startswith(first)


LOST = "\n".join(line.removeprefix("　　") for line in cut(TEXT, 26).split("\n"))


def test_a_line_without_a_pause_goes_on_where_the_next_is_wider_than_a_first_line_without_its_indent():
    first = "持续推进全市水库大坝和河道堤防的除险加固工作\n是防御洪水和台风灾害的一项重要措施，也是落实各项防汛责"
    opening = f"{first}\n任的基础，各区要抓紧办好。\n"
    assert repaired(opening + LOST) == opening.replace("\n", "", 2) + TEXT.replace("　　", "")


def test_a_title_stays_above_the_names_of_those_addressed_though_they_begin_at_the_edge():
    title = "关于做好全市水库堤防除险加固工作的通知\n"
    named = "各区防汛抗旱指挥部、各水库和堤防管理处，各街道办事处，\n各社区居民委员会：\n"
    assert repaired(title + named + LOST).startswith(f"{title}各区")


TITLES = """防汛抗旱指挥部办公室关于
进一步做好今年汛期水库巡查
值守和抢险物资储备工作
的通知
各区县指挥部、各水库管理处：
"""
MENU = "首页 | 新闻 | 公告 | 服务\n" * 8
TABLE = "东湖水库 责任人 电话 容量\n" * 12
CONTENTS = "".join(f"{number}、{'防汛' * number}……………………{number}\n" for number in range(1, 9))


@pytest.mark.parametrize(
    "text", [TITLES, MENU, TABLE, CONTENTS, TEXT], ids=["titles", "menu", "table", "contents", "text"]
)
def test_lines_that_no_page_cut_stay(text):
    assert [found for found in line_breaks(text) if isinstance(found, Edit)] == []


def test_a_wrapped_part_is_joined_and_lists_far_from_it_stay_as_they_are():
    bare = TEXT.replace("　　", "")
    lists = "".join(f"增设借阅网点，{'方便读者借阅' * number}\n" for number in range(2, 12))
    apart = "开馆。\n" * 1200
    assert repaired(lists + apart + cut(TEXT, 26) + apart + lists) == lists + apart + TEXT + apart + lists
    assert repaired(lists + apart + cut(bare, 26)).startswith(lists + apart)


def test_parts_wrapped_at_different_widths_are_joined_each():
    apart = "开馆。\n" * 1200
    assert repaired(cut(TEXT, 22) + apart + cut(TEXT, 41)) == TEXT + apart + TEXT


@pytest.mark.parametrize("seed", range(6))
def test_a_text_of_which_a_part_is_wrapped_comes_back(seed):
    text = TEXT * 3
    assert repaired(part_wraps(text, Random(seed))) == text


def test_a_line_at_another_width_is_joined_where_the_next_ends_its_sentence():
    line = "（七）值班电话、责任人和物资清单要在三月底以前报市防汛指挥部备案，变动的随时报告，\n逾期不报的予以通报。\n"
    assert line.replace("\n", "", 1) in repaired(cut(TEXT, 24) + line + cut(TEXT, 24))


def test_a_title_cut_within_a_word_is_joined_at_a_width_of_its_own():
    title = "青河市在第十四届人民代表大会常务委员会第四次会议上所作的工作报告"
    text = f"{title[:17]}\n{title[17:]}\n{cut(bare(TEXT), 30)}"
    assert repaired(text).startswith(f"{title}\n")
