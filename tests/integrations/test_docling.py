"""docling: a document goes there and comes back; headings have right levels."""

from __future__ import annotations

import pytest

import partydoc

pytest.importorskip("docling_core", reason="docling-core is not installed")

from docling_core.types.doc import ContentLayer, DocItemLabel, DoclingDocument, ListItem, SectionHeaderItem

from partydoc.integrations.docling import fix_levels, from_docling, to_docling
from partydoc.tree.nodes import Document, Table

REPORT = "关于开放的报告\n一、开放情况\n（一）时间\n每周开放六天。\n（二）地点\n全市各馆。\n二、借阅情况\n每人五册。\n"


def headings(document):
    return [(item.level, item.text) for item in document.texts if isinstance(item, SectionHeaderItem)]


def test_headings_have_the_levels_of_their_depth():
    assert headings(to_docling(partydoc.parse(REPORT))) == [
        (1, "一、开放情况"), (2, "（一）时间"), (2, "（二）地点"), (1, "二、借阅情况")
    ]  # fmt: skip


def test_units_without_a_heading_are_items_with_their_number_as_marker():
    made = to_docling(partydoc.parse("第一条　有下列情形的，闭馆：\n（一）检修；\n（二）天气恶劣。\n"))
    items = [(item.marker, item.text) for item in made.texts if isinstance(item, ListItem)]
    assert items == [("第一条", "有下列情形的，闭馆："), ("（一）", "检修；"), ("（二）", "天气恶劣。")]


def test_twenty_files_go_there_serialise_and_come_back(files):
    for path in sorted(files.iterdir()):
        document = partydoc.load(path)
        made = to_docling(document)
        again = DoclingDocument.model_validate_json(made.model_dump_json())
        assert again == made
        titles = [node.title for node in document.find_all(heading="") if node.heading]
        assert from_docling(again).title == document.title, path
        assert len([item for item in again.texts if isinstance(item, SectionHeaderItem)]) == len(titles)


def test_the_sections_of_a_sample_come_back_with_their_paths(samples):
    for name in ("law", "work_report", "speech", "notice"):
        document = partydoc.load(samples / f"{name}.txt")
        assert [path for path, _ in from_docling(to_docling(document)).paths()] == [
            path for path, _ in document.paths()
        ]


def test_places_lead_into_the_text_as_read(samples):
    document = partydoc.load(samples / "work_report.txt")
    for item in to_docling(document).texts:
        start, end = item.prov[0].charspan
        assert "".join(document.raw[start:end].split())[:6] == "".join(item.orig.split())[:6]


def test_furniture_and_pages_are_told(samples):
    document = partydoc.load(samples / "notice.pdf")
    made = to_docling(document)
    assert set(made.pages) == {document.text.page_of(place) for place in range(len(document.raw))}
    furniture = [item.text for item in made.texts if item.content_layer == ContentLayer.FURNITURE]
    assert furniture == [node.text for node, _ in document.walk() if node.type in ("furniture", "page_number")]


def test_levels_that_docling_got_wrong_are_put_right():
    flat = DoclingDocument(name="report")
    for line in REPORT.splitlines():
        if line[0] in "一二（":
            flat.add_heading(line, level=1)
        else:
            flat.add_text(DocItemLabel.TEXT, line)
    fixed = fix_levels(flat)
    assert [level for level, _ in headings(fixed)] == [1, 2, 2, 1]
    assert [level for level, _ in headings(flat)] == [1, 1, 1, 1]
    assert [item.text for item in fixed.texts] == [item.text for item in flat.texts]


def test_doclings_own_chunker_sees_the_headings():
    reason = "docling-core's chunkers need its extra `chunking`"
    chunker = pytest.importorskip(
        "docling_core.transforms.chunker.hierarchical_chunker", reason=reason, exc_type=ImportError
    )
    chunks = list(chunker.HierarchicalChunker().chunk(to_docling(partydoc.parse(REPORT))))
    assert [chunk.meta.headings[-2:] for chunk in chunks if "六天" in chunk.text] == [["一、开放情况", "（一）时间"]]


def test_docling_writes_what_it_got(files):
    for path in sorted(files.iterdir()):
        made = to_docling(partydoc.load(path))
        assert made.export_to_markdown()
        assert made.export_to_doctags() if hasattr(made, "export_to_doctags") else True


def test_a_table_goes_there_and_comes_back():
    table = Table("馆名\t藏书\n东馆\t10", rows=[("馆名", "藏书"), ("东馆", "10")])
    made = to_docling(Document([table]))
    assert [[cell.text for cell in row] for row in made.tables[0].data.grid] == [["馆名", "藏书"], ["东馆", "10"]]
    assert [node.rows for node, _ in from_docling(made).walk() if node.type == "table"] == [table.rows]
