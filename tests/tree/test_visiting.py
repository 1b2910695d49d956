from __future__ import annotations

import pytest

from partydoc.tree.nodes import Document, Furniture, Heading, Num, Paragraph, Section, Title
from partydoc.tree.visiting import Transformer, Visitor

SECTION = Section(Num("一、", "han-comma", 1), Heading("服务"), [Paragraph("延长开放时间。"), Paragraph("照办。")])
DOCUMENT = Document([Title("安排"), SECTION, Furniture("打印")], kind="notice")


class Log(Visitor):
    def __init__(self):
        self.seen = []

    def visit_paragraph(self, node, ancestors):
        self.seen.append((node.text, [each.type for each in ancestors]))

    def visit_node(self, node, ancestors):
        self.seen.append((node.type, len(ancestors)))


def test_a_visitor_meets_each_node_by_its_type_and_else_as_a_node():
    log = Log()
    log.visit(DOCUMENT)
    assert log.seen == [
        ("document", 0),
        ("title", 1),
        ("section", 1),
        ("num", 2),
        ("heading", 2),
        ("延长开放时间。", ["document", "section"]),
        ("照办。", ["document", "section"]),
        ("furniture", 1),
    ]


def transform(tree, **methods):
    return type(
        "Changed", (Transformer,), {f"visit_{name}": lambda _, node, f=f: f(node) for name, f in methods.items()}
    )().transform(tree)


def test_a_transformer_without_methods_gives_the_tree_itself():
    assert Transformer().transform(DOCUMENT) is DOCUMENT


def test_none_drops_a_node():
    assert transform(DOCUMENT, furniture=lambda _: None).children == DOCUMENT.children[:2]
    assert transform(SECTION, heading=lambda _: None) == Section(SECTION.num, None, SECTION.children)


def test_a_node_stands_in_the_place_of_another():
    shorter = transform(DOCUMENT, heading=lambda node: Heading(node.text[:1]))
    assert shorter.sections[0].heading == Heading("服")
    assert shorter.kind == "notice"
    assert DOCUMENT.sections[0].heading == Heading("服务")


def test_several_nodes_stand_in_the_place_of_one():
    flat = transform(DOCUMENT, section=lambda node: node.children)
    assert flat.children == (Title("安排"), *SECTION.children, Furniture("打印"))


def test_children_are_changed_before_the_node_that_holds_them():
    counted = transform(
        DOCUMENT,
        paragraph=lambda node: None if node.text == "照办。" else node,
        section=lambda node: Section(node.num, Heading(f"{len(node.children)}段"), node.children),
    )
    assert counted.sections[0].heading == Heading("1段")


def test_what_is_not_changed_stays_the_same_object():
    assert transform(DOCUMENT, furniture=lambda _: None).sections[0] is SECTION


@pytest.mark.parametrize("made", [None, [DOCUMENT, DOCUMENT]], ids=["none", "two"])
def test_the_root_must_stay_one(made):
    with pytest.raises(ValueError, match="nodes for the root, where one must stand"):
        transform(DOCUMENT, document=lambda _: made)


def test_a_section_has_one_heading_at_most():
    with pytest.raises(ValueError, match="2 nodes for the heading"):
        transform(DOCUMENT, heading=lambda node: [node, node])
