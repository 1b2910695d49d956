"""The cells of a table."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from partydoc.tree.values.tables import read_rows

BOOKS = (("馆名", "册数"), ("中心馆", "1200"))


@pytest.mark.parametrize(
    "text",
    [
        "|馆名|册数|\n|---|---|\n|中心馆|1200|",
        "| 馆名 | 册数 |\r\n| :-- | --: |\r\n| 中心馆 | 1200 |",
        "｜馆名｜册数｜\n｜中心馆｜1200｜",
        "馆名 | 册数\n--- | ---\n中心馆 | 1200",
        "馆名\t册数\n中心馆\t1200",
        "┌──┬──┐\n│馆名│册数│\n├──┼──┤\n│中心馆│1200│\n└──┴──┘",
        "╔══╦══╗\n║馆名║册数║\n╠══╬══╣\n║中心馆║1200║\n╚══╩══╝",
        "+---+---+\n| 馆名 | 册数 |\n+===+===+\n| 中心馆 | 1200 |\n+---+---+",
    ],
)
def test_rows_are_read_from_every_form(text):
    assert read_rows(text) == BOOKS


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("", ()),
        ("|---|---|", ()),
        ("|馆名||", (("馆名", ""),)),
        ("|甲\\|乙|丙|", (("甲\\|乙", "丙"),)),
        ("馆名\t\t册数", (("馆名", "", "册数"),)),
        ("书目另发", (("书目另发",),)),
    ],
)
def test_edges(text, rows):
    assert read_rows(text) == rows


@given(st.lists(st.lists(st.text("甲乙丙", min_size=1), min_size=2, max_size=2), min_size=1))
def test_what_stands_between_bars_is_read_back(rows):
    assert read_rows("\n".join(f"|{'|'.join(row)}|" for row in rows)) == tuple(map(tuple, rows))
