"""What is written is read back to the same sections, headings and paragraphs; LibreOffice shows it page by page."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given

import partydoc
from partydoc import render
from partydoc.testing import documents
from tests.libreoffice import MISSING, PROGRAM
from tests.renderers.docx.written import back
from tests.renderers.test_markdown import outline

SAMPLES = ["article", "law", "notice", "speech", "work_report"]
WAYS = [{"numbering": "text"}, {"numbering": "word"}, {"numbering": "text", "furniture": True}]


@given(documents())
def test_a_tree_made_by_hand_is_read_back_as_its_text_is(document):
    assert outline(back(render(document, "docx"))) == outline(partydoc.parse(render(document)))


@pytest.mark.parametrize("way", WAYS, ids=str)
@pytest.mark.parametrize("name", SAMPLES)
def test_a_sample_is_read_back_to_the_same_outline(samples, name, way):
    document = partydoc.load(samples / f"{name}.txt")
    assert outline(back(render(document, "docx", **way))) == outline(document)


def test_the_elements_of_a_notice_are_read_back(samples):
    document = partydoc.load(samples / "notice.txt")
    again = back(render(document, "docx"))
    kinds = (
        "letterhead",
        "document_number",
        "addressee",
        "attachment_list",
        "signature",
        "issue_date",
        "note",
        "copies_to",
    )
    found = [[(node.type, node.text) for node, _ in each.walk() if node.type in kinds] for each in (document, again)]
    bare = [[(kind, "".join(text.split())) for kind, text in each] for each in found]
    assert bare[0] == bare[1]
    assert again.title == document.title


@pytest.mark.parametrize("way", WAYS, ids=str)
def test_nine_in_ten_real_texts_are_read_back_to_the_same_outline(real_texts, way):
    documents = map(partydoc.load, real_texts)
    differing = [at for at, one in enumerate(documents) if outline(back(render(one, "docx", **way))) != outline(one)]
    assert len(differing) <= len(real_texts) / 10, [real_texts[at].name for at in differing]


def pages(data):
    """Give the lines of each page as LibreOffice lays it out: their heights in points, and their words."""
    if PROGRAM is None or shutil.which("pdftotext") is None:
        pytest.skip(f"{MISSING}, or no pdftotext")
    with TemporaryDirectory() as folder:
        path = Path(folder, "a.docx")
        path.write_bytes(data)
        profile = f"-env:UserInstallation={Path(folder, 'profile').as_uri()}"
        command = [PROGRAM, profile, "--headless", "--convert-to", "pdf", "--outdir", folder, str(path)]
        subprocess.run(command, check=True, timeout=300, capture_output=True, env=os.environ | {"HOME": folder})
        boxes = ["pdftotext", "-bbox", str(path.with_suffix(".pdf")), "-"]
        written = subprocess.run(boxes, check=True, capture_output=True).stdout.decode()
    word = re.compile(r'yMin="([0-9.]+)" xMax="[0-9.]+" yMax="[0-9.]+">([^<]*)<')
    return [[(float(top), said) for top, said in word.findall(page)] for page in written.split("<page ")[1:]]


def test_libreoffice_sets_22_lines_of_28_characters():
    text = "图书馆" * 400
    first, second, *_ = pages(render(partydoc.parse(f"{text}。\n"), "docx"))
    lines = [said for _, said in first if "图" in said]
    assert len(lines) == 22
    assert {len(line) for line in lines[1:]} == {28}
    assert len(lines[0]) == 26
    assert [said for _, said in second if "图" in said]


def test_libreoffice_puts_the_tail_at_the_foot_of_the_last_page(samples):
    *_, last = pages(render(partydoc.load(samples / "notice.txt"), "docx"))
    place = {said: top for top, said in last}
    below = 297 / 25.4 * 72 - 35 / 25.4 * 72  # the end of the type area
    assert below - 50 < next(top for said, top in place.items() if said.startswith("抄送")) < below
    assert below < next(top for said, top in place.items() if said.startswith("—")) < below + 40
