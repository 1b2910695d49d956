"""Text in the cells of a terminal."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from partydoc.cells import MARK, cells, cut, one_line


@pytest.mark.parametrize(
    ("text", "expected"),
    [("", 0), ("abc", 3), ("一、", 4), ("（一）", 6), ("e\N{COMBINING ACUTE ACCENT}", 1), ("①“”—…", 5), ("ｱ", 1)],
)
def test_full_width_characters_take_two_cells(text, expected):
    assert cells(text) == expected


@pytest.mark.parametrize(
    ("width", "expected"),
    [(1, "…"), (2, "…"), (3, "图…"), (4, "图…"), (5, "图书…"), (6, "图书馆"), (7, "图书馆")],
)
def test_a_cut_never_splits_a_full_width_character(width, expected):
    assert cut("图书馆", width) == expected


@given(st.text(), st.integers(min_value=1, max_value=40))
def test_what_is_cut_fits_and_what_fits_is_not_cut(text, width):
    result = cut(text, width)
    assert cells(result) <= width
    assert (result == text) == (cells(text) <= width) or text.endswith(MARK)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("各馆\n开放", "各馆开放"),
        ("各馆 \r\n\N{IDEOGRAPHIC SPACE}开放", "各馆开放"),
        ("open\nall year", "open all year"),
        ("书名\t册数", "书名 册数"),
        ("\x1b[31m红\x07", "�[31m红�"),
        ("\N{RIGHT-TO-LEFT OVERRIDE}\N{ZERO WIDTH SPACE}\N{LINE SEPARATOR}\ud800\x9b", "�����"),
        ("附　则", "附　则"),
    ],
)
def test_one_line_is_flat_and_harmless(text, expected):
    assert one_line(text) == expected


@given(st.text())
def test_one_line_can_always_be_written_to_a_terminal(text):
    flat = one_line(text)
    assert flat.encode("utf-8").decode("utf-8") == flat
    assert not any(ord(character) < 32 or 127 <= ord(character) < 160 for character in flat)
