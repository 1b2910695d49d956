"""Headings that 。 closes, each alone on its line."""

from __future__ import annotations

import pytest

BODY = "每座书屋都装上计数器，谁来过、借了几本、还了几本，一清二楚，每月公布一次，请读者监督。"


@pytest.mark.parametrize(
    ("lines", "count"),
    [
        (("抓队伍，解决“谁来管”问题。", "抓采购，解决“借什么”问题。", "抓巡查，解决“丢与损”问题。"), 3),
        (("优化开放时间。", "优化借阅办法。", "优化馆舍布局。"), 3),
        (("抓队伍，解决“谁来管”问题。", "抓采购，解决“借什么”问题。"), 0),
        (("书屋装上了计数器。", "书屋配上了志愿者。", "书屋换上了新灯管。"), 0),
        (("优化开放时间。", "各馆照办。", "延长到晚上九时。"), 0),
    ],
    ids=["alike", "alike without commas", "two only", "what happened", "not alike"],
)
def test_lines_closed_and_alike_over_longer_text_are_headings(stages, lines, count):
    raw = "今年各馆都有新办法。\n" + "".join(f"{line}\n{BODY}\n" for line in lines)
    assert stages.roles(raw).count("HEADING") == count


@pytest.mark.parametrize(
    ("second", "count"),
    [
        (("读者服务持续改善。", BODY, "馆藏结构加快调整。", BODY), 5),
        (("读者服务持续改善。", BODY, BODY, "馆藏结构加快调整。", BODY), 5),
        ((BODY, "读者服务持续改善。", BODY), 3),
        (("读者服务持续改善。", "馆藏结构加快调整。", BODY), 3),
        (("读者服务持续改善。", "各馆都很满意。"), 3),
    ],
    ids=["in turn", "over two", "behind text", "one over another", "over a short one"],
)
def test_closed_lines_that_take_turns_with_text_below_a_heading_are_headings(stages, second, count):
    first = ("借阅规模稳步扩大。", BODY, "流动书屋走进社区。", BODY, "馆员队伍不断充实。", BODY)
    raw = "\n".join(("（一）发展基础", *first, "（二）突出问题", *second))
    assert stages.roles(raw).count("HEADING") == count
