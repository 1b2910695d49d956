"""The numbers that sharing sites put where they cut a text."""

from __future__ import annotations

import partydoc


def types(raw):
    return [node.type for node in partydoc.parse(raw).children]


def test_numbers_behind_unfinished_lines_are_page_numbers():
    raw = (
        "1、青河市的社区书屋全年开放，读者都说很方便。去年一年办证两千张，今年\n"
        "2、又增加了五百张。各区的读者说书屋离家近，书也多。来年要新建三\n"
        "3、座书屋。\n"
    )
    assert types(raw) == ["page_number", "paragraph"] * 3


def test_numbers_behind_whole_sentences_are_markers():
    raw = "1、青河市的社区书屋全年开放。\n2、去年一年办证两千张。\n3、今年又增加了五百张。\n"
    assert types(raw) == ["section"] * 3


def test_numbers_over_a_paragraph_each_are_markers():
    raw = "1、建馆\n建成两座。\n2、买书\n买一万册。\n3、办证\n办两千张。\n"
    assert types(raw) == ["section"] * 3


def test_numbers_of_a_list_or_a_form_are_markers():
    for raw in ("1、建馆\n2、买书\n3、用人\n", "1、姓名：____\n2、单位：______\n3、电话：____\n"):
        assert types(raw) == ["section"] * 3
