"""The table of contents against the headings."""

from __future__ import annotations

import partydoc

HEAD = "青河市书屋建设规划\n目　录\n一、馆舍建设\n二、馆藏建设\n三、读者服务\n"
BODY = "一、馆舍建设\n全年建成馆舍两座。\n二、馆藏建设\n全年购置图书一万册。\n三、读者服务\n全年办证两千张。\n"


def found(raw: str) -> list[tuple[str, str]]:
    diagnostics = partydoc.parse(raw).diagnostics
    return [(one.span.slice(raw), one.message) for one in diagnostics if one.code == "contents-differ"]


def test_contents_that_say_what_follows_are_not_reported():
    assert found(HEAD + BODY) == found(BODY) == []


def test_blanks_width_and_pages_make_no_difference():
    raw = "目录\n第一章　总　则……1\n第二章 设置……2\n第一章 总则\n第一条 甲。\n第二章 设　置\n第二条 乙。\n"
    assert found(raw) == []


def test_an_entry_that_no_heading_has_is_reported_at_the_entry():
    raw = HEAD + BODY.replace("三、读者服务", "三、活动安排")
    assert found(raw) == [
        ("三、读者服务", "三、读者服务 is in the contents and not in the body"),
        ("活动安排", "活动安排 is not in the contents"),
    ]


def test_headings_of_a_level_that_the_contents_leave_out_are_not_missed():
    raw = HEAD + BODY.replace("全年建成馆舍两座。\n", "（一）中心馆\n全年建成一座。\n（二）分馆\n全年建成两座。\n")
    assert found(raw) == []


def test_an_attachment_has_contents_of_its_own():
    raw = f"请各馆照办。\n附件\n{HEAD}{BODY.replace('二、馆藏建设', '二、采购安排')}"
    assert [message for _, message in found(raw)] == [
        "二、馆藏建设 is in the contents and not in the body",
        "采购安排 is not in the contents",
    ]
