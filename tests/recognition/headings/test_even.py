"""Short lines of one length, each over a paragraph."""

from __future__ import annotations

import pytest

from partydoc import parse

TEXT = "读者在活动期间要遵守书屋的制度，爱护图书，按时归还。\n"
NAMES = ("参观书屋", "亲子朗读", "人文讲座", "结业比赛")


def headings(*names, items="东区书屋\n西区书屋\n"):
    body = "".join(f"{name}\n{TEXT}{items}" for name in names)
    return [section.heading.text for section in parse(f"关于读书活动的通知\n{TEXT}{body}").sections]


def test_they_are_headings_behind_lists_of_short_lines_too():
    assert headings(*NAMES) == list(NAMES)


@pytest.mark.parametrize(
    "names",
    [NAMES[:3], ("参观书屋", "亲子朗读会", "讲座和展览", "结业比赛"), ("亲子朗读",) * 4],
    ids=["too few", "other lengths", "one again and again"],
)
def test_behind_such_lists_others_are_none(names):
    assert headings(*names) in ([], [names[0]])  # the first stands behind a sentence


WIDE = """书屋内部检查计划
检 查 目 的
为检查书屋的管理是否符合要求。
检 查 范 围
全市二十座书屋。
检 查 组
检查组长：李平
检 查 要 求
各馆要配合检查。
"""


def test_lines_whose_letters_are_set_apart_are_headings_where_three_are_long_enough():
    headings = [section.heading.text for section in parse(WIDE).sections]
    assert headings == ["检 查 目 的", "检 查 范 围", "检 查 组", "检 查 要 求"]


def test_names_set_wide_are_none():
    raw = "关于书屋的批示\n照办。\n王 小 明\n五月十八日下午\n李 大 平\n五月十九日上午\n张 小 红\n五月二十日上午\n"
    assert not parse(raw).sections
