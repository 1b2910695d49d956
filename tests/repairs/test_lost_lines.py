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


@pytest.mark.parametrize("blanks", [WIDE, "\xa0" * 4, " " * 4, WIDE + " ", " " + WIDE])
def test_wide_gaps_behind_sentences_are_line_ends(blanks):
    assert repaired(blanks.join([YEAR] * 5)) == "\n".join([YEAR] * 5)


def test_headings_and_names_between_such_gaps_stand_alone_again():
    pieces = [*[YEAR] * 3, "一、服务", YEAR]
    assert repaired(WIDE.join(pieces)) == "\n".join(pieces)


def test_gaps_before_markers_are_line_ends_where_some_stand_behind_sentences():
    pieces = [
        "一、总则",
        "1、目的",
        YEAR,
        "2、范围",
        "本馆及各分馆",
        "二、分工",
        "1、职责",
        YEAR,
        "2、办公室",
        YEAR,
        YEAR,
    ]
    assert repaired((" " * 20).join(pieces)) == "\n".join(pieces)


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


@pytest.mark.parametrize("blanks", [f" {WIDE}", "   ", "  \u3000\u3000"])
def test_numbers_behind_a_blank_and_wide_ones_or_three_narrow_ones_begin_lines(blanks):
    pieces = (
        [YEAR, "一、服务", YEAR, "二、馆舍", YEAR, YEAR]
        if "\u3000" in blanks
        else [YEAR, *[f"{n}、{YEAR}" for n in "一二三"]]
    )
    assert repaired(blanks.join(pieces)) == "\n".join(pieces)


def test_chapters_glued_to_the_text_before_them_begin_lines_and_so_does_what_they_are_of():
    issued = ["青河市人民政府关于印发书屋办法的通知各区人民政府：现将《书屋办法》印发给你们，请认真执行。"]
    signed = ["青河市人民政府", "2026年3月2日", "（此件公开发布）", "青河市书屋办法"]
    chapters = [f"第{n}章\u2002总\u2002 \u2002则第{n}条\u2002{YEAR}{YEAR}{YEAR}" for n in "一二三"]
    text = "".join((*issued, *signed, *chapters))
    assert repaired(text) == "\n".join((*issued, *signed, *chapters))
    document = partydoc.parse(text)
    assert [type(child).__name__ for child in document.children] == [
        *("Title", "Addressee", "Paragraph", "Signature", "IssueDate", "Note", "Part")
    ]
    assert [section.num.text for section in document.children[-1].sections] == ["第一章", "第二章", "第三章"]


@pytest.mark.parametrize(
    "text",
    [
        f"第一章总则第一条　{YEAR * 12}",
        f"本办法见第一章。{YEAR * 12}第二章规定依照第三条。第三章规定依照第四条。",
    ],
    ids=["one", "cited"],
)
def test_a_single_chapter_and_those_that_are_cited_begin_no_lines(text):
    assert "\n" not in repaired(text)


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


NOTICE = [
    "各馆：",
    YEAR * 8,
    "一、时间",
    "四月六日",
    "二、地点",
    "青河书屋 北厅".replace(" ", "·"),
    "三、单位",
    "主办单位：市图书馆、市文化局",
    "承办单位：青河书屋",
    "四、要求",
    "（一）报名。各馆在三月底以前报名，联系人：王  明。",
    "（二）" + YEAR * 2,
]


def test_all_blanks_of_a_line_are_line_ends_where_numbers_count_on_behind_them():
    assert repaired(" ".join(NOTICE)).split("\n") == NOTICE
    document = partydoc.parse("关于读书会的通知\n" + " ".join(NOTICE))
    assert [path for path, _ in document.paths()] == ["一", "二", "三", "四", "四/（一）", "四/（二）"]


@pytest.mark.parametrize(
    "text",
    [
        " ".join(NOTICE[:2] + NOTICE[2:5]),
        " ".join(NOTICE).replace("二、", "三、", 1),
        " ".join(NOTICE[2:9]),
    ],
    ids=["two numbers", "a number that does not follow", "a short line"],
)
def test_blanks_before_numbers_that_do_not_count_on_are_left_alone(text):
    assert repaired(text) == text
