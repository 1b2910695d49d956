"""Pages in both languages: the figures are those of the English page, and no word is left in English."""

from __future__ import annotations

import pytest

from tests.benchmarks.bilingual import Said, chinese_page, in_chinese, write_both

WORDS = (
    Said("# Shelves", "# 书架"),
    Said("Of {all} shelves {some} are full,\nby `{name:s}`.", "据 `{name}`，{all} 个书架满了 {some} 个。"),
    Said("shelf", "书架"),
    Said("left, m", "左，米"),
    Said("{some} of {all}", "{some}/{all}"),
    Said("in all", "合计"),
)
ENGLISH = """# Shelves

[中文](shelves.zh.md)

Of 1,200 shelves 35 are full, by
`count-them`.

| shelf | left, m | full |
| --- | ---: | ---: |
| `a_b` | 3.5 | 35 of 1,200 |
| in all | | – |
"""
CHINESE = """# 书架

[English](shelves.md)

据 `count-them`，1,200 个书架满了 35 个。

| 书架 | 左，米 | 满 |
| --- | ---: | ---: |
| `a_b` | 3.5 | 35/1,200 |
| 合计 | | – |
"""


def test_a_page_in_chinese_has_the_figures_of_the_english_page_in_its_own_order(tmp_path):
    page = tmp_path / "shelves.md"
    write_both(page, ENGLISH, (*WORDS, Said("full", "满")))
    assert page.read_text("utf-8") == ENGLISH
    assert (tmp_path / "shelves.zh.md").read_text("utf-8") == CHINESE


def test_words_without_chinese_are_named(tmp_path):
    page = tmp_path / "shelves.md"
    page.write_text(ENGLISH, encoding="utf-8")
    with pytest.raises(LookupError, match="'full'"):
        chinese_page(page, WORDS)


def test_a_figure_has_a_digit_so_that_words_are_not_taken_for_one():
    assert in_chinese("35 of 1,200", WORDS) == "35/1,200"
    with pytest.raises(LookupError):
        in_chinese("kind of document", WORDS)
