"""Fonts that a PDF names and does not bring: the same characters wherever it is read, or a report."""

from __future__ import annotations

import pytest

from partydoc.readers import read
from tests.pdf_files import LEFT, SIZE, Words, font, pdf, set_paragraphs

TEXT = "各馆要按照通知，夜间“开放”到九时（周一除外）。"


def one_by_one(text):
    """Make an object of each character, as many programs do."""
    return [Words(sign, LEFT + at * SIZE, 100) for at, sign in enumerate(text)]


@pytest.mark.parametrize("name", [b"STSong-Light", b"FangSong_GB2312", b"SimHei,Bold", b"Unknown"])
def test_characters_that_are_objects_of_their_own_are_read(name):
    assert read(pdf(one_by_one(TEXT), fonts=(font(name),) * 2)).text == TEXT


def test_a_character_of_its_own_behind_a_line_is_read():
    line = TEXT.removesuffix("。")
    words = [Words(line, LEFT, 100), Words("。", LEFT + len(line) * SIZE, 100)]
    assert read(pdf(words)).text == TEXT


def test_blanks_that_are_objects_of_their_own_say_no_more_than_the_gap():
    cells = [Words("文化", LEFT, 100), Words("程度", LEFT + 3.5 * SIZE, 100)]
    blank = Words(" ", LEFT + 2 * SIZE, 100)
    assert read(pdf([cells[0], blank, cells[1]])).text == read(pdf(cells)).text


@pytest.mark.parametrize("drawn", [one_by_one, set_paragraphs])
def test_codes_that_no_table_knows_are_reported(drawn):
    found = read(pdf(drawn("开放时间"), fonts=(font(b"Unknown", b"Identity-H", b"Identity"),) * 2))
    assert found.text == "\ufffd" * 4
    assert [(one.code, one.message) for one in found.diagnostics] == [
        ("pdf-unmapped", "4 characters of page 1 have no code; they are read as U+FFFD")
    ]
