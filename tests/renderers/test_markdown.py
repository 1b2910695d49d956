"""Markdown shows the words of the document, whoever renders it, and is read back to the same sections."""

from __future__ import annotations

import pytest
from hypothesis import given
from markdown_it import MarkdownIt

import partydoc
from partydoc import parse, render
from partydoc.parser import build_document
from partydoc.readers.files import File
from partydoc.readers.markdown import read
from partydoc.renderers.layout import lines
from partydoc.repairs import read_text
from partydoc.testing import any_text, documents
from partydoc.tree.nodes import Attachment, Document, Heading, Num, Paragraph, Section, Table, Title
from partydoc.tree.walking import walk

RENDERER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
BLOCKS = {"paragraph", "heading", "inline", "table", "thead", "tbody", "tr", "th", "td"}
SPANS = {"text", "text_special", "hardbreak", "strong_open", "strong_close"}


def shown(markdown: str) -> list[str]:
    """Give the words of each block as another program shows them; fail where it sees what we did not mean."""
    tokens = RENDERER.parse(markdown)
    assert {token.type.removesuffix("_open").removesuffix("_close") for token in tokens} <= BLOCKS
    blocks = [token.children or [] for token in tokens if token.type == "inline"]
    assert {span.type for block in blocks for span in block} <= SPANS
    return ["".join("\n" if span.type == "hardbreak" else span.content for span in block) for block in blocks]


def squeezed(words: str) -> str:
    return "".join(words.replace("\0", "\N{REPLACEMENT CHARACTER}").split())


def said(document: Document) -> str:
    """Give the words of a document, tables by their cells."""
    pieces = [piece for line in lines(document) for piece in line]
    texts = [
        "".join(map("".join, p.leaf.rows)) if isinstance(p.leaf, Table) and p.leaf.rows else p.text for p in pieces
    ]
    return squeezed("".join(texts))


def back(markdown: str) -> Document:
    decoded = read(File(markdown.encode("utf-8", "surrogatepass"), encoding="utf-8"))
    return build_document(read_text(decoded.text, hints=decoded.hints))


def outline(document: Document) -> list[tuple[str, str, int]]:
    """List sections, their numbers and headings, and paragraphs, each with its depth."""
    kinds = ("section", "num", "heading", "paragraph")
    return [
        (node.type, squeezed(getattr(node, "text", "")), len(ancestors))
        for node, ancestors in walk(document)
        if node.type in kinds
    ]


def test_headings_follow_the_depth_and_keep_their_numbers():
    document = parse("图书馆工作要点\n\n一、服务\n\n（一）开放\n\n每周六天。\n\n1. 时间\n\n八点开门，八点关门。\n")
    assert render(document, "markdown") == (
        "# 图书馆工作要点\n\n## 一、服务\n\n### （一）开放\n\n每周六天。\n\n#### 1\\. 时间\n\n八点开门，八点关门。\n"
    )


def test_headings_that_run_in_are_bold_and_stay_in_their_paragraph():
    document = parse("一、服务\n\n（一）开放。要方便。一是延长时间。每周六天。二是错时开放。晚上到九点。\n")
    expected = "**（一）开放**。要方便。**一是延长时间**。每周六天。**二是错时开放**。晚上到九点。\n"
    assert render(document, "markdown") == f"## 一、服务\n\n{expected}"
    assert render(document, "markdown", bold=False) == f"## 一、服务\n\n{expected.replace('**', '')}"


def test_a_heading_is_not_bold_where_the_stars_would_show():
    item = Section(Num("1. ", "arabic-dot", 1), Heading("“开放”"), [Paragraph("好。")])
    run_in = Section(Num("（一）", "han-paren", 1), None, [Paragraph("好。")])
    document = Document([Section(Num("第一，", "ordinal", 1), Heading("a "), [Paragraph("好。")]), item, run_in])
    assert squeezed("".join(shown(render(document, "markdown")))) == said(document)


def test_numbers_at_the_start_of_a_line_are_not_numbered_anew():
    document = Document([Paragraph(f"{number}. 开放。") for number in (3, 3, 1)])
    assert render(document, "markdown") == "3\\. 开放。\n\n3\\. 开放。\n\n1\\. 开放。\n"
    assert shown(render(document, "markdown")) == ["3. 开放。", "3. 开放。", "1. 开放。"]


@pytest.mark.parametrize(
    "line",
    [
        "# 甲", "#", "甲 #", "> 甲", "- 甲", "+ 甲", "* 甲", "-", "---", "***", "___", "===",
        "1) 甲", "1. 甲", "12.", "123456789. 甲", "1234567890. 甲", "```甲", "~~~", "~~甲~~", "    甲", "\t甲",
        "<b>甲</b>", "<!-- 甲 -->", "&amp;", "&#22270;", "[甲](乙)", "![甲](乙)", "[甲]: 乙", "[^1]",
        "`甲`", "*甲*", "_甲_", "**甲**", "甲\\", "\\*", "甲|乙", "|---|", ":-:", "http://a.b/_c_", "<http://a.b/>",
        "$甲$", "甲  ", "甲\\\\", "@甲", ":甲:", "{甲}", "%甲", "甲_乙_丙", "2*3*4",
    ],
)  # fmt: skip
def test_what_looks_like_a_mark_is_shown_as_it_is_everywhere(line):
    item = Section(Num(line, "unknown"), Heading(line), [Paragraph(line), Paragraph(f"{line}\n{line}\n{line}")])
    table = Table("", rows=[[line, line], [line]])
    document = Document([Title(line), Paragraph(f"{line}{line}"), item, table, Attachment([item])])
    markdown = render(document, "markdown")
    assert squeezed("".join(shown(markdown))) == said(document)
    assert squeezed(read(File(markdown.encode())).text) == said(document)


def test_lines_of_an_element_are_kept_apart():
    document = Document([Paragraph("甲。\n　　乙。\n\n丙。")])
    assert render(document, "markdown") == "甲。\\\n乙。\\\n丙。\n"
    assert shown(render(document, "markdown")) == ["甲。\n乙。\n丙。"]


def test_a_table_has_bars_and_a_head_as_wide_as_its_widest_row():
    rows = [["馆名"], ["中心馆", "12|3"], ["分\n馆"]]
    assert render(Document([Table("", rows=rows)]), "markdown") == (
        "| 馆名 |  |\n| --- | --- |\n| 中心馆 | 12\\|3 |\n| 分 馆 |\n"
    )


def test_an_empty_document_is_an_empty_text():
    assert render(Document(), "markdown") == ""


@given(documents())
def test_a_tree_made_by_hand_is_read_back_to_the_same_outline(document):
    markdown = render(document, "markdown")
    assert squeezed("".join(shown(markdown))) == said(document)
    assert outline(back(markdown)) == outline(document)


@given(any_text())
def test_any_text_is_shown_as_it_is_and_read_as_it_is(text):
    document = parse(text)
    markdown = render(document, "markdown")
    assert squeezed("".join(shown(markdown))) == said(document)
    again = read(File(markdown.encode("utf-8", "replace"), encoding="utf-8")).text
    assert squeezed(again) == said(document).encode("utf-8", "replace").decode().removeprefix("\ufeff")


@pytest.mark.parametrize("name", ["article", "law", "notice", "speech", "work_report"])
def test_a_sample_is_read_back_to_the_same_outline(samples, name):
    document = partydoc.load(samples / f"{name}.txt")
    markdown = render(document, "markdown")
    assert squeezed("".join(shown(markdown))) == said(document)
    assert outline(back(markdown)) == outline(document)
