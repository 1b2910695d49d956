"""Which numbers alone on their lines are pages, and which are the figures of a table."""

from __future__ import annotations

import pytest

LONG = "各馆应当按照计划开放图书阅览室，方便附近居民借阅图书，并且每月清点一次全部图书，把清点的结果报给市图书馆。"
HEAD = f"市图书馆通知|{LONG}"
NUMBERS = [
    # the lines behind the head, parted by |, and the numbers that are pages
    ("阅览室|1200|1500|书库|800|1000", []),
    ("阅览室|30%|15|书库|20%|10", []),
    ("序号|1|书名|2|作者|3|书号|4|年份", []),
    ("2019|2020|2021", []),
    (f"50|{LONG}|25|{LONG}|20|{LONG}|30|{LONG}", []),
    (f"1|{LONG}|2|{LONG}|3|{LONG}", ["1", "2", "3"]),
    (f"2439|{LONG}|2440|{LONG}|2442|{LONG}", ["2439", "2440", "2442"]),
    (f"1|{LONG}|2|{LONG}|1|{LONG}", ["1", "2", "1"]),
    (f"7|{LONG}", ["7"]),
    ("1|2|3|4|5", ["1", "2", "3", "4", "5"]),
    (f"— 3 —|{LONG}|阅览室|12|书库|15|{LONG}", ["— 3 —"]),
]


@pytest.mark.parametrize(("lines", "pages"), NUMBERS)
def test_numbers_that_count_no_pages_are_text(stages, lines, pages):
    raw = f"{HEAD}|{lines}|{LONG}".replace("|", "\n")
    readings = stages.readings(raw)
    found = [raw[each.line.start : each.line.end] for each in readings if each.role == "PAGE_NUMBER"]
    assert found == pages
    figures = [each for each in readings if each.text.isdecimal() and each.text not in pages]
    assert {each.role for each in figures} <= {"PARAGRAPH"}
