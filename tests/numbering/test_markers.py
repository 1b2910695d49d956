"""The marker at the head of an entry."""

from __future__ import annotations

import pytest

from partydoc.numbering.families import FAMILIES
from partydoc.numbering.markers import marker_end
from partydoc.scripts import fold

# 第一， and 一是 open sentences, no entries of lists; a sign says no number.
SPOKEN = {"ordinal", "run-in", "dash", "bullet", "circled"}
WRITTEN = [
    pytest.param(family, value, id=f"{family.name}-{value}")
    for family in FAMILIES
    if family.name not in SPOKEN
    for value in (1, 10, 21)
    if value <= family.last
]


@pytest.mark.parametrize(("family", "value"), WRITTEN)
def test_what_a_family_writes_is_a_marker(family, value):
    marker = fold(family.write(value))
    assert marker_end(f"{marker} 馆舍建设") == len(marker)


@pytest.mark.parametrize(
    ("entry", "marker"),
    [
        ("第十条之一 书屋", "第十条之一"),
        ("1 总则", "1"),
        ("1、馆舍", "1、"),
        ("一)范围", "一)"),
        ("3.2.1机构", "3.2.1"),
    ],
)
def test_other_forms(entry, marker):
    assert entry[: marker_end(entry)] == marker


@pytest.mark.parametrize(
    "entry", ["", "附则", "一年来", "三农工作", "2026年工作", "2016 年馆舍", "两部分", "、", "(甲方)", "100万册"]
)
def test_what_only_begins_with_a_number_has_no_marker(entry):
    assert marker_end(entry) == 0
