"""The page of the profile says what the code does."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from partydoc.renderers.akn.forms import FORMS
from partydoc.renderers.akn.hierarchy import DIVISIONS
from partydoc.tree.nodes import (
    ELEMENTS,
    NODES,
    Attachment,
    Contents,
    Document,
    Heading,
    Num,
    Paragraph,
    Part,
    Section,
    Table,
)
from tests.renderers.akn_schema import AKN, written

PAGE = (Path(__file__).parents[3] / "docs/reference/akoma-ntoso.md").read_text(encoding="utf-8")
CODE = re.compile("`([^`]+)`")
TEXT = "〔1〕2026年3月2日"
SECTION = Section(Num("第一条", "article", 1), Heading(TEXT), [Paragraph(TEXT)])
SAMPLES = {
    "section": SECTION,
    "num": SECTION,
    "heading": SECTION,
    "paragraph": SECTION,
    "attachment": Attachment([SECTION]),
    "part": Part([SECTION]),
    "contents": Contents(f"目录\n{TEXT}"),
    "table": Table(TEXT, [[TEXT]]),
    **{each.type: each(TEXT) for each in ELEMENTS if each not in (Paragraph, Contents, Table)},
}


def rows(heading):
    """Read the rows of the table below a heading, each a list of its cells."""
    below = PAGE.partition(f"\n## {heading}\n")[2].partition("\n## ")[0]
    lines = [line for line in below.splitlines() if line.startswith("|")]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines[2:]]


def test_every_class_of_node_has_a_row():
    assert sorted(name for name, _ in map(each_of, rows("Nodes"))) == sorted(NODES)


def each_of(row):
    """Give the type of node that a row is about, and the elements that it names for sure."""
    sure = re.split("; a `block` where|; it is|, as an option|; as an option|; the mark|; its mark", row[1])[0]
    return CODE.findall(row[0])[0], [said for said in CODE.findall(sure) if said.isalpha()]


@pytest.mark.parametrize(("name", "elements"), [row for row in map(each_of, rows("Nodes")) if row[0] in SAMPLES])
def test_a_node_becomes_what_its_row_says(name, elements):
    root = written(Document([Paragraph("好。"), SAMPLES[name]]))
    assert elements or name in ("section", "page_number", "furniture")
    assert set(elements) <= {each.tag.removeprefix(AKN) for each in root.iter()}


def test_every_kind_has_a_row_with_its_form():
    told = {}
    for kinds, tag, body, lead in rows("Kinds"):
        for kind in CODE.findall(kinds):
            told[kind] = (*CODE.findall(tag), *CODE.findall(body), CODE.findall(lead) == ["preamble"])
    assert told == FORMS


def test_every_division_has_a_row_with_its_element():
    told = {CODE.findall(row[0])[0]: CODE.findall(row[1])[0] for row in rows("Sections") if row[0].startswith("`")}
    assert told == DIVISIONS
