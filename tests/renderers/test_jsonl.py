"""JSON Lines of sections: what each line says, and that the lines joined again are the tree."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from jsonschema import Draft202012Validator

import partydoc
from partydoc import FormatError, LimitError, from_jsonl, parse, render
from partydoc.testing import any_text, documents
from partydoc.tree.elements import ELEMENTS
from partydoc.tree.nodes import Attachment, Document, Furniture, Heading, Num, Paragraph, Section, Table, Title
from partydoc.tree.schema import records_schema
from partydoc.tree.walking import walk

PUBLISHED = Path(__file__).parents[2] / "docs" / "schema" / "partydoc-sections-1.json"
VALIDATOR = Draft202012Validator(records_schema())

OPEN = Paragraph("各馆每周开放六天。")
ITEM = Section(Num("（一）", "han-paren", 1), None, [OPEN])
TREE = Document(
    [
        Title("开放安排"),
        OPEN,
        Section(
            Num("一、", "han-comma", 1), Heading("时间"), [OPEN, ITEM, OPEN, ITEM, Table("甲\t乙", rows=[["甲", "乙"]])]
        ),
        Attachment([Title("附件"), Title("样表"), ITEM]),
    ],
    kind="notice",
)


TORN = Document([OPEN, Furniture("— 1 —", label="page-number"), Paragraph("周一闭馆。", continues=True)])


def rows(document):
    return [json.loads(line) for line in render(document, "jsonl").splitlines()]


def test_every_section_has_a_line_and_so_have_the_document_and_its_attachments():
    assert [(row["type"], row["path"], row["depth"]) for row in rows(TREE)] == [
        ("document", "", 0),
        ("section", "一", 1),
        ("section", "一/（一）", 2),
        ("section", "一/（一）[2]", 2),
        ("attachment", "附件", 1),
        ("section", "附件/（一）", 2),
    ]


def test_a_line_says_what_stands_in_its_section_and_no_other():
    assert [row["text"] for row in rows(TREE)][:3] == [
        "开放安排\n各馆每周开放六天。",
        "各馆每周开放六天。\n各馆每周开放六天。\n甲\t乙",
        "各馆每周开放六天。",
    ]


def test_a_line_names_the_headings_above_it_from_the_outermost():
    assert [row.get("headings") for row in rows(TREE)] == [
        None,
        ["一、时间"],
        ["一、时间", "（一）"],
        ["一、时间", "（一）"],
        ["附件样表"],
        ["附件样表", "（一）"],
    ]


def test_a_long_heading_is_cut_where_it_is_said_again():
    long = Section(None, Heading("长" * 300), [ITEM])
    _, whole, below = rows(Document([Title("题" * 300), long]))
    assert whole["heading"]["text"] == "长" * 300
    assert [len(words) for words in (below["title"], *below["headings"])] == [200, 200, 3]


def test_a_line_says_whose_it_is(report_file):
    document = partydoc.load(report_file)
    for row in rows(document):
        assert (row["kind"], row["title"]) == (document.kind, document.title)
        assert row["source"] == {"name": str(report_file), "sha256": document.text.source.sha256}


@pytest.fixture
def report_file(samples):
    return samples / "work_report.txt"


def test_the_passages_of_a_line_are_cut_out_of_its_text_and_of_the_raw_text(report_file):
    document = partydoc.load(report_file, script="original", repairs=())
    elements = iter([node for node, _ in walk(document) if isinstance(node, ELEMENTS)])
    pieces = [(row, part) for row in rows(document) for part in row.get("passages", ())]
    assert sorted(row["text"][slice(*part["chars"])] for row, part in pieces) == sorted(e.text for e in elements)
    assert all(row["text"][slice(*p["chars"])] == document.raw[slice(*p["span"])] for row, p in pieces)


def test_the_published_schema_is_what_the_classes_say():
    if not PUBLISHED.exists():
        pytest.skip("the published copy is not part of this distribution")
    assert PUBLISHED.read_text(encoding="utf-8") == json.dumps(records_schema(), ensure_ascii=False, indent=2) + "\n"


@pytest.mark.parametrize(
    "document",
    [TREE, TORN, Document(), Document([element("好。") for element in ELEMENTS])],
    ids=["tree", "torn", "empty", "every element"],
)
def test_what_is_written_fits_the_schema(document):
    assert [error.message for row in rows(document) for error in VALIDATOR.iter_errors(row)] == []


@given(documents())
def test_the_lines_joined_again_are_the_tree(document):
    assert list(from_jsonl(render(document, "jsonl"))) == [document]


@given(any_text())
def test_the_lines_of_any_text_joined_again_are_its_tree(text):
    document = parse(text)
    (again,) = from_jsonl(render(document, "jsonl"))
    assert [(node.type, node.span) for node, _ in walk(again)] == [(node.type, node.span) for node, _ in walk(document)]
    assert again == document


@given(any_text())
def test_a_line_is_a_line_for_every_reader_of_lines(text):
    written = render(parse(text), "jsonl")
    assert written.splitlines() == written.rstrip("\n").split("\n")


def test_documents_that_follow_each_other_are_told_apart():
    trees = [TREE, Document(), TREE]
    assert list(from_jsonl("".join(render(tree, "jsonl") for tree in trees))) == trees
    assert list(from_jsonl(line for tree in trees for line in render(tree, "jsonl").splitlines())) == trees


LINES = render(TREE, "jsonl").splitlines()


@pytest.mark.parametrize(
    ("lines", "message"),
    [
        (LINES[1:], "no place at depth 1"),
        ([LINES[0], LINES[2]], "no place at depth 2"),
        ([*LINES, LINES[1]], "no place at depth 1"),
        (["[]"], "expected an object, not an array"),
        (["{"], "no JSON"),
        ([LINES[0].replace("sections/1", "sections/2")], "expected 'partydoc-sections/1'"),
        ([LINES[0].replace('"kind"', '"colour"')], "no such field: colour"),
        ([LINES[0].replace('"type":"title"', '"type":"chapter"')], "no type of node"),
    ],
    ids=["no document", "a level left out", "twice", "no object", "no JSON", "format", "field", "type"],
)
def test_lines_that_make_no_document_are_refused(lines, message):
    with pytest.raises(FormatError, match=message):
        list(from_jsonl(lines))


def test_lines_too_deep_are_refused():
    row = {"format": "partydoc-sections/1", "type": "section", "path": "", "text": ""}
    deep = [LINES[0], *(json.dumps({**row, "depth": depth, "place": 9}) for depth in range(1, 500))]
    with pytest.raises(LimitError):
        list(from_jsonl(deep))
