"""The numbers that sharing sites put where they cut a text."""

from __future__ import annotations

import partydoc


def types(raw):
    return [node.type for node in partydoc.parse(raw).children]


def test_numbers_behind_unfinished_lines_are_page_numbers():
    raw = "1、青河市的社区书屋全年开放，读者都说\n2、很方便，去年一年办证两千张，今年又\n3、增加了五百张。\n"
    assert types(raw) == ["page_number", "paragraph"] * 3


def test_numbers_behind_whole_sentences_are_markers():
    raw = "1、青河市的社区书屋全年开放。\n2、去年一年办证两千张。\n3、今年又增加了五百张。\n"
    assert types(raw) == ["section"] * 3


def test_numbers_over_a_paragraph_each_are_markers():
    raw = "1、建馆\n建成两座。\n2、买书\n买一万册。\n3、办证\n办两千张。\n"
    assert types(raw) == ["section"] * 3
