"""Which lines are joined to a table."""

from __future__ import annotations

import pytest

TABLES = [
    # lines, parted by ⏎, and how many of them each line that stands in the end was made of
    ("|甲|乙|⏎|丙|丁|", [2]),
    ("|甲|乙|", [1]),
    ("各馆照办。⏎|甲|乙|⏎|---|---|⏎|丙|丁|⏎各馆照办。", [1, 3, 1]),
    ("甲|乙⏎---|---⏎丙|丁⏎各馆照办。", [3, 1]),
    ("甲|乙⏎丙|丁", [1, 1]),
    ("甲\t乙⏎丙\t丁⏎戊\t己", [3]),
    ("甲\t乙⏎丙\t丁\t戊", [1, 1]),
    ("甲\t乙", [1]),
    ("一、\t甲⏎二、\t乙", [1, 1]),
    ("一、\t甲\t乙⏎二、\t丙\t丁", [2]),
    ("1、租金为：\t\t\t元。⏎2、押金为：\t\t\t元。", [1, 1]),
    ("甲\t3⏎乙\t12", [1, 1]),
    ("来源：甲\t乙⏎作者：丙\t丁", [1, 1]),
    ("┌─┬─┐⏎│甲│乙│⏎└─┴─┘", [3]),
    ("——甲⏎——乙", [1, 1]),
]


@pytest.mark.parametrize("newline", ["\n", "\r", "\r\n"])
@pytest.mark.parametrize(("lines", "joined"), TABLES)
def test_the_lines_of_a_table_are_joined(stages, lines, joined, newline):
    raw = lines.replace("⏎", newline)
    readings = stages.readings(raw)
    assert [raw[reading.line.start : reading.line.end].count(newline) + 1 for reading in readings] == joined
    assert [reading.role == "TABLE" for reading in readings] == [count > 1 for count in joined]


@pytest.mark.parametrize("newline", ["\n", "\r", "\r\n"])
def test_a_line_that_goes_on_below_its_number_is_no_row(stages, newline):
    assert "TABLE" not in stages.roles(newline.join(["甲\t乙\t丙", "1、", "丁\t戊\t己"]))


def test_nothing_in_a_table_is_a_marker(stages):
    assert [len(reading.line.marks) for reading in stages.readings("|一、|甲。（一）乙|\n|二、|丙。（二）丁|\n")] == [0]
