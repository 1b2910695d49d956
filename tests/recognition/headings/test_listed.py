"""Headings that the table of contents names, without the numbers that they have there."""

from __future__ import annotations

import pytest

import partydoc

BODY = "各区书屋每天晚上开放到九时，周末不休息，节日另行通知。"
ENTRIES = {
    "decimals": ("1\t总体要求\t1", "2\t开放要求\t2", "2.1\t★开放时间\t2", "2.2\t开放范围\t3", "3\t书目\t4"),
    "leaders": ("1. 总體要求……1", "2. 開放要求……2", "2.1 ★開放時間……2", "2.2 開放範圍……3", "3. 书目……4"),
}
TEXT = f"总体要求\n{BODY}\n开放要求\n★开放时间\n{BODY}\n开放范围\n{BODY}\n书目\n图书一百册\n期刊十种\n"


def headings(raw):
    found = partydoc.parse(raw)
    return [(len(above), node.heading.text) for node, above in found.walk() if node.type == "section" and node.heading]


@pytest.mark.parametrize("entries", ENTRIES.values(), ids=ENTRIES)
def test_lines_that_the_contents_name_are_headings_at_the_level_of_their_entries(entries):
    listed = "\n".join(entries)
    found = headings(f"书屋开放规范\n目录\n{listed}\n{BODY}\n{TEXT}")
    assert found == [(1, "总体要求"), (1, "开放要求"), (2, "★开放时间"), (2, "开放范围"), (1, "书目")]


def test_where_the_text_repeats_few_of_the_entries_they_name_nothing():
    listed = "\n".join(ENTRIES["decimals"])
    text = f"{BODY}\n书目\n图书一百册\n期刊十种\n"
    assert "书目" not in [words for _, words in headings(f"书屋开放规范\n目录\n{listed}\n{text}")]


def test_lines_of_the_text_keep_the_numbers_that_they_have():
    listed = "\n".join(ENTRIES["decimals"])
    text = f"1 总体要求\n{BODY}\n2 开放要求\n2.1 开放时间\n{BODY}\n2.2 开放范围\n{BODY}\n"
    found = partydoc.parse(f"书屋开放规范\n目录\n{listed}\n{text}")
    assert [section.num.text for section in found.sections] == ["1", "2"]


@pytest.mark.parametrize(
    ("menu", "named"),
    [
        (("书屋简介", "开放时间", "借阅办法"), True),
        (("书屋简介", "借阅办法", "开放时间"), False),
        (("书屋简介", "开放时间"), False),
    ],
    ids=["menu", "another order", "two"],
)
def test_lines_that_a_menu_of_the_text_names_in_their_order_are_headings_and_it_is_furniture(menu, named):
    names = ["书屋简介", "开放时间", "借阅办法"]
    text = f"书屋简介\n{BODY}\n开放时间\n周二至周日\n借阅办法\n每人五册\n"
    raw = "\n".join(("青河书屋介绍材料", *menu, text))
    assert ([words for _, words in headings(raw)] == names) == named
    assert ([token.text for token in partydoc.parse(raw).furniture] == names) == named
