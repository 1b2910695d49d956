from __future__ import annotations

import pytest

from partydoc.tree.nodes import Container, Document, Heading, Num, Paragraph, Section, Title
from partydoc.tree.walking import leaves, parents, parts, walk


@pytest.fixture
def document() -> Document:
    item = Section(Num("一是", "run-in", 1), None, [Paragraph("延长开放时间。")])
    return Document([Title("安排"), Section(Num("一、", "han-comma", 1), Heading("服务"), [Paragraph("如下。"), item])])


def shown(nodes):
    return [node.type if isinstance(node, Container) else node.text for node in nodes]


def test_parts_are_num_heading_and_children_in_reading_order(document):
    assert shown(parts(document)) == ["安排", "section"]
    assert shown(parts(document.sections[0])) == ["一、", "服务", "如下。", "section"]
    assert parts(document.sections[0].heading) == ()


def test_a_walk_meets_every_node_once_in_reading_order(document):
    order = ["document", "安排", "section", "一、", "服务", "如下。", "section", "一是", "延长开放时间。"]
    assert shown(node for node, _ in document.walk()) == order


def test_a_walk_gives_the_ancestors_from_the_outermost_inwards(document):
    section = document.sections[0]
    found = {getattr(node, "text", None): ancestors for node, ancestors in walk(document)}
    assert found["安排"] == (document,)
    assert found["延长开放时间。"] == (document, section, section.sections[0])


def test_a_walk_may_start_anywhere(document):
    assert [len(ancestors) for _, ancestors in document.sections[0].walk()] == [0, 1, 1, 1, 1, 2, 2]
    assert list(walk(document.children[0])) == [(Title("安排"), ())]


def test_the_leaves_are_what_holds_text(document):
    assert shown(leaves(document)) == ["安排", "一、", "服务", "如下。", "一是", "延长开放时间。"]


def test_parents_are_found_by_identity():
    first, second = Paragraph("好。"), Paragraph("好。")
    section = Section(None, Heading("服务"), [first])
    document = Document([section, second])
    above = parents(document)
    assert above[first] is section
    assert above[section.heading] is section
    assert above[second] is document
    assert len(above) == 4
    assert [node.type for node in above] == ["section", "heading", "paragraph", "paragraph"]


def test_the_root_and_strangers_have_no_parent(document):
    above = parents(document)
    assert above.get(document) is None
    assert Paragraph("如下。") not in above
    with pytest.raises(KeyError):
        above[document]
