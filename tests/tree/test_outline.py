"""The outline of a tree, line by line."""

from __future__ import annotations

import pytest

from partydoc.cells import cells
from partydoc.tree.nodes import (
    Attachment,
    AttachmentList,
    Document,
    Heading,
    Num,
    Paragraph,
    Part,
    Salutation,
    Section,
    Table,
    Title,
)
from partydoc.tree.outline import Piece, outline


def drawn(document, **options):
    return ["".join(piece.text for piece in line) for line in outline(document, **options)]


REPORT = Document(
    [
        Title("青河市图书馆工作报告"),
        Salutation("同志们："),
        Section(
            Num("一、", "han-comma", 1),
            Heading("主要工作"),
            [
                Section(
                    Num("（一）", "han-paren", 1),
                    Heading("延长开放时间"),
                    [
                        Paragraph("各馆重新安排作息。"),
                        Section(Num("一是", "run-in", 1), None, [Paragraph("晚间开放。")]),
                    ],
                )
            ],
        ),
    ]
)


def test_sections_are_indented_by_level_and_elements_are_named():
    assert drawn(REPORT) == [
        "title: 青河市图书馆工作报告",
        "salutation: 同志们：",
        "一、主要工作",
        "  （一）延长开放时间",
        "    各馆重新安排作息。",
        "    一是晚间开放。",
    ]


@pytest.mark.parametrize(("depth", "lines"), [(1, 3), (2, 4), (3, 6), (4, 6), (None, 6)])
def test_depth_counts_levels_from_the_outermost(depth, lines):
    assert drawn(REPORT, depth=depth) == drawn(REPORT)[:lines]


@pytest.mark.parametrize("width", [20, 21, 22, 33])
def test_no_line_is_wider_than_the_terminal(width):
    assert max(map(cells, drawn(REPORT, width=width))) <= width


def test_a_paragraph_that_is_cut_ends_in_a_mark():
    assert drawn(Document([Paragraph("各图书馆全年开放三百天。")]), width=20) == ["各图书馆全年开放三…"]


@pytest.mark.parametrize(
    ("num", "expected"),
    [
        (Num("第一条", "article", 1), "第一条 全年开放。"),
        (Num("第一章", "chapter", 1), "第一章 全年开放。"),
        (Num("1.", "arabic-dot", 1), "1. 全年开放。"),
        (Num("1．", "arabic-dot", 1), "1．全年开放。"),
        (Num("1.1", "decimal", 1), "1.1 全年开放。"),
        (Num("(一)", "han-paren", 1), "(一)全年开放。"),
        (Num("第一，", "ordinal", 1), "第一，全年开放。"),
        (Num("二要", "run-in", 2), "二要全年开放。"),
        (Num("——", "dash"), "—— 全年开放。"),
        (Num("", "bullet"), " 全年开放。"),
    ],
)
def test_a_marker_stands_as_far_from_its_text_as_in_print(num, expected):
    assert drawn(Document([Section(num, None, [Paragraph("全年开放。")])])) == [expected]


def test_the_later_paragraphs_of_an_article_stand_below_it():
    article = Section(Num("第一条", "article", 1), None, [Paragraph("第一款。"), Paragraph("第二款。")])
    assert drawn(Document([article])) == ["第一条 第一款。", "  第二款。"]


def test_a_section_without_number_shows_its_heading_or_its_kind():
    document = Document([Section(None, Heading("聚焦阅读")), Section(None, None, [Paragraph("开放。")])])
    assert drawn(document) == ["聚焦阅读", "section", "  开放。"]


def test_the_lines_of_an_element_stay_apart():
    assert drawn(Document([AttachmentList("附件：1．细则\n　　　2．说明")])) == [
        "attachment_list: 附件：1．细则 2．说明"
    ]


def test_an_attachment_holds_its_own_parts():
    assert drawn(Document([Attachment([Title("登记表"), Table("书名\t册数")])])) == [
        "attachment",
        "  title: 登记表",
        "  table: 书名 册数",
    ]


def test_a_part_says_its_kind():
    assert drawn(Document([Part([Title("书屋办法")], kind="measures"), Part([Title("说明")])])) == [
        "part: measures",
        "  title: 书屋办法",
        "part",
        "  title: 说明",
    ]


def test_the_pieces_of_a_line_say_what_they_are():
    lines = list(outline(REPORT, depth=1))
    assert lines[0] == (Piece("title: ", "label"), Piece("青河市图书馆工作报告", "title"))
    assert lines[2] == (Piece("一、", "marker"), Piece("主要工作", "heading"))


def test_an_empty_document_has_no_lines():
    assert drawn(Document()) == []


def test_the_deepest_tree_still_shows_its_text():
    node = Paragraph("最深处。")
    for _ in range(120):
        node = Section(Num("一是", "run-in", 1), None, [node] if isinstance(node, Section) else [node, node])
    last = drawn(Document([node]), width=40)[-1]
    assert last == " " * 20 + "最深处。"


def test_a_huge_paragraph_costs_one_line():
    assert drawn(Document([Paragraph("开" * 10_000_000)]), width=21) == ["开" * 10 + "…"]
