"""Numbers that Word counts are shown as they stand in the document; what it cannot show stays text."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

import partydoc
from partydoc import parse, render
from partydoc.readers import read
from partydoc.renderers.docx.numbering import form_of
from partydoc.testing import documents
from partydoc.tree.nodes import Document, Heading, Num, Paragraph, Section
from tests.libreoffice import MISSING, PROGRAM, to_text
from tests.renderers.docx.written import WORD, back, body, parts, said, value
from tests.renderers.test_markdown import outline


def listed(*rows):
    """Make a document of sections, each with its marker, family and value."""
    return Document([Section(Num(*row), None, [Paragraph("好。")]) for row in rows])


def lists(document):
    """Give the list of each paragraph, and whether its number is text."""
    blocks = body(document, numbering="word")[:-1]
    return [(value(block, "pPr/numPr/numId"), said(block)) for block in blocks]


@pytest.mark.parametrize(
    ("marker", "value", "family", "number", "text"),
    [
        ("一、", 1, "han-comma", "chineseCountingThousand", "%1、"),
        ("（一百二十三）", 123, "han-paren", "chineseCountingThousand", "（%1）"),
        ("12.", 12, "arabic-dot", "decimal", "%1."),
        ("１２．", 12, "arabic-dot", "decimalFullWidth", "%1．"),
        ("（3）", 3, "arabic-paren", "decimal", "（%1）"),
        ("③", 3, "circled", "decimalEnclosedCircle", "%1"),
        ("⑶", 3, "arabic-paren", "decimalEnclosedParen", "%1"),
        ("㈢", 3, "han-paren", "ideographEnclosedCircle", "%1"),
        ("第三章", 3, "chapter", "chineseCountingThousand", "第%1章"),
        ("第十条之一", 10, "article", "chineseCountingThousand", "第%1条之一"),
        ("第三条\N{IDEOGRAPHIC SPACE}", 3, "article", "chineseCountingThousand", "第%1条\N{IDEOGRAPHIC SPACE}"),
        ("2.1.3 ", 3, "decimal", "decimal", "2.1.%1 "),
        ("壹、", 1, "han-comma", "chineseLegalSimplified", "%1、"),
        ("——", None, "dash", "bullet", "——"),
    ],
)
def test_a_marker_has_the_form_that_word_shows_it_in(marker, value, family, number, text):
    assert form_of(marker, value, family) == (number, text)


@pytest.mark.parametrize(
    ("marker", "value", "family"),
    [("首先，", 1, "ordinal"), ("5%、", 5, "han-comma"), ("廿一、", 21, "han-comma"), ("1\0.", 1, "arabic-dot"),
     ("\ue000", None, "bullet"), ("1.\t", 1, "arabic-dot"), ("40000.", 40_000, "arabic-dot"), ("0.", 0, "arabic-dot")],
)  # fmt: skip
def test_a_marker_that_word_cannot_show_has_none(marker, value, family):
    assert form_of(marker, value, family) is None


def test_a_series_is_a_list_and_a_new_one_another():
    rows = [("一、", "han-comma", 1), ("二、", "han-comma", 2), ("一、", "han-comma", 1), ("二、", "han-comma", 2)]
    assert lists(listed(*rows)) == [("1", "好。"), ("1", "好。"), ("2", "好。"), ("2", "好。")]


def test_a_series_that_misses_a_number_starts_where_it_goes_on():
    document = listed(("1.", "arabic-dot", 1), ("3.", "arabic-dot", 3))
    assert [line for line in read(render(document, "docx", numbering="word")).text.split("\n") if "好" in line] == [
        "1.好。",
        "3.好。",
    ]


def test_articles_count_on_through_chapters():
    text = "条例\n\n第一章　总则\n\n第一条　甲乙丙丁。\n\n第二条　子丑寅卯。\n\n第二章　管理\n\n第三条　春夏秋冬。\n"
    numbers = {said(block): value(block, "pPr/numPr/numId") for block in body(parse(text), numbering="word")}
    assert numbers["甲乙丙丁。"] == numbers["子丑寅卯。"] == numbers["春夏秋冬。"] != numbers["总则"] == numbers["管理"]


def test_items_inside_a_line_and_words_that_count_stay_text():
    document = listed(("首先，", "ordinal", 1))
    assert lists(document) == [(None, "首先，好。")]
    assert "word/numbering.xml" not in parts(render(document, "docx", numbering="word"))


def test_the_number_is_set_as_the_heading_that_runs_in():
    section = Section(Num("（一）", "han-paren", 1), Heading("开放"), [Paragraph("好。")])
    block = body(parse("一、服务\n\n（一）开放。每天开门。\n"), numbering="word")[1]
    assert section.num.text == "（一）"
    assert block.find(f"{WORD}pPr/{WORD}rPr/{WORD}rFonts").get(f"{WORD}eastAsia") == "楷体_GB2312"


@settings(max_examples=20)
@given(documents())
def test_trees_are_read_back_the_same_whoever_counts(document):
    text, word = (read(render(document, "docx", numbering=way)).text for way in ("text", "word"))
    assert text == word


@pytest.mark.skipif(PROGRAM is None, reason=MISSING)
@pytest.mark.parametrize("name", ["law", "notice"])
def test_libreoffice_shows_the_numbers_that_the_document_has(samples, name):
    document = partydoc.load(samples / f"{name}.txt")
    text, word = ("".join(to_text(render(document, "docx", numbering=way)).split()) for way in ("text", "word"))
    assert text == word


def test_a_sample_keeps_its_outline_with_numbers_of_word(samples):
    document = partydoc.load(samples / "law.txt")
    assert outline(back(render(document, "docx", numbering="word"))) == outline(document)
