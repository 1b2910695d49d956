from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from partydoc.diagnostics import Diagnostic
from partydoc.edits import Edit
from partydoc.errors import FormatError
from partydoc.hints import Hint
from partydoc.parser import build_document
from partydoc.repairs import read_text
from partydoc.spans import Span
from partydoc.text import Source, Text
from partydoc.tree.codec import from_dict, from_json, to_dict, to_json
from partydoc.tree.nodes import Document, Heading, Metadata, Num, Paragraph, Section, Table
from partydoc.tree.unparsing import unparse

RAW = "好(hǎo)。"
SOURCE = Source("a.txt", "utf-8", "valid UTF-8", "00ff", len(RAW))
EDITS = [Edit(Span(1, 6), "", "pinyin")]
PARSED = Document(
    [Paragraph("好。", Span(0, 7))],
    kind="report",
    text=Text.of(RAW, edits=EDITS, source=SOURCE),
    diagnostics=[Diagnostic("gap", "第四 is missing", Span(0, 1), "error")],
    span=Span(0, 7),
)
PLAIN = {
    "format": "partydoc/1",
    "type": "document",
    "kind": "report",
    "span": [0, 7],
    "source": {"name": "a.txt", "encoding": "utf-8", "evidence": "valid UTF-8", "length": 7, "sha256": "00ff"},
    "children": [{"type": "paragraph", "text": "好。", "span": [0, 7]}],
    "edits": [{"span": [1, 6], "text": "", "reason": "pinyin"}],
    "diagnostics": [{"code": "gap", "message": "第四 is missing", "span": [0, 1], "severity": "error"}],
}


def test_a_parsed_document_has_this_form():
    assert to_dict(PARSED) == PLAIN
    assert list(to_dict(PARSED)) == list(PLAIN)


def test_a_tree_made_by_hand_has_no_source():
    assert to_dict(Document()) == {
        "format": "partydoc/1",
        "type": "document",
        "kind": "other",
        "children": [],
        "edits": [],
        "diagnostics": [],
    }


def test_without_the_source_the_tree_alone_comes_back():
    read = from_dict(PLAIN)
    assert read == PARSED
    assert (read.text, read.span, read.diagnostics) == (None, PARSED.span, PARSED.diagnostics)


@pytest.mark.parametrize("script", ["simplified", "original"])
def test_with_the_source_everything_comes_back(script):
    raw = "著(zhù)名圖書館。"
    edits = [Edit(Span(1, 6), "", "pinyin")]
    text = Text.of(raw, script=script, edits=edits, source=Source.of(raw, name="a.txt"))
    document = Document([Paragraph(text.clean, Span(0, len(raw)))], text=text)
    read = from_json(to_json(document, source=True))
    assert read.text == text
    assert unparse(read) == raw
    assert read.text.offsets.to_raw(0, 1) == Span(0, 6)
    assert to_dict(read, source=True) == to_dict(document, source=True)


def test_only_the_wanted_source_holds_the_text():
    assert to_dict(PARSED, source=True)["source"] == PLAIN["source"] | {"text": RAW}


def test_compact_json_has_no_blanks_and_indented_json_has_lines():
    assert to_json(Document()).startswith('{"format":"partydoc/1","type":"document"')
    assert to_json(Document(), indent=1).splitlines()[1] == ' "format": "partydoc/1",'


def test_chinese_characters_are_written_as_they_are():
    assert "各馆照办。" in to_json(Document([Paragraph("各馆照办。")]))


ODD_STRINGS = [
    "\ud800",
    "好\udfff。",
    "\ud83d\ude00",
    "a\ud83d\ude00\ud83d\ude00b",
    "\U0001f600",
    "\0\x1f\x7f",
    '"\\',
    "\u2028",
]


@pytest.mark.parametrize("odd", ODD_STRINGS, ids=ascii)
def test_json_is_valid_and_exact_for_any_string(odd):
    number = Section(Num(odd, "run-in"), Heading(odd), [Table(odd, [[odd]]), Metadata(odd, odd, odd)])
    document = Document([number], text=Text.of(odd), kind=odd)
    for indent in (None, 2):
        written = to_json(document, indent=indent, source=True)
        json.loads(written.encode())
        assert from_json(written) == document
        assert from_json(written.encode()).raw == odd


def test_every_code_point_goes_through_json():
    text = "".join(map(chr, range(0x110000)))
    assert from_json(to_json(Document([Paragraph(text)]))).children == (Paragraph(text),)


@given(st.text(st.characters() | st.sampled_from('\ud800\udbff\udc00\udfff\\"[],')))
def test_any_string_goes_through_json(text):
    assert from_json(to_json(Document([Paragraph(text)]))).children == (Paragraph(text),)


def of(**fields):
    return {"format": "partydoc/1", "type": "document", **fields}


def child(**fields):
    return of(children=[{"type": "section", "children": [{"type": "paragraph", "text": "好。"}, fields]}])


PLACE = "$.children[0].children[1]"


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        ([], "expected an object, not an array @ $"),
        ("{}", "expected an object, not a string @ $"),
        ({}, "missing @ $.format; missing @ $.type"),
        (of() | {"format": "partydoc/2"}, "expected 'partydoc/1', not 'partydoc/2' @ $.format"),
        (of() | {"type": "section"}, "expected 'document', not 'section' @ $.type"),
        (of(kind=5), "expected a string, not an integer @ $.kind"),
        (of(colour="red"), "no such field: colour @ $"),
        (of(children={}), "expected an array, not an object @ $.children"),
        (of(children=[None]), "expected an object, not null @ $.children[0]"),
        (of(span=[0]), "expected a span, [start, end] @ $.span"),
        (of(span=[0, 1.5]), "expected a span, [start, end] @ $.span"),
        (of(span=[True, True]), "expected a span, [start, end] @ $.span"),
        (of(span=[3, 2]), "expected a span, 0 <= start <= end @ $.span"),
        (of(span=[-1, 2]), "expected a span, 0 <= start <= end @ $.span"),
        (of(edits="none"), "expected an array, not a string @ $.edits"),
        (of(edits=[{"span": [0, 1], "text": ""}]), "missing @ $.edits[0].reason"),
        (of(diagnostics=[{}]), "missing @ $.diagnostics[0].code; missing @ $.diagnostics[0].message; missing @ $.d"),
        (
            of(diagnostics=[{"code": "a", "message": "b", "span": [0, 1], "severity": "fatal"}]),
            "expected 'info' or 'warning' or 'error', not 'fatal' @ $.diagnostics[0].severity",
        ),
        (of(source={"length": "7"}), "expected an integer, not a string @ $.source.length"),
        (of(source={"length": 2, "text": "好"}), "the text has 1 characters, not 2 @ $.source.length"),
        (
            of(source={"length": 1, "text": "好", "script": "both"}),
            "expected 'simplified' or 'original', not 'both' @ $.s",
        ),
        (child(), f"no type of node is called null @ {PLACE}.type"),
        (child(type="chapter"), f"no type of node is called 'chapter' @ {PLACE}.type"),
        (child(type="document"), f"no type of node is called 'document' @ {PLACE}.type"),
        (child(type="num", text="一、", family="han-comma"), f"no type of node is called 'num' @ {PLACE}.type"),
        (child(type="paragraph"), f"missing @ {PLACE}.text"),
        (child(type="paragraph", text=5), f"expected a string, not an integer @ {PLACE}.text"),
        (child(type="paragraph", text=None), f"expected a string, not null @ {PLACE}.text"),
        (child(type="paragraph", text=["好"]), f"expected a string, not an array @ {PLACE}.text"),
        (child(type="paragraph", text="", height=1), f"no such field: height @ {PLACE}"),
        (child(type="paragraph", text="", children=[]), f"no such field: children @ {PLACE}"),
        (child(type="table", text="", rows=["ab"]), f"expected an array, not a string @ {PLACE}.rows[0]"),
        (child(type="table", text="", rows=[["a", 1]]), f"expected a string, not an integer @ {PLACE}.rows[0][1]"),
        (child(type="section", num="一、"), f"expected an object, not a string @ {PLACE}.num"),
        (child(type="section", num={"text": "一、"}), f"missing @ {PLACE}.num.family"),
        (child(type="section", num={"text": "", "family": "", "value": "1"}), f"not a string @ {PLACE}.num.value"),
        (
            child(type="section", num={"text": "", "family": "", "value": True}),
            f"not a truth value @ {PLACE}.num.value",
        ),
        (child(type="section", heading={"text": "", "num": 1}), f"no such field: num @ {PLACE}.heading"),
    ],
    ids=lambda value: "" if isinstance(value, str) else json.dumps(value, ensure_ascii=False)[-50:],
)
def test_what_is_no_document_is_refused_and_the_place_named(data, problem):
    with pytest.raises(FormatError) as caught:
        from_dict(data)
    assert problem in str(caught.value)
    with pytest.raises(FormatError):
        from_json(json.dumps(data))


@pytest.mark.parametrize(
    "text",
    ["", "{", "nonsense", "NaN", "[1,]", b"\xff\xfe\xff", b"\x80", '{"a": ' + "9" * 5000 + "}", "\ud800"],
    ids=lambda text: ascii(text[:9]),
)
def test_what_is_no_json_is_refused(text):
    with pytest.raises(FormatError):
        from_json(text)


def test_edits_that_do_not_fit_the_text_are_refused():
    data = of(source={"length": 1, "text": "好"}, edits=[{"span": [0, 5], "text": "", "reason": "pinyin"}])
    with pytest.raises(FormatError, match=r"@ \$\.edits"):
        from_dict(data)


def test_an_error_shows_a_few_problems_of_many():
    fields = {f"field{number}": 1 for number in range(1000)}
    with pytest.raises(FormatError) as caught:
        from_dict(of(**fields))
    assert len(str(caught.value)) < 200


def test_hints_and_labels_come_back_with_the_source_and_pages_with_them():
    hints = [Hint(Span(0, 2), "furniture", label="header"), Hint(Span(0, 7), "page", 3)]
    document = build_document(read_text("书屋\n开放。\n", hints=hints))
    back = from_json(to_json(document, source=True))
    assert back == document
    assert back.text.hints == document.text.hints
    assert (back.children[0].label, back.page_of(back.children[1])) == ("header", 3)
    assert "hints" not in to_dict(document)["source"]
