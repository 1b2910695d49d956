"""Markers that blanks or line ends have torn are joined; what stands behind them stays."""

from __future__ import annotations

import pytest

from partydoc.edits import Edits
from partydoc.repairs.torn_markers import torn_markers


def clean(text):
    return Edits(torn_markers(text)).rewrite(text)


@pytest.mark.parametrize(
    ("damaged", "joined"),
    [
        ("（\n三）书屋", "（三）书屋"),
        ("（三\r\n）书屋", "（三）书屋"),
        ("( 三 )书屋", "(三)书屋"),
        ("（1\n1）书屋", "（11）书屋"),
        ("一\n、书屋", "一、书屋"),
        ("十 一 、书屋", "十一、书屋"),
        ("书屋。二 、馆舍", "书屋。二、馆舍"),
        ("1 、书屋", "1、书屋"),
        ("9. 书屋\n9.1馆舍\n9. 2馆藏\n9. 3 借阅", "9. 书屋\n9.1馆舍\n9.2馆藏\n9.3 借阅"),
        ("9. 书屋\r9.1馆舍\r9. 2馆藏", "9. 书屋\r9.1馆舍\r9.2馆藏"),
        ("12　．书屋", "12．书屋"),
        ("20 .2026年书屋", "20.2026年书屋"),
        ("要求：1 ）书屋；2　）馆舍", "要求：1）书屋；2）馆舍"),
        ("第 三 章　总　则", "第三章　总　则"),
        ("第一百二十四 条采用书面形式。", "第一百二十四条采用书面形式。"),
        ("第\n三条　书屋", "第三条　书屋"),
        ("第 十 一 條　書屋", "第十一條　書屋"),
        ("　　第 二 编　分则", "　　第二编　分则"),
    ],
)
def test_a_torn_marker_is_joined(damaged, joined):
    assert clean(damaged) == joined


@pytest.mark.parametrize(
    "text",
    [
        "各馆在 三 、四月份开放",
        "详见附录（ 三 ）",
        "一 二、书屋",
        "3 .5公里",
        "2. 两座\n3. 3座书屋",
        "（合计：12 ）书屋",
        "第三章\n总则",
        "（一）\n书屋",
        "第 三 条的规定",
        "（ 二十 三十 ）",
    ],
)
def test_what_is_no_torn_marker_stays(text):
    assert clean(text) == text
