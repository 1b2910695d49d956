"""Quotation marks and brackets in pairs."""

from __future__ import annotations

import re
from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st

import partydoc
from partydoc.parser.checks import quotations

NEVER = re.compile("(?!)")


def found(raw: str) -> list[tuple[int, str]]:
    diagnostics = partydoc.parse(raw).diagnostics
    return [(one.span.start, one.message) for one in diagnostics if one.code == "unbalanced-quotation"]


@pytest.mark.parametrize(
    "raw",
    [
        "各馆要做到“开门见书”（全年无休）。",
        "各馆要做到“开门见书(全年无休）”。",
        '各馆要做到“开门见书"。',
        "读者说：“一是要开门。二是要有书。”各馆照办。",
        "1）馆舍；2）馆藏；三）服务。",
        "the reader’s book，读者的书。",
        "读者说：\n“书屋要开门。\n“书屋要有书。”\n各馆照办。",
        "读者说：“书屋要开门。\n书屋要有书。”\n各馆照办。",
        "来源：青河文库（内部\n今年建成书屋七座。）\n",
        "一、“开门见书”行动。各馆照办。\n二、“进门有书”行动。各馆照办。",
        "",
    ],
)
def test_pairs_are_not_reported(raw):
    assert found(raw) == []


@pytest.mark.parametrize(
    ("raw", "places"),
    [
        ("各馆要做到“开门见书，全年无休。", [(5, "“ is not closed")]),
        ("各馆要做到开门见书”，全年无休。", [(9, "” is not opened")]),
        ("各馆照办（全年无休。", [(4, "（ is not closed")]),
        ("各馆照办，全年无休）。", [(9, "） is not opened")]),
        ("按《书屋办法办理。", [(1, "《 is not closed")]),
        ("各馆要做到“开门见书“，全年无休。", [(5, "“ is not closed")]),
        ("（" * 50 + "各馆照办。", [(0, "（ is not closed")]),
        ("各馆依照《书屋办法执行。\n《书屋办法》自三月起施行。", [(4, "《 is not closed")]),
        ("各馆要做到“开门见书“，全年无休。\n“进门有书”行动照常。", [(5, "“ is not closed")]),
        ("各馆“照办。\n" + "各馆照办。\n" * 20 + "书屋”照办。", [(2, "“ is not closed"), (129, "” is not opened")]),
    ],
)
def test_a_sign_without_a_partner_is_reported_once_a_line(raw, places):
    assert found(raw) == places


def test_the_place_points_into_the_text_as_it_was_read():
    raw = "一、建館(guǎn)。各館(guǎn)做到“開門見書，全年無休。\n"
    assert [start for start, _ in found(raw)] == [raw.index("“")]


@given(st.text('“”（）()《》‘’"书。\n', max_size=12))
def test_a_text_that_one_search_clears_has_nothing_to_report_sign_by_sign(raw):
    by_search = found(raw)
    with patch.object(quotations, "_ALL_PAIRED", NEVER):
        assert found(raw) == by_search
