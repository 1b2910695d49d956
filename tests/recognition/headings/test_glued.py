"""Headings glued to what follows them, in texts that have lost their line ends."""

from __future__ import annotations

import partydoc

LOST = (
    "一、开放时间各图书馆要全年开放，节假日不闭馆。二、馆藏建设各图书馆要每月购书，按季度上架。"
    "三、读者服务各图书馆要每周办一次讲座，每月办一次展览。"
)


def headings(text: str) -> list[str | None]:
    return [section.heading.text if section.heading else None for section in partydoc.parse(text).sections]


def test_a_heading_ends_where_the_units_go_on_alike() -> None:
    assert headings(LOST) == ["开放时间", "馆藏建设", "读者服务"]


def test_units_that_go_on_each_in_its_own_way_have_no_heading() -> None:
    text = "一、中心馆全年开放，节假日不闭馆。二、分馆按季度上架，每月购书。三、书屋每周办讲座，每月办展览。"
    assert headings(text) == [None, None, None]


def test_units_on_lines_of_their_own_are_left_alone() -> None:
    lines = LOST.replace("。", "。\n")
    assert headings(lines) == [None, None, None]


def test_the_usual_names_of_sections_end_before_a_word_that_no_name_goes_on_with() -> None:
    text = (
        "一、总体要求以服务读者为宗旨，全年开放。二、组织领导为办好书屋，成立小组。组长由馆长担任。三、书屋以周末开放。"
    )
    assert headings(text)[:2] == ["总体要求", "组织领导"]
    assert headings(text)[2] is None


def test_a_section_ends_its_heading_before_words_that_mean_this_one() -> None:
    text = (
        "一、普查范围此次普查范围为各馆的馆舍，不含租用的。二、招募对象和计划本次招募面向全市读者，不限年龄。"
        "三、开放基本情况书屋全年开放，节假日不闭馆。"
    )
    assert headings(text) == ["普查范围", "招募对象和计划", None]


def test_items_below_an_article_share_words_and_have_no_heading() -> None:
    items = "（一）书屋图书目录未编，擅自开放；（二）书屋图书目录未审，擅自开放；（三）书屋图书目录未存。"
    text = f"第一条 各馆有下列情形的，通报批评：{items}第二条 各馆照办。"
    found = partydoc.parse(text).sections[0].sections
    assert [item.heading for item in found] == [None, None, None]


def test_the_next_of_a_series_stands_right_behind_a_heading_where_the_series_runs_on_below_it():
    below = "各馆要按照统一部署，逐项列出清单，明确责任人和完成时限。"
    items = [f"（{number}）{name}。{below}" for number, name in zip("一二三四五", "检查防汛值守采购借阅", strict=False)]
    raw = f"一、做好准备，排除隐患\n{items[0]}\n{items[1]}\n二、明确责任，确保安全{items[2]}\n{items[3]}\n{items[4]}\n"
    found = [(node.num.text, len(above)) for node, above in partydoc.parse(raw).walk() if node.type == "section"]
    assert found == [
        ("一、", 1),
        ("（一）", 2),
        ("（二）", 2),
        ("二、", 1),
        ("（三）", 2),
        ("（四）", 2),
        ("（五）", 2),
    ]
