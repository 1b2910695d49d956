"""The entries of a table of contents."""

from __future__ import annotations

import pytest

from partydoc.tree.nodes import Contents
from partydoc.tree.values.contents import locate_entries, read_contents, split_page


@pytest.mark.parametrize(
    ("text", "entries"),
    [
        ("目录\n第一章　总则\n第二章　附则", [("第一章", "总则", None), ("第二章", "附则", None)]),
        ("目　次\n\n一、馆舍建设……1\n（一）中心馆 ...... 2", [("一、", "馆舍建设", 1), ("（一）", "中心馆", 2)]),
        ("1.1 总则\t3\n1.1.1书屋\t3\n附录：\t35", [("1.1", "总则", 3), ("1.1.1", "书屋", 3), (None, "附录", 35)]),
        ("第二章：设置……4", [("第二章", "设置", 4)]),
        ("1.1 总则.......- 17 -\n1.2 书屋------(3)", [("1.1", "总则", 17), ("1.2", "书屋", 3)]),
        ("目录", []),
        ("", []),
    ],
)
def test_a_table_of_contents_is_read(text, entries):
    assert [tuple(entry) for entry in read_contents(text)] == entries


@pytest.mark.parametrize("entry", ["图书1200", "编号-17-", "二〇一六--(3)", "12", "", "……", "\t3", "甲……" + "9" * 5000])
def test_a_number_without_leaders_is_no_page(entry):
    assert split_page(entry) == (entry, None)


def test_each_entry_has_its_place():
    text = "目录\n\n　第一章　总则……1 \r\n 附则"
    assert [text[start:end] for _, start, end in locate_entries(text)] == ["第一章　总则……1", "附则"]


def test_the_element_gives_its_entries():
    assert Contents("目录\n附则……9").entries == ((None, "附则", 9),)
