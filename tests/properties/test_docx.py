"""Any elements of Word in any order give a text; four times the text takes four times the steps."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import partydoc
from partydoc.readers import read
from tests.docx_files import abstract, docx, item, level, num, p, run, stored
from tests.work import MOST, growth

TAGS = (
    "p", "r", "tbl", "tr", "tc", "txbxContent", "sdt", "sdtContent", "ins", "del", "moveFrom", "hyperlink", "smartTag",
    "fldSimple", "ruby", "rt", "rubyBase", "pPr", "rPr", "body", "sectPr", "drawing", "pict", "t", "tab", "br", "sym",
    "footnoteReference", "commentReference", "altChunk", "object", "numPr", "vanish", "b", "instrText",
)  # fmt: skip
FIELDS = tuple(f'<w:fldChar w:fldCharType="{kind}"/>' for kind in ("begin", "separate", "end", "other"))
SIGNS = ('<w:numId w:val="1"/>', '<w:ilvl w:val="8"/>', "<w:t>字</w:t>", "散", "<w:rPr><w:del/></w:rPr>")
LEAVES = st.sampled_from((*FIELDS, *SIGNS))


def element(children):
    return st.tuples(st.sampled_from(TAGS), st.lists(children, max_size=4)).map(
        lambda drawn: f"<w:{drawn[0]}>{''.join(drawn[1])}</w:{drawn[0]}>"
    )


ELEMENTS = st.lists(st.recursive(LEAVES, element, max_leaves=30), max_size=6).map("".join)
LISTS = abstract(0, *(level(at, f"%{at + 1}.") for at in range(9))) + num(1, 0)


@given(ELEMENTS, ELEMENTS)
def test_any_elements_give_a_text_with_hints_inside_it(body, notes):
    decoded = read(docx(body, numbering=LISTS, footnotes=f'<w:footnote w:id="1">{notes}</w:footnote>'))
    spans = [found.span for found in (*decoded.hints, *decoded.diagnostics)]
    assert all(0 <= span.start <= span.end <= len(decoded.text) for span in spans)


@given(ELEMENTS)
def test_every_character_outside_of_revisions_and_codes_is_kept(body):
    taken = ("del", "moveFrom", "rt", "instrText", "vanish", "fldChar", "altChunk", "Pr>", "散")
    expected = body.count("字") if not any(sign in body for sign in taken) else 0
    assert read(docx(body)).text.count("字") >= expected


@given(ELEMENTS)
def test_a_document_is_lossless(body):
    document = partydoc.load(docx(body, numbering=LISTS))
    assert partydoc.unparse(document) == document.raw


MANY = {
    "paragraphs": lambda n: item("字", num=1) * n,
    "runs": lambda n: p(run("字", "<w:b/>") * n),
    "deleted marks": lambda n: p("字", mark="<w:del/>") * n,
    "rows": lambda n: f"<w:tbl>{'<w:tr><w:tc><w:p/></w:tc><w:tc><w:p/></w:tc></w:tr>' * n}</w:tbl>",
    "cells": lambda n: f"<w:tbl><w:tr>{'<w:tc><w:p/></w:tc>' * n}</w:tr></w:tbl>",
    "fields": lambda n: p("<w:r>" + FIELDS[0] * n + FIELDS[2] * n + "</w:r>"),
    "boxes": lambda n: p("<w:r><w:txbxContent><w:p/></w:txbxContent></w:r>" * n),
    "pages": lambda n: p("<w:r><w:lastRenderedPageBreak/><w:t>字</w:t></w:r>" * n),
    "notes": lambda n: p('<w:r><w:footnoteReference w:id="1"/></w:r>' * n),
    "findings": lambda n: p("<w:del><w:r/></w:del>" * n),
}


SIZE = 250


def reading(make):
    def prepare(size):
        data = stored(make(size), numbering=LISTS, footnotes=f'<w:footnote w:id="1">{p("注")}</w:footnote>')
        return lambda: read(data)

    return prepare


WORKS = {what: reading(make) for what, make in MANY.items()}


@pytest.mark.parametrize("what", WORKS)
def test_four_times_the_file_takes_four_times_the_steps(what):
    assert growth(WORKS[what], SIZE) <= MOST
