"""Headings that the file sets bold, each alone on its line over its text."""

from __future__ import annotations

import pytest

import partydoc

BODY = "每座书屋都装上计数器，谁来过、借了几本、还了几本，一清二楚，每月公布一次，请读者监督。"
HEADINGS = ["实施开放工程，引领读者进馆来。", "抓好借阅，方便读者。", "不断完善，建好书屋"]


def written(lines):
    paragraphs = "".join(f"**{line}**\n\n{BODY}\n\n" for line in lines)
    return f"今年各馆都有新办法，读者比上年增加两成。\n\n{paragraphs}"


def headings(text):
    document = partydoc.parse(text)
    return [node.heading.text for node, _ in document.walk() if node.type == "section" and node.heading]


def test_lines_that_are_bold_as_wholes_over_text_are_headings():
    assert headings(written(HEADINGS)) == [line.rstrip("。") for line in HEADINGS]


@pytest.mark.parametrize(
    "lines",
    [
        [*HEADINGS[:2]],
        ["请各馆延长开放时间；请各馆方便读者。", "各馆不得收费！读者不得喧哗。", "每馆一人，不得空岗：违者通报。"],
        [f"{line}**\n\n**{line}" for line in HEADINGS],
    ],
    ids=["two", "several sentences", "bold over bold"],
)
def test_other_bold_lines_are_none(lines):
    assert headings(written(lines)) == []


@pytest.mark.parametrize("line", ["读者若有下列情形之一者，不得办理：", "读者分为个人读者和单位读者："])
def test_a_bold_sentence_that_leads_to_items_is_no_heading_among_them(line):
    text = f"{written(HEADINGS)}**{line}**\n\n1. 逾期未还的读者。\n\n2. 欠费未清的读者。\n"
    assert headings(text) == [line.rstrip("。") for line in HEADINGS]


def test_among_headings_a_bold_line_over_a_longer_one_without_a_mark_is_one_too():
    torn = f"**建设目标**\n\n到年底，各馆的藏书和座位\n\n{written(HEADINGS)}"
    assert headings(f"# 书屋规划\n\n{BODY}\n\n{torn}")[0] == "建设目标"
    fewer = f"**建设目标**\n\n到年底，各馆的藏书和座位\n\n{written(HEADINGS[:2])}**请各馆照办，**\n\n**不得拖延！**\n"
    assert headings(f"# 书屋规划\n\n{BODY}\n\n{fewer}") == []


def test_where_all_bold_lines_stand_over_longer_ones_they_are_headings_closed_or_not():
    torn = "**建设目标**\n\n到年底，各馆的藏书和座位\n\n"
    assert headings(f"# 书屋规划\n\n{BODY}\n\n{torn}{written(HEADINGS[:2])}")[0] == "建设目标"


@pytest.mark.parametrize(("gap", "found"), [(" ", "书目"), ("", "实施开放工程，引领读者进馆来")])
def test_bold_words_before_a_blank_right_over_a_bold_heading_are_one_too(gap, found):
    lines = "".join(f"**{line}**\n\n{BODY}\n\n" for line in HEADINGS)
    raw = f"# 书屋案例\n\n**书目**{gap}图画书和地方志。\n\n{lines}"
    assert headings(raw)[0] == found


def test_below_a_note_on_the_title_bold_lines_over_text_are_no_titles():
    note = "（书屋理事会讨论通过2026年3月2日发布）"
    lines = "".join(f"**{line}**\n\n{BODY}\n\n" for line in HEADINGS)
    raw = f"**青河书屋借阅纠纷案例**\n\n{note}\n\n**关键词** 借阅\n\n**案例要点**\n\n1. 凭证借阅。\n\n{lines}"
    assert headings(raw)[:2] == ["关键词", "案例要点"]


def test_a_question_below_its_number_heads_the_answer():
    text = "".join(
        f"{number})\n{question}？\n\n{BODY}\n\n"
        for number, question in enumerate(("何时开放", "如何借书", "收费吗"), 1)
    )
    assert headings(f"书屋问答\n{text}") == ["何时开放？", "如何借书？", "收费吗？"]


def test_bold_words_in_two_pieces_are_one():
    assert headings(written(["延长开放，** **方便读者", *HEADINGS]))[0] == "延长开放， 方便读者"
