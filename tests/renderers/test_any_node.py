"""Every form of every node: a section is written with its number and its heading."""

from __future__ import annotations

import io
import re
import zipfile
from html import unescape
from pathlib import Path

import pytest

import partydoc
from partydoc.renderers import RENDERERS, render
from partydoc.tree.nodes import Heading, Num, Paragraph, Section, Table
from partydoc.tree.walking import walk

SAMPLES = sorted(Path("tests/samples").glob("*.txt"))
TAGS = re.compile(r"<[^>]*>")
ESCAPED = re.compile(r"\\u([0-9a-f]{4})")


def words(form: str, written: str | bytes) -> str:
    """What a reader sees of a written form, without blanks and marks of the form."""
    if isinstance(written, bytes):
        written = zipfile.ZipFile(io.BytesIO(written)).read("word/document.xml").decode()
    if form == "view":
        written = ESCAPED.sub(lambda found: chr(int(found[1], 16)), written)
    if form in ("html", "akn", "docx"):
        written = unescape(TAGS.sub("", written))
    return re.sub(r"[\s\\*\u3000]", "", written)


@pytest.mark.parametrize("renderer", RENDERERS, ids=lambda each: each.name)
@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
def test_each_section_is_written_with_its_number_and_its_heading(sample, renderer):
    document = partydoc.load(sample)
    sections = document.sections()
    assert sections
    for view in sections:
        for tree in (view, view.node):
            seen = words(renderer.name, render(tree, renderer.name))
            for part in (view.node.num, view.node.heading):
                assert words("", part.text if part else "") in seen, (view.path, renderer.name)


@pytest.mark.parametrize("renderer", RENDERERS, ids=lambda each: each.name)
@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
def test_every_node_but_a_number_or_a_heading_can_be_written(sample, renderer):
    for node, _ in walk(partydoc.load(sample)):
        if not isinstance(node, Num | Heading):
            assert isinstance(render(node, renderer.name), bytes if renderer.binary else str)


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
def test_a_view_is_written_as_it_stands_in_the_text(sample):
    document = partydoc.load(sample)
    for view in document.sections():
        assert render(view, "text", layout="faithful") == view.text_raw
        clean = document.text.offsets.to_clean(*view.span).slice(document.text.clean)
        assert render(view, "text", layout="clean") == clean


def test_a_section_keeps_the_kind_of_its_document_where_a_view_knows_it():
    document = partydoc.load("tests/samples/law.txt")
    assert 'data-kind="regulation"' in render(document["第二章"], "html")
    assert 'data-kind="other"' in render(document["第二章"].node, "html")


def test_a_section_written_as_json_is_read_back():
    section = Section(Num("一、", "han-comma", 1), Heading("开放"), [Paragraph("每周六天。")])
    assert partydoc.from_json(render(section, "json")).children == (section,)


def test_a_table_is_written_as_one():
    table = Table("馆\t册\n中心馆\t3", rows=[["馆", "册"], ["中心馆", "3"]])
    assert render(table, "markdown") == "| 馆 | 册 |\n| --- | --- |\n| 中心馆 | 3 |\n"


@pytest.mark.parametrize("renderer", RENDERERS, ids=lambda each: each.name)
@pytest.mark.parametrize(
    ("stranger", "message"),
    [
        (Num("一、", "han-comma", 1), "render takes a whole section, not a num alone"),
        (Heading("开放"), "render takes a whole section, not a heading alone"),
        ("一、开放", "render takes a document, a node of one or a view, not str"),
        (None, "render takes a document, a node of one or a view, not NoneType"),
    ],
)
def test_what_has_no_sense_is_refused_in_one_way(renderer, stranger, message):
    with pytest.raises(TypeError, match=message):
        render(stranger, renderer.name)
