from __future__ import annotations

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from partydoc.diagnostics import Diagnostic
from partydoc.edits import Edit
from partydoc.spans import Span
from partydoc.text import Source, Text
from partydoc.tree.codec import to_dict, to_json
from partydoc.tree.elements import ELEMENTS
from partydoc.tree.nodes import Attachment, Document, Heading, Num, Paragraph, Section, Table
from partydoc.tree.schema import json_schema

PUBLISHED = Path(__file__).parents[2] / "docs" / "schema" / "partydoc-1.json"
VALIDATOR = Draft202012Validator(json_schema())

SECTION = Section(Num("一、", "han-comma", 1, Span(0, 2)), Heading("总则"), [Paragraph("好。"), Section()], Span(0, 9))
RAW = "好(hǎo)。"
TREES = {
    "empty": Document(),
    "every element": Document([node("好。", span=Span(0, 2)) for node in ELEMENTS]),
    "containers": Document([SECTION, Attachment([SECTION, Table("甲", [["甲"]])])], kind="law", span=Span(0, 99)),
    "parsed": Document(
        [Paragraph("好。", Span(0, 7))],
        text=Text.of(RAW, edits=[Edit(Span(1, 6), "", "pinyin")], source=Source.of(RAW, name="a.txt")),
        diagnostics=[Diagnostic("gap", "第四 is missing", Span(0, 1))],
    ),
    "surrogates": Document([Paragraph("\ud83d\ude00")]),
}


def test_the_published_schema_is_what_the_classes_say():
    if not PUBLISHED.exists():
        pytest.skip("the published copy is not part of this distribution")
    assert PUBLISHED.read_text(encoding="utf-8") == json.dumps(json_schema(), ensure_ascii=False, indent=2) + "\n"


def test_the_schema_is_a_schema():
    Draft202012Validator.check_schema(json_schema())


@pytest.mark.parametrize("name", TREES)
@pytest.mark.parametrize("source", [False, True], ids=["tree", "tree and source"])
def test_what_is_written_fits_the_schema(name, source):
    for written in (to_dict(TREES[name], source=source), json.loads(to_json(TREES[name], source=source))):
        assert [error.message for error in VALIDATOR.iter_errors(written)] == []


def of(**fields):
    return {"format": "partydoc/1", "type": "document", **fields}


@pytest.mark.parametrize(
    "wrong",
    [
        [],
        {},
        of() | {"format": "partydoc/2"},
        of() | {"type": "section"},
        of(kind=5),
        of(colour="red"),
        of(children={}),
        of(children=[{}]),
        of(children=[{"type": "chapter", "text": "好"}]),
        of(children=[{"type": "document"}]),
        of(children=[{"type": "paragraph"}]),
        of(children=[{"type": "paragraph", "text": 5}]),
        of(children=[{"type": "paragraph", "text": "好", "height": 1}]),
        of(children=[{"type": "paragraph", "text": "好", "span": [0, 1, 2]}]),
        of(children=[{"type": "paragraph", "text": "好", "span": [-1, 2]}]),
        of(children=[{"type": "section", "children": [{"type": "title"}]}]),
        of(children=[{"type": "section", "num": {"text": "一、"}}]),
        of(children=[{"type": "table", "text": "", "rows": ["ab"]}]),
        of(edits=[{"span": [0, 1], "text": ""}]),
        of(diagnostics=[{"code": "a", "message": "b", "span": [0, 1], "severity": "fatal"}]),
        of(source={"name": "a.txt"}),
    ],
    ids=lambda wrong: json.dumps(wrong, ensure_ascii=False)[-60:],
)
def test_what_is_not_a_document_does_not_fit_the_schema(wrong):
    assert not VALIDATOR.is_valid(wrong)
