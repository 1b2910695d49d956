"""The lines of a document: as they were read, or as they are written anew."""

from __future__ import annotations

import pytest
from hypothesis import given

from partydoc import parse, render
from partydoc.renderers.layout import lines
from partydoc.testing import any_text, documents
from partydoc.tree.nodes import Document, Heading, Num, Paragraph, Section
from partydoc.tree.walking import leaves

TEXT = (
    "关于开放的通知\r\n\r\n　　一、时间\r\n"
    "　　（一）早上。八点开。一是周末照常。二是假日不休。\r\n请照办。\r\n第一章　总则\n"
)


def words(document):
    return ["".join(piece.text for piece in line) for line in lines(document)]


def bare(text):
    return "".join(text.split())


def test_a_text_keeps_its_lines():
    assert words(parse(TEXT)) == [row.strip() for row in TEXT.splitlines() if row.strip()]


def test_a_heading_that_runs_in_stands_in_the_line_of_its_text():
    (_, _, item, *_) = lines(parse(TEXT))
    assert [(piece.text, piece.leaf and piece.leaf.type) for piece in item][:4] == [
        ("（一）", "num"),
        ("早上", "heading"),
        ("。", None),
        ("八点开。", "paragraph"),
    ]


def test_a_piece_knows_what_it_stands_in():
    document = parse(TEXT)
    last = lines(document)[-1][-1]
    assert last.ancestors[0] is document
    assert [node.type for node in last.ancestors] == ["document", "section"]


def test_a_repaired_line_break_is_none(samples):
    document = parse((samples / "speech.txt").read_text("utf-8"))
    (line,) = [line for line in words(document) if line.startswith("这次会议的主要任务")]
    assert "\n把汛前准备的各项任务" in document.raw
    assert line.endswith("我都赞成。")


def test_a_tree_made_by_hand_has_the_lines_of_its_canonical_text():
    document = Document([Section(Num("一、", "han-comma", 1), Heading("开放"), [Paragraph("好。")])])
    assert words(document) == render(document).splitlines() == ["一、开放", "好。"]


def test_so_has_a_parsed_tree_with_a_part_made_by_hand():
    document = parse("一、开放\n好。\n")
    changed = Document((*document.children, Paragraph("新。")), text=document.text)
    assert words(changed) == render(changed).splitlines()
    assert words(changed)[-1] == "新。"


def test_so_has_a_tree_that_came_without_its_text():
    document = parse("一、开放\n好。\n")
    assert words(Document(document.children)) == ["一、开放", "好。"]


@given(documents())
def test_the_lines_of_a_tree_made_by_hand_are_those_of_its_text(document):
    text = render(document)
    assert words(document) == text.removesuffix("\n").split("\n\n" if "\n\n" in text else "\n")
    assert words(parse(text)) == words(document)


@given(any_text())
def test_every_leaf_stands_in_one_line_in_order(text):
    document = parse(text)
    laid = [piece.leaf for line in lines(document) for piece in line if piece.leaf is not None]
    assert [id(leaf) for leaf in laid] == [id(leaf) for leaf in leaves(document)]


@given(any_text())
def test_no_character_that_shows_is_lost(text):
    document = parse(text)
    assert bare("".join(words(document))) == bare(document.text.clean)


@pytest.mark.parametrize("layout", ["clean", "faithful"])
def test_the_text_of_a_tree_can_be_had_as_it_was(layout):
    raw = "一、開創(chuàng)\r\n好。"
    assert render(parse(raw), layout=layout) == {"clean": "一、开创\r\n好。", "faithful": raw}[layout]


@pytest.mark.parametrize("layout", ["clean", "faithful"])
def test_a_tree_made_by_hand_has_no_text_to_be_faithful_to(layout):
    with pytest.raises(ValueError, match="not parsed from a text"):
        render(Document([Paragraph("好。")]), layout=layout)
