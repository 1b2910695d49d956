"""The list of attachments against the attachments."""

from __future__ import annotations

import pytest

import partydoc

HEAD = "关于清点图书的通知\n请清点图书。\n附件：1.图书清点办法\n2.图书清点表格\n青河市文化局\n2026年3月2日\n"
FIRST = "附件1\n图书清点办法\n一、清点范围\n二、清点步骤\n"
SECOND = "附件2\n图书清点表格\n一、图书表\n二、设备表\n"
THIRD = "附件3\n设备清点表格\n一、设备表\n二、家具表\n"


def found(raw: str) -> list[tuple[str, str, str]]:
    return [
        (one.severity, one.span.slice(raw), one.message)
        for one in partydoc.parse(raw).diagnostics
        if one.code == "attachments-differ"
    ]


@pytest.mark.parametrize("raw", [HEAD + FIRST + SECOND, "请清点图书。\n" + FIRST, "请清点图书。\n", ""])
def test_attachments_that_are_those_listed_are_not_reported(raw):
    assert found(raw) == []


def test_an_attachment_that_is_missing_is_reported_at_the_list():
    ((severity, place, message),) = found(HEAD + FIRST)
    assert (severity, message) == ("warning", "attachment 2 图书清点表格 is listed and not there")
    assert place == "附件：1.图书清点办法\n2.图书清点表格"


def test_an_attachment_that_is_not_listed_is_reported_at_its_head():
    assert found(HEAD + FIRST + SECOND + THIRD) == [
        ("warning", "附件3", "attachment 3 设备清点表格 is there and not listed")
    ]


def test_where_no_attachment_came_with_the_text_that_is_said_once():
    assert [one[::2] for one in found(HEAD)] == [("info", "2 attachments are listed and none is there")]
    alone = HEAD.replace("1.图书清点办法\n2.", "")
    assert [one[::2] for one in found(alone)] == [("info", "the attachment is listed and not there")]


def test_without_numbers_the_titles_tell():
    raw = (
        "请清点图书。\n附件：图书清点表格\n青河市文化局\n2026年3月2日\n附件\n《图书清点表格》\n一、图书表\n二、设备表\n"
    )
    assert found(raw) == []


def test_a_listed_text_that_stands_behind_without_the_mark_is_there():
    part = "社区书屋管理办法\n第一条　免费开放。\n第二条　专人管理。\n"
    head = "请照办。\n附件：{}\n青河市文化局\n2026年3月2日\n"
    assert found(head.format("社区书屋管理办法") + part) == []
    assert [one[::2] for one in found(head.format("书屋登记表") + part)] == [
        ("info", "the attachment is listed and not there")
    ]
