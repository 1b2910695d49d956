"""The blanks that opened the paragraphs of a text become its line ends again."""

from __future__ import annotations

import pytest

import partydoc
from partydoc.edits import Edits
from partydoc.repairs.lost_lines import lost_lines

YEAR = "各馆延长开放时间，读者比上年增加两成，流动书屋走进三十个社区，图书借阅超过四十万册。"
WIDE = "\u3000\u3000"


def repaired(text: str) -> str:
    return Edits(lost_lines(text)).rewrite(text)


@pytest.mark.parametrize("blanks", [WIDE, "\xa0" * 4, " " * 4, WIDE + " "])
def test_wide_gaps_behind_sentences_are_line_ends(blanks):
    assert repaired(blanks.join([YEAR] * 5)) == "\n".join([YEAR] * 5)


def test_headings_and_names_between_such_gaps_stand_alone_again():
    pieces = [*[YEAR] * 3, "一、服务", YEAR]
    assert repaired(WIDE.join(pieces)) == "\n".join(pieces)


def test_single_blanks_behind_some_sentences_of_a_very_long_line_are_line_ends():
    paragraphs = [YEAR * 3, "各馆开放“ 一卡通” ，" + YEAR * 2, YEAR * 4, YEAR * 2]
    assert repaired(" ".join(paragraphs)) == "\n".join(paragraphs)


@pytest.mark.parametrize(
    "text",
    [
        " ".join([YEAR] * 20),
        " ".join(["各馆 延长 开放 时间。" + YEAR * 3] * 4),
        " ".join([YEAR * 8] * 3),
    ],
    ids=["behind every sentence", "within sentences too", "few"],
)
def test_other_single_blanks_of_a_long_line_are_left_alone(text):
    assert repaired(text) == text


def test_a_gap_of_any_width_before_the_date_is_one():
    assert repaired(WIDE.join([YEAR] * 4) + "市图书馆" + WIDE * 20 + "2026年3月2日").endswith("市图书馆\n2026年3月2日")


def test_letters_set_apart_stay_in_one_line():
    pieces = ["第一章\u3000总\u3000\u3000则", *[YEAR] * 4, "附\u3000\u3000则"]
    assert repaired(WIDE.join(pieces)) == "\n".join(pieces)


@pytest.mark.parametrize(
    "text",
    [
        WIDE.join([YEAR] * 3),
        " ".join([YEAR] * 5),
        WIDE.join(["馆长", "副馆长", "主任", "馆员"] * 20),
        "\n".join([WIDE + YEAR] * 5),
        WIDE.join(["好。"] * 5),
    ],
    ids=["few gaps", "single blanks", "columns", "paragraphs", "a short line"],
)
def test_other_blanks_are_left_alone(text):
    assert repaired(text) == text


def test_a_text_in_one_line_is_read_as_its_paragraphs():
    body = [
        "各位同志：",
        YEAR,
        "一、服务",
        YEAR,
        "二、馆藏",
        YEAR,
        "——买书。" + YEAR,
        "——修书。" + YEAR,
        "三、人员",
        YEAR,
    ]
    document = partydoc.parse(WIDE.join(body))
    assert [path for path, _ in document.paths()] == ["一", "二", "二/—1", "二/—2", "三"]
