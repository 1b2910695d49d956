"""Long titles: their lines end where words do, in Word files and in HTML (词意完整)."""

from __future__ import annotations

import html
import re
from itertools import accumulate, pairwise

import pytest

from partydoc import Document, parse, render
from partydoc.renderers.titles import title_ends, title_lines
from partydoc.renderers.widths import width_of
from partydoc.tree.nodes import Title
from partydoc.words import cut_words
from tests.renderers.docx.written import back, styles

WIDEST = 20
LONG = {
    "青河市人民政府办公室关于规范机关办公打印管理的通知": "青河市人民政府办公室|关于规范机关办公打印管理的通知",
    "青河市人民政府关于印发青河市社区书屋管理办法的通知": "青河市人民政府|关于印发青河市社区书屋管理办法的通知",
    "关于进一步加强公共图书馆夜间开放和安全保障工作的通知": "关于进一步加强公共图书馆夜间开放|和安全保障工作的通知",
    "在全市防汛抗旱和安全生产工作会议上的讲话提纲": "在全市防汛抗旱|和安全生产工作会议上的讲话提纲",
    "青河市人民政府办公室关于进一步加强全市公共图书馆和社区书屋安全管理工作提升服务水平的通知": (
        "青河市人民政府办公室|关于进一步加强全市公共图书馆|和社区书屋安全管理工作提升服务水平的通知"
    ),
}


@pytest.mark.parametrize("title", LONG)
def test_a_long_title_has_few_lines_that_end_between_its_words(title):
    assert "|".join(title_lines(title, WIDEST)) == LONG[title]


@pytest.mark.parametrize("title", LONG)
def test_no_line_is_too_wide_and_none_ends_inside_a_word(title):
    lines = title_lines(title, WIDEST)
    words = {*accumulate(map(len, cut_words(title)))}
    assert max(map(width_of, lines)) <= WIDEST
    assert {*accumulate(map(len, lines))} <= words


@pytest.mark.parametrize("title", LONG)
def test_html_may_break_a_title_at_the_same_places_and_at_no_other(title):
    row = re.search(r'<h1 class="title"[^>]*>(.*?)</h1>', render(Document([Title(title)]), "html"))[1]
    assert [*accumulate(map(len, html.unescape(row).split("<wbr>")))] == [*title_ends(title), len(title)]


def test_no_line_begins_with_de_and_none_ends_with_what_opens_a_phrase():
    for title in LONG:
        for end in title_ends(title):
            assert title[end] != "的"
            assert not title[:end].endswith(("关于", "《", "、"))


def test_a_name_that_no_list_has_is_kept_whole():
    assert [end for end in title_ends("埌垌书屋") if end < len("埌垌")] == []


@pytest.mark.parametrize(
    ("title", "lines"),
    [
        ("埌垌在大会上的埌语", "埌垌在大会上的|埌语"),  # at a sure end, whatever follows
        ("埌垌办法（征求意见稿）", "埌垌办法|（征求意见稿）"),  # before a bracket that opens
        ("对埌垌，和埌垌", "对埌垌，|和埌垌"),
        ("埌垌 埌语", "埌垌 |埌语"),
        ("论坛2018年年会", "论坛|2018年年会"),  # a number stays with what it counts
        ("论坛2015—2020年规划", "论坛|2015—2020年|规划"),
        ("论坛——埌", "论坛|——埌"),  # a dash opens, and is whole
        ("全部县(区)图书馆", "全部县(区)|图书馆"),
        ("地址：**省**市", "地址：|**省**市"),
        ("深圳经济特区条例", "深圳经济特区|条例"),  # what ends a name stays with it
        ("中华人民共和国劳动法", "中华人民共和国|劳动法"),
    ],
)
def test_a_line_may_end_at_a_sure_end_of_a_word_and_numbers_signs_and_names_stay_whole(title, lines):
    assert "|".join(title[start:end] for start, end in pairwise((0, *title_ends(title), len(title)))) == lines


def test_a_title_without_places_to_break_stays_in_one_line():
    assert title_lines("书" * 45, WIDEST) == ("书" * 45,)


def test_a_title_of_many_lines_is_filled_line_by_line():
    title = "关于规范机关办公打印管理的通知" * 8
    lines = title_lines(title, WIDEST)
    assert "".join(lines) == title
    assert max(map(width_of, lines)) <= WIDEST


def test_a_broken_title_is_read_back_as_the_title():
    for title in LONG:
        document = parse(f"{title}\n\n各区人民政府：\n\n一、要求\n\n各馆照办。\n")
        assert "\n" in next(words for style, words in styles(document) if style == "Title")
        assert back(render(document, "docx")).title == title


def test_a_title_with_a_blank_is_read_back_with_it():
    for title in (
        "青河市人民政府办公室关于 规范机关办公打印管理的通知",
        "破解制度建设难题　打造过硬图书馆队伍 迈上新台阶",
    ):
        assert back(render(Document([Title(title)]), "docx")).title == title
