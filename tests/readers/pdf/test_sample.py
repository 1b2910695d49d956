"""The sample notice as a PDF, set as the standard asks: it gives the tree of the notice in plain text."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import partydoc
from partydoc.readers import read
from partydoc.tree.nodes import Section
from tests.pdf_files import LEFT, PITCH, RIGHT, SIZE, Words, pdf, set_lines

TOP, BOTTOM = 130, 740
FONT = Path(__file__).parents[2] / "fonts" / "notice.cff.zlib"
BLANKS = str.maketrans("", "", " \u3000\n")
SIGNED = ("青河市人民政府办公室", "2026年4月10日")


def set_pages(text):
    """Set a text on pages of 22 lines: head and title in the middle, signatures at the right, a number below."""
    pages, y = [[]], TOP
    for number, line in enumerate(line for line in text.split("\n") if line):
        for words in set_words(line, number):
            if y > BOTTOM:
                pages, y = [*pages, []], TOP
            pages[-1].append(words._replace(y=y))
            y += PITCH
    for number, page in enumerate(pages, 1):
        page.append(Words(f"— {number} —", 280, 790, 14))
    return pages


def set_words(line, number):
    if number in (0, 2):
        size = 30 if number == 0 else 22
        lines, _ = set_lines(line, indent=0, columns=18, size=size)
        return [words._replace(x=(LEFT + RIGHT - len(words.text) * size) / 2) for words in lines]
    bare = re.sub("\u3000{3,}", "\u3000\u3000", line.strip("\u3000"))
    if number == 1 or bare in SIGNED:
        width = sum(1 if sign > "\u2000" else 0.5 for sign in bare) * SIZE
        return [Words(bare, (LEFT + RIGHT - width) / 2 if number == 1 else RIGHT - width - 32, 0)]
    indent = 2 if line.startswith("\u3000") else 0
    return set_lines(bare, indent=indent)[0]


@pytest.fixture
def notice(samples):
    return (samples / "notice.txt").read_text("utf-8")


@pytest.fixture
def made(notice):
    """Set the notice anew, with the font that the samples bring."""
    return pdf(*set_pages(notice), packed=FONT.read_bytes())


@pytest.fixture
def path(samples, made):
    """Give the sample file; where it was deleted it is written anew."""
    file = samples / "notice.pdf"
    if not file.exists():
        file.write_bytes(made)
    return file


def test_the_sample_is_the_notice_set_on_pages(path, made):
    assert path.read_bytes() == made


def test_a_font_that_is_only_named_gives_the_same_text(path, notice):
    assert read(pdf(*set_pages(notice))).text == read(path).text


def test_the_sample_gives_the_sections_of_the_notice(path, notice):
    assert outline(partydoc.load(path)) == outline(partydoc.parse(notice))


def test_the_sample_gives_the_text_of_the_notice_and_the_numbers_of_its_pages(path, notice):
    found = partydoc.load(path).raw.split("\n")
    bare = [line for line in found if not line.startswith("— ")]
    assert "".join(bare).translate(BLANKS) == notice.translate(BLANKS)


def outline(document):
    return [
        (node.num and node.num.text, node.heading and node.heading.text, len(ancestors))
        for node, ancestors in document.walk()
        if isinstance(node, Section)
    ]
