"""Lines broken within a paragraph are joined; every other line end stays."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from partydoc.repairs import find_edits, part, read_text
from partydoc.repairs.line_breaks import line_breaks

PARAGRAPHS = [
    "今年以来，全市公共图书馆坚持以读者为中心，延长开放时间，增设借阅网点，服务能力稳步提高，但仍存在馆际协作不紧、数字资源不足等问题，需要认真研究解决。",
    "一、主要做法",
    "（一）完善借阅网点。在居民集中的街区增设二十四小时自助书屋，打通服务读者的最后一公里，并与学校、社区共享馆藏，做到一卡通借、就近通还。",
    "（二）加强队伍建设。组织馆员轮训，提高数字检索、古籍修复、少儿阅读推广等方面的能力，全年培训三百余人次，参训率达到百分之百，效果良好。",
    "二、下一步打算",
    "下一步，各馆要对照年度任务，逐项列出清单，明确责任人和完成时限，每季度通报一次进展情况，年底统一组织验收，确保各项措施落到实处、见到实效。",
    "办公室要做好综合协调，及时收集各馆的意见建议，对反映集中的问题，会同有关单位研究办法，能够马上解决的马上解决，一时不能解决的作出说明。",
]
TEXT = "\n".join(PARAGRAPHS)


def clean(text):
    return part(line_breaks(text))[0].rewrite(text)


def wrapped(paragraphs, width, newline="\n", indent=""):
    """Cut paragraphs after every *width* characters, but never before a mark."""
    lines = []
    for paragraph in paragraphs:
        rest = indent + paragraph
        while len(rest) > width:
            cut = width
            while rest[cut] in "，。、；：）":
                cut -= 1
            lines.append(rest[:cut])
            rest = rest[cut:]
        lines.append(rest)
    return newline.join(lines)


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r", " \n"], ids=ascii)
@pytest.mark.parametrize("width", [24, 28, 35, 44])
def test_a_wrapped_text_is_joined_and_its_paragraphs_stay(width, newline):
    ends = {"\n": "\n", "\r\n": "\r\n", "\r": "\r", " \n": " \n"}[newline]
    assert clean(wrapped(PARAGRAPHS * 2, width, newline)) == ends.join(PARAGRAPHS * 2)


def test_a_wrapped_text_with_indented_paragraphs_is_joined_and_keeps_its_indents():
    expected = "\n".join("　　" + paragraph for paragraph in PARAGRAPHS * 2)
    assert clean(wrapped(PARAGRAPHS * 2, 28, indent="　　")) == expected


def test_a_page_number_stays_on_its_line():
    lines = wrapped(PARAGRAPHS * 2, 28).split("\n")
    lines.insert(2, "- 3 -")
    assert "\n- 3 -\n" in clean("\n".join(lines))


def test_a_blank_stays_between_two_words_cut_apart():
    lines = ["本系统由各图书馆共同使用，读者可在网上查询馆藏 library", "catalogue 并预约图书，到馆以后凭借书证领取。"]
    text = wrapped(PARAGRAPHS * 2, 28) + "\n" + "\n".join(lines)
    assert "library catalogue" in clean(text)


@pytest.mark.parametrize(
    ("damaged", "joined"),
    [
        (
            "会议审议了\n《图书馆条例》\n。会议认为，条例切实可行。",
            "会议审议了《图书馆条例》。会议认为，条例切实可行。",
        ),
        (
            "第一条　根据\n《图书馆条例》\n和有关规定，制定本办法。",
            "第一条　根据《图书馆条例》和有关规定，制定本办法。",
        ),
        ("为落实\n《图书馆条例》\n和《档案条例》，制定本办法。", "为落实《图书馆条例》和《档案条例》，制定本办法。"),
        ("各馆应当执行市里拟定的\n《借阅章程》\n的规定。", "各馆应当执行市里拟定的《借阅章程》的规定。"),
        ("遗失\n《读者证》\n的，应当补办。", "遗失《读者证》的，应当补办。"),
        ("演出\n《书香》\n、话剧\n《馆员》\n等六部作品。", "演出《书香》、话剧《馆员》等六部作品。"),
        (
            "　　各馆开放。\n　　读者守时。\n　　馆员守时。\n　　第二条\n《读者证》\n的期限为五年。",
            "　　各馆开放。\n　　读者守时。\n　　馆员守时。\n　　第二条《读者证》的期限为五年。",
        ),
        (
            "读者应当守时。\n\n馆员应当守时。\n\n各馆开放。\n\n（三）\n《借书证》\n等证件。\n\n周末开放。",
            "读者应当守时。\n\n馆员应当守时。\n\n各馆开放。\n\n（三）《借书证》等证件。\n\n周末开放。",
        ),
        ("　　各馆开放。\n　　\n《读者证》\n的样式另定。", "　　各馆开放。\n　　\n《读者证》的样式另定。"),
        ("　　\n《读者证》\n的样式另定。\n　　各馆开放。", "　　《读者证》的样式另定。\n　　各馆开放。"),
        ("读者证管理\n《读者证》\n的期限为五年。", "读者证管理\n《读者证》的期限为五年。"),
        ("书目\n《图书馆》\n和平区藏书\n《档案》\n中国古籍", "书目\n《图书馆》\n和平区藏书\n《档案》\n中国古籍"),
        (
            "学习材料\n《图书馆条例》\n《档案条例》\n的说明",
            "学习材料\n《图书馆条例》\n《档案条例》\n的说明",
        ),
        ("各馆应当于月底以前报送方案，逾期不报的通报批评\n- 3 -\n，并限期改正。",) * 2,
        ("根据《\n图书馆条例\n》，制定本办法。", "根据《图书馆条例》，制定本办法。"),
        ("（\n三）加强管理", "（三）加强管理"),
        ("细颗粒物（PM\n2.5\n）浓度下降", "细颗粒物（PM2.5）浓度下降"),
    ],
)
def test_a_break_beside_a_mark_that_begins_or_ends_no_line_goes(damaged, joined):
    assert clean(damaged) == joined


def test_a_break_before_a_name_that_may_begin_a_paragraph_is_reported():
    (doubt,) = part(line_breaks("读者证管理\n《读者证》\n的期限为五年。"))[1]
    assert (doubt.code, tuple(doubt.span)) == ("break-doubtful", (5, 6))


def test_running_text_before_a_link_is_joined_to_it():
    text = "今年，各馆按照市政府关于公共文化服务的部署，认真贯彻\n图书馆条例\n，取得了成绩。"
    assert clean(text) == text.replace("\n", "")


def test_a_quotation_cut_in_two_is_joined():
    text = "二是改进服务，不让读者“进门看台阶、办证看脸色；\n借书看运气”。\n三是延长时间。"
    assert clean(text) == text.replace("；\n", "；")


def test_single_breaks_within_running_text_go_where_blank_lines_set_paragraphs_off():
    text = "\n\n".join(PARAGRAPHS).replace("数字资源不足等问题，", "数字资源不足等问题，\n")
    assert clean(text) == "\n\n".join(PARAGRAPHS)


@pytest.mark.parametrize(
    "text",
    [
        TEXT,
        "\n\n".join(PARAGRAPHS),
        "关于加强全市公共图书馆夜间开放工作的若干措施\n各区文化局：\n为做好夜间开放工作，现通知如下。",
        "总馆　　分馆　　流通点\n12　　34　　56\n7.1　　8.2　　9.3",
        "市图书馆\n2025年3月1日",
        "各区要报送以下材料：\n1. 总结；\n2. 清单；\n3. 图片。",
        "\n，\n\n。",
        "指导思想\n、工作目标",
    ],
)
def test_a_text_without_damage_gets_no_edit(text):
    assert list(line_breaks(text)) == []


@given(st.lists(st.sampled_from([*PARAGRAPHS, "，其中", "《", "", "　　", "图书馆"]), max_size=12), st.integers(20, 40))
def test_joining_removes_line_ends_and_blanks_and_nothing_else(lines, width):
    text = wrapped(lines, width)
    assert re.sub(r"\s", "", clean(text)) == re.sub(r"\s", "", text)


@given(st.integers(20, 60), st.sampled_from(["\n", "\r\n"]))
def test_a_second_look_finds_nothing_more(width, newline):
    assert find_edits(clean(wrapped(PARAGRAPHS * 2, width, newline))) == ()


@pytest.mark.parametrize("torn", ["（\n二 ）", "（ 二\n）", "（ 二 ）", "（\r\n二）"])
def test_an_item_whose_marker_is_torn_is_not_joined_to_the_paragraph_before_it(torn):
    long = "为了方便群众办事，各窗口延长开放时间，午间不休息，周末预约办理，群众办事更加方便；"
    text = read_text(f"（ 一 ）{long}\n{torn}还书方便。\n")
    assert text.clean == f"（一）{long}\n（二）还书方便。\n"


def test_a_cited_name_is_joined_whatever_ends_the_lines():
    assert clean("会议审议了\r\n《图书馆条例》\r\n，条例可行。") == "会议审议了《图书馆条例》，条例可行。"
    assert clean("\n《图书》\r\n，可行。") == "\n《图书》，可行。"


OTHERS = "各馆应当按时开放。\n借书机停电时自动切换，并向总馆报告。\n"


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        ("今年全市空气中PM\n2.5\n浓度下降，", "今年全市空气中PM2.5浓度下降，"),
        ("广义货币M\r\n2\r\n增长百分之八。", "广义货币M2增长百分之八。"),
        (f"{OTHERS}街道书屋遇到停电，备有电池的借书机应当自动切\n换。\n第二条　读者守时。", None),
        (f"{OTHERS}今年以来，全市公共图书馆坚持以读者为中心，\n延长开放时间，增设借阅网点，服务能力稳步提高。", None),
    ],
)
def test_a_sentence_cut_in_two_is_joined_in_a_text_that_is_not_wrapped(text, joined):
    places = [at for at, one in enumerate(text) if one == "\n"]
    assert clean(text) == (joined or text[: places[2]] + text[places[2] + 1 :])


@pytest.mark.parametrize(
    "text",
    [
        f"{OTHERS}各馆要抓紧修缮旧馆舍，做好检查。三、开放时间\n时间由各馆自行决定。",
        f"{OTHERS}通过视觉引导装配技术，实时调整位置并自动装配，\n实现方式和需要条件:通过搭建工位，调整位置。",
        f"{OTHERS}深入推进全民阅读，建设书香城市和停电时\n第二条自动切换。",
        f"{OTHERS}今年以来，全市公共图书馆坚持以读者为中心，\n4　.延长开放时间，增设借阅网点，服务能力稳步提高。",
        f"{OTHERS}今年总馆和分馆藏书共有多少册见附表A\n12\n13\n读者共有",
    ],
)
def test_a_heading_a_label_and_a_column_stay_on_their_lines(text):
    assert clean(text) == text
