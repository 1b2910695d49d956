"""Whatever the tree, the file is valid, shows every word in reading order, and has nothing live in it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import partydoc
from partydoc import parse, render
from partydoc.testing import any_text, documents
from partydoc.tree.nodes import (
    ELEMENTS,
    MAX_DEPTH,
    Attachment,
    Contents,
    Document,
    Furniture,
    Heading,
    Metadata,
    Num,
    PageNumber,
    Paragraph,
    Part,
    Section,
    Table,
    Title,
)
from partydoc.xml_text import from_xml_text
from tests.renderers.akn_schema import AKN, OWN, said, shown, squeezed, written
from tests.renderers.injections import INJECTIONS

FAMILIES = ("part", "chapter", "article", "han-comma", "han-paren", "arabic-dot", "run-in", "dash", "no family")
KINDS = ("law", "measures", "notice", "speech", "minutes", "report", "other", "no kind")
ONE_IN = 24


def assert_whole(document: Document) -> None:
    """Fail where a document is not written as a valid file with all its words."""
    assert shown(written(document)) == said(document)


@given(documents())
def test_a_tree_made_by_hand_is_valid_and_whole(document):
    assert_whole(document)


@given(documents())
def test_so_is_the_tree_read_from_its_text(document):
    assert_whole(parse(render(document)))


@given(any_text())
def test_any_text_is_valid_and_whole(text):
    root = written(parse(text), furniture="remark")
    assert shown(root) == said(parse(text), furniture=True)


def wild_trees():
    """Draw trees in which any node stands anywhere."""
    words = st.sampled_from(["好。", "第一条", "", " ", "2026年3月2日", "〔1〕见《书屋办法》。", "目录\n第一章 总则"])
    element = st.builds(lambda made, text: made(text), st.sampled_from(ELEMENTS), words)
    table = st.builds(lambda cell: Table("好", [[cell, ""], [], [cell]]), words)
    num = st.builds(Num, words, st.sampled_from(FAMILIES), st.none() | st.integers(0, 3))
    head = st.tuples(st.none() | num, st.none() | words.map(Heading))

    def around(children):
        below = st.lists(children, max_size=4)
        return st.one_of(
            st.builds(lambda head, below: Section(*head, below), head, below),
            below.map(Attachment),
            st.builds(Part, below, st.sampled_from(KINDS)),
        )

    child = st.recursive(st.one_of(element, table), around, max_leaves=12)
    return st.builds(Document, st.lists(child, max_size=6), st.sampled_from(KINDS))


@given(wild_trees())
def test_a_tree_with_any_node_in_any_place_is_valid_and_whole(document):
    assert_whole(document)


def test_the_deepest_tree_is_valid_and_whole():
    for family in ("article", "han-paren"):
        node = Paragraph("好。")
        for _ in range(MAX_DEPTH - 2):
            node = Section(Num("（一）", family, 1), None, [node])
        assert_whole(Document([node], kind="law"))


def test_nodes_that_stand_in_several_places_have_an_eid_for_each():
    section = Section(Num("（一）", "han-paren", 1), None, [Paragraph("依照《书屋办法》办理。")])
    assert_whole(Document([section, section, Section(None, None, [section])], kind="notice"))


def everywhere(words):
    """Put the same words into every field of every node."""
    item = Section(Num(words, words, 1), Heading(words), [Paragraph(words), Table(words, [[words, words]])])
    elements = [element(words) for element in ELEMENTS]
    parts = [Attachment([Title(words), item]), Part([Title(words), item], kind=words)]
    return Document([*elements, Metadata(words, words, words), item, Contents(f"目录\n{words}"), *parts], kind=words)


def test_no_injection_is_more_than_words():
    names = {each.tag for each in written(everywhere("好"), furniture="remark").iter()} | {f"{AKN}br"}
    for injection in INJECTIONS:
        document = everywhere(injection)
        root = written(document, furniture="remark")
        assert {each.tag for each in root.iter()} <= names
        assert shown(root) == said(document, furniture=True)


@pytest.mark.parametrize("start", range(0, 0x110000, 0x11000))
def test_every_character_is_read_back(start):
    words = "".join(map(chr, range(start, start + 0x11000)))
    assert shown(written(Document([Paragraph(words)]))) == squeezed(words)


@pytest.mark.parametrize(
    ("option", "words", "kept", "remarks"),
    [("meta", "好。", 2, 0), ("remark", "打印好。—1—", 0, 2), ("omit", "好。", 0, 0)],
)
def test_furniture_is_kept_in_the_metadata_shown_as_a_remark_or_left_out(option, words, kept, remarks):
    root = written(Document([Furniture("打印"), Paragraph("好。"), PageNumber("— 1 —")]), furniture=option)
    assert shown(root) == words
    assert len(root.findall(f".//{OWN}furniture")) == kept
    assert len(root.findall(f".//{AKN}remark")) == remarks


def test_line_ends_in_an_element_are_breaks():
    block = written(Document([Title("关于开放\r\n图书馆的通知")])).find(f".//{AKN}docTitle")
    assert [block.text, *(each.tail for each in block)] == ["关于开放", "图书馆的通知"]


def test_what_xml_cannot_hold_is_coded_and_read_back():
    (paragraph,) = written(Document([Paragraph("图\0书_x0041_")])).iter(f"{AKN}p")
    assert from_xml_text(paragraph.text) == "图\0书_x0041_"


def test_real_texts_are_valid_and_whole(shared, real_texts):
    paths = [*real_texts, *sorted(shared.glob("eval/laws/*.md"))[::ONE_IN]]
    for path in paths:
        assert_whole(partydoc.load(path))


def test_documents_with_a_gold_tree_are_valid_and_whole(shared):
    for path in sorted(shared.glob("eval/documents/*/*"))[::4]:
        assert_whole(partydoc.load(path))
