"""Every class of node: what it holds, what it is in JSON, that it comes back."""

from __future__ import annotations

import copy
import pickle

import attrs
import pytest

from partydoc.diagnostics import Diagnostic
from partydoc.errors import LimitError
from partydoc.spans import Span
from partydoc.text import Text
from partydoc.tree.codec import from_dict, from_json, to_dict, to_json
from partydoc.tree.elements import ELEMENTS
from partydoc.tree.nodes import (
    MAX_DEPTH,
    NODES,
    Attachment,
    Child,
    Document,
    Furniture,
    Heading,
    Metadata,
    Num,
    Paragraph,
    Part,
    Section,
    Table,
    Title,
)

PLAIN = [node for node in ELEMENTS if node not in (Table, Metadata)]

NODES_AND_JSON: list[tuple[Child, dict[str, object]]] = [
    *((node("照办。"), {"type": node.type, "text": "照办。"}) for node in PLAIN),
    (Paragraph("照办。", Span(2, 5)), {"type": "paragraph", "text": "照办。", "span": [2, 5]}),
    (Table("书名", []), {"type": "table", "text": "书名"}),
    (Table("书名", [["书名"], []]), {"type": "table", "text": "书名", "rows": [["书名"], []]}),
    (Metadata("来源：馆刊"), {"type": "metadata", "text": "来源：馆刊"}),
    (
        Metadata("来源：馆刊", "来源", "馆刊", Span(0, 5)),
        {"type": "metadata", "text": "来源：馆刊", "span": [0, 5], "label": "来源", "value": "馆刊"},
    ),
    (Section(), {"type": "section", "children": []}),
    (
        Section(Num("一、", "han-comma", 1, Span(0, 2)), Heading("总则", Span(2, 4)), [Paragraph("好。")], Span(0, 6)),
        {
            "type": "section",
            "span": [0, 6],
            "num": {"text": "一、", "family": "han-comma", "value": 1, "span": [0, 2]},
            "heading": {"text": "总则", "span": [2, 4]},
            "children": [{"type": "paragraph", "text": "好。"}],
        },
    ),
    (
        Section(Num("——", "dash")),
        {"type": "section", "num": {"text": "——", "family": "dash"}, "children": []},
    ),
    (Section(None, Heading("总则")), {"type": "section", "heading": {"text": "总则"}, "children": []}),
    (Attachment(), {"type": "attachment", "children": []}),
    (
        Attachment([Title("附件1", Span(0, 3))], Span(0, 3)),
        {"type": "attachment", "span": [0, 3], "children": [{"type": "title", "text": "附件1", "span": [0, 3]}]},
    ),
    (Part(), {"type": "part", "kind": "other", "children": []}),
    (
        Part([Title("书屋办法", Span(0, 4))], "measures", Span(0, 4), "the title ends in 办法"),
        {
            "type": "part",
            "kind": "measures",
            "kind_evidence": "the title ends in 办法",
            "span": [0, 4],
            "children": [{"type": "title", "text": "书屋办法", "span": [0, 4]}],
        },
    ),
]


@pytest.mark.parametrize(
    ("node", "expected"),
    NODES_AND_JSON,
    ids=[f"{node.type} {' '.join(sorted(written))}" for node, written in NODES_AND_JSON],
)
def test_a_node_has_one_form_in_json_and_comes_back_from_it(node, expected):
    document = Document([node])
    written = to_dict(document)
    assert written["children"] == [expected]
    for read in (from_dict(written), from_json(to_json(document))):
        assert read == document
        assert to_dict(read) == written


def test_every_class_of_node_stands_in_the_table_above():
    shown = {type(node) for node, _ in NODES_AND_JSON}
    assert shown | {Document, Num, Heading} == set(NODES.values())


def test_a_type_is_the_name_of_its_class_in_snake_case():
    def snake(name):
        return "".join(f"_{letter.lower()}" if letter.isupper() else letter for letter in name).lstrip("_")

    assert {name: node.__name__ for name, node in NODES.items()} == {
        snake(node.__name__): node.__name__ for node in NODES.values()
    }


@pytest.mark.parametrize("node", NODES.values(), ids=lambda node: node.type)
def test_a_class_of_node_says_its_chinese_term(node):
    han = [letter for letter in node.__doc__.partition(",")[0] if "\u4e00" <= letter <= "\u9fff"]
    assert bool(han) == (node is not Furniture)


@pytest.mark.parametrize(
    "made",
    [
        Document(),
        Section(),
        Attachment(),
        Part(),
        Num("一、", "han-comma"),
        *(node("好。") for node in (Heading, *ELEMENTS)),
    ],
    ids=lambda made: made.type,
)
def test_a_node_holds_no_dict_and_cannot_be_changed(made):
    assert not hasattr(made, "__dict__")
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        made.span = Span(0, 1)


def test_the_span_takes_no_part_in_comparison():
    here, there = Paragraph("好。", Span(0, 2)), Paragraph("好。", Span(7, 9))
    assert here == there
    assert hash(here) == hash(there)
    assert Section(children=[here], span=Span(0, 2)) == Section(children=[there])


def test_text_and_diagnostics_take_no_part_in_comparison():
    diagnostic = Diagnostic("gap", "第四 is missing", Span(0, 1))
    parsed = Document([Paragraph("好。")], text=Text.of("好。"), diagnostics=[diagnostic])
    assert parsed == Document([Paragraph("好。")])
    assert parsed.diagnostics == (diagnostic,)


def test_two_types_of_node_with_one_text_differ():
    assert Paragraph("好。") != Title("好。")


@pytest.mark.parametrize("kind", [list, tuple, iter])
def test_children_may_come_as_any_iterable_and_are_kept_as_a_tuple(kind):
    children = (Paragraph("好。"), Paragraph("很好。"))
    for container in (Section, Attachment, Part, Document):
        assert container(children=kind(children)).children == children


@pytest.mark.parametrize("stranger", ["好。", None, Num("一、", "han-comma"), Heading("总则"), Document()])
def test_what_is_no_child_is_refused(stranger):
    with pytest.raises(TypeError, match=f"a {type(stranger).__name__} cannot be a child"):
        Section(children=[Paragraph("好。"), stranger])


def test_the_height_counts_the_levels():
    assert Paragraph("好。").height == 1
    assert Section().height == 1
    assert Section(children=[Paragraph("好。"), Section(children=[Paragraph("好。")])]).height == 3


def test_a_tree_of_more_levels_than_the_limit_cannot_be_made(deepest):
    with pytest.raises(LimitError) as caught:
        Document([Section(children=deepest.children)])
    assert (caught.value.name, caught.value.limit, caught.value.value) == ("depth", MAX_DEPTH, MAX_DEPTH + 1)


def test_the_properties_of_a_document_pick_from_its_top_level():
    note, sections = Furniture("打印本页"), (Section(heading=Heading("总则")), Section(heading=Heading("附则")))
    annex = Attachment([Title("附件"), Section(heading=Heading("样表"))])
    paragraph = Paragraph("好。")
    document = Document([Title("关于打印"), Title("的通知"), paragraph, *sections, annex, note])
    assert document.title == "关于打印的通知"
    assert document.sections == sections
    assert document.paragraphs == (paragraph,)
    assert document.attachments == (annex,)
    assert document.furniture == (note,)
    assert annex.sections == (Section(heading=Heading("样表")),)


def test_the_parts_of_a_file_have_titles_and_attachments_of_their_own():
    annex = Attachment([Title("附件")])
    part = Part([Title("书屋"), Title("办法"), annex, Furniture("打印本页")])
    document = Document([Title("关于印发书屋办法的通知"), part])
    assert document.parts == (part,)
    assert (document.title, part.title) == ("关于印发书屋办法的通知", "书屋办法")
    assert (document.attachments, part.attachments) == ((), (annex,))
    assert (document.furniture, part.furniture) == ((), (Furniture("打印本页"),))


def test_a_title_that_comes_twice_counts_once():
    assert Document([Title("打印须知"), Title("打印须知")]).title == "打印须知"


def test_a_tree_made_by_hand_has_no_title_and_no_raw_text():
    assert Document().title is None
    assert Document().raw is None
    assert Document(text=Text.of("好")).raw == "好"


def test_a_copy_of_a_tree_is_equal_to_it():
    document = Document([Section(Num("一、", "han-comma", 1), Heading("总则"), [Table("甲", [["甲"]])])], kind="law")
    for copied in (copy.copy(document), copy.deepcopy(document), pickle.loads(pickle.dumps(document))):  # noqa: S301
        assert copied == document
        assert copied.sections[0].height == 2
