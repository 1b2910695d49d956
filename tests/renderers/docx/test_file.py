"""The file is whole, always the same, in the order that Word demands, and does nothing but show text."""

from __future__ import annotations

import io
import zipfile

import pytest
from hypothesis import given

from partydoc import parse, render
from partydoc.testing import any_text
from partydoc.tree.nodes import Document, Footnote, Heading, Num, Paragraph, Section, Table, Title
from partydoc.xml_text import from_xml_text
from tests.renderers.docx.written import WORD, body, parts, said
from tests.renderers.injections import INJECTIONS

# As the schema has them (ISO/IEC 29500-1, annex A), those that are written here and what they stand between.
ORDERS = {
    "pPr": "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr pBdr tabs autoSpaceDE autoSpaceDN "
    "snapToGrid spacing ind jc outlineLvl rPr sectPr",
    "rPr": "rStyle rFonts b bCs i iCs snapToGrid color spacing w kern position sz szCs u vertAlign lang",
    "tblPr": "tblStyle tblpPr tblOverlap tblW jc tblInd tblBorders tblLayout tblCellMar tblLook",
    "tcPr": "tcW gridSpan vMerge tcBorders vAlign",
    "trPr": "gridBefore gridAfter cantSplit",
    "sectPr": "footerReference pgSz pgMar cols docGrid",
    "lvl": "start numFmt lvlRestart pStyle isLgl suff lvlText lvlJc pPr rPr",
    "abstractNum": "nsid multiLevelType tmpl lvl",
    "num": "abstractNumId lvlOverride",
    "numbering": "abstractNum num",
    "style": "name basedOn next qFormat pPr rPr",
    "settings": "mirrorMargins evenAndOddHeaders footnotePr compat themeFontLang",
    "font": "altName charset family pitch",
    "tblBorders": "top left bottom right insideH insideV",
    "tblCellMar": "top left bottom right",
}
_TABLE = Table("", rows=[["甲", "乙"], ["丙"]])
ALL = Document(
    [
        Title("关于图书馆的报告"),
        Section(Num("一、", "han-comma", 1), Heading("开放"), [Paragraph("每天开放〔1〕。"), _TABLE]),
        *parse("抄送：各馆。\n\n青河市图书馆　　2026年3月2日印发\n").children,
        Footnote("〔1〕节日除外。"),
    ]
)  # fmt: skip


@pytest.mark.parametrize("numbering", ["text", "word"])
def test_elements_stand_in_the_order_of_the_schema(numbering, samples):
    notice = parse((samples / "notice.txt").read_text(encoding="utf-8"))
    seen = set()
    for document in (ALL, notice):
        for root in parts(render(document, "docx", numbering=numbering)).values():
            for element in root.iter():
                name = element.tag.removeprefix(WORD)
                if element.tag.startswith(WORD) and name in ORDERS:
                    seen.add(name)
                    places = [ORDERS[name].split().index(child.tag.removeprefix(WORD)) for child in element]
                    assert places == sorted(places)
                    assert name in ("num", "numbering", "sectPr", "abstractNum") or len(places) == len(set(places))
    assert seen == set(ORDERS) - (set() if numbering == "word" else {"lvl", "abstractNum", "num", "numbering"})


def test_every_part_is_named_and_reached():
    data = render(ALL, "docx", numbering="word")
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        names = archive.namelist()
    found = parts(data)
    typed = {part.get("PartName").lstrip("/") for part in found["[Content_Types].xml"] if part.get("PartName")}
    assert names[0] == "[Content_Types].xml"
    assert typed == {name for name in names if name.endswith(".xml")} - {"[Content_Types].xml"}
    targets = {relation.get("Target") for relation in found["word/_rels/document.xml.rels"]}
    assert {f"word/{target}" for target in targets} | {"word/document.xml"} == {
        n for n in typed if n.startswith("word/")
    }


def test_the_same_document_gives_the_same_bytes():
    assert render(ALL, "docx") == render(ALL, "docx")
    with zipfile.ZipFile(io.BytesIO(render(ALL, "docx"))) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_what_packs_too_well_to_be_trusted_is_stored():
    data = render(Document([Paragraph("好。")] * 20_000), "docx")
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for entry in archive.infolist():
            assert entry.file_size <= 100 * entry.compress_size


def test_text_that_looks_like_markup_is_text():
    for injection in INJECTIONS:
        document = Document(
            [Title(injection), Section(Num(injection, "dash"), Heading(injection), [Paragraph(injection)])]
        )
        blocks = body(document, numbering="word")
        written = [from_xml_text(said(block)) for block in blocks]
        assert written[0] == injection
        tags = {element.tag for block in blocks for element in block.iter()}
        assert all(tag.startswith(WORD) for tag in tags)
        assert not {tag.removeprefix(WORD) for tag in tags} & {
            "hyperlink",
            "object",
            "instrText",
            "altChunk",
            "pict",
            "fldSimple",
        }


def test_every_character_is_written_or_coded():
    signs = [chr(code) for code in range(0x110000) if chr(code) not in "\r\n\t"]
    for start in range(0, len(signs), 50_000):
        chunk = "".join(signs[start : start + 50_000])
        (block, *_) = body(Document([Paragraph(chunk)]))
        assert from_xml_text(said(block)) == chunk


@given(any_text())
def test_any_text_gives_a_file_that_can_be_read(text):
    document = parse(text)
    for numbering in ("text", "word"):
        assert parts(render(document, "docx", numbering=numbering, furniture=True))["word/document.xml"] is not None


def test_an_empty_document_is_a_page():
    (section,) = body(Document())
    assert section.tag == f"{WORD}sectPr"
