"""Lists within lists of one kind, told by how far their lines are set in."""

from __future__ import annotations

import pytest

from partydoc.recognition.levels.indents import indent

NESTED = [
    # a text, and the depth of each unit
    ("1. 买书。\n2. 修缮：\n\t1. 门窗。\n\t2. 屋顶。\n3. 开放。\n", [0, 0, 1, 1, 0]),
    ("1. 买书。\n2. 修缮：\n　　1. 门窗。\n　　2. 屋顶。\n", [0, 0, 1, 1]),
    ("1. 修缮。\n   1. 门窗：\n      1. 前门。\n      2. 后门。\n   2. 屋顶。\n2. 开放。\n", [0, 1, 2, 2, 1, 0]),
    ("（一）修缮。\n  （一）门窗。\n  （二）屋顶。\n（二）开放。\n", [0, 1, 1, 0]),
    # nothing proves a list in another: no item goes on behind it, or led to it
    ("1. 买书。\n2. 修缮。\n  1. 门窗。\n  2. 屋顶。\n", [0, 0, 0, 0]),
    # a paragraph has closed the list, a higher number opens, or the blanks do not agree with the numbers
    ("1. 买书。\n2. 修缮。\n各馆照办：\n  1. 门窗。\n  2. 屋顶。\n", [0, 0, 0, 0]),
    ("一、上年\n1. 买书。\n2. 修缮。\n二、今年\n  1. 门窗。\n  2. 屋顶。\n", [0, 1, 1, 0, 1, 1]),
    ("1. 买书。\n 2. 修缮：\n   1. 门窗。\n  2. 屋顶。\n    3. 开放。\n", [0, 0, 0, 0, 0]),
]


@pytest.mark.parametrize(("raw", "depths"), NESTED)
def test_what_is_set_in_further_is_a_list_of_its_own_where_the_numbers_agree(stages, raw, depths):
    assert [unit.depth for unit in stages.units(f"书屋工作\n各馆照办。\n{raw}")] == depths


@pytest.mark.parametrize(
    ("before", "columns"), [("", 0), ("\n", 0), ("\n  ", 2), ("\n\t", 4), ("\n　 ", 3), ("馆 ", 0)]
)
def test_the_columns_before_a_line(before, columns):
    assert indent(f"{before}1. 买书。", len(before)) == columns
