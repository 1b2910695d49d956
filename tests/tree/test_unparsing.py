from __future__ import annotations

import pytest

from partydoc.edits import Edit
from partydoc.spans import Span
from partydoc.text import Text
from partydoc.tree.nodes import Document, Heading, Num, Paragraph, Section
from partydoc.tree.unparsing import unparse

RAW = "\ufeff  一、總則\r\n　　好(hǎo)。 \n"
TEXT = Text.of(RAW, edits=[Edit(Span(0, 1), "", "controls"), Edit(Span(12, 17), "", "pinyin")])
NUM, HEADING, PARAGRAPH = Span(3, 5), Span(5, 7), Span(11, 18)


def read(num=NUM, heading=HEADING, paragraph=PARAGRAPH, text=TEXT):
    section = Section(Num("一、", "han-comma", 1, num), Heading("总则", heading), [Paragraph("好。", paragraph)])
    return Document([section], text=text)


def test_leaves_and_the_white_space_before_them_are_the_raw_text():
    assert unparse(read()) == RAW


@pytest.mark.parametrize("raw", ["", "\n", " \t\r\n\u3000\u2028"])
def test_a_text_of_white_space_needs_no_leaf(raw):
    assert unparse(Document(text=Text.of(raw))) == raw


def test_a_tree_made_by_hand_says_that_it_cannot_be_unparsed():
    with pytest.raises(ValueError, match=r"not parsed from a text: write it with render\(\)"):
        unparse(read(text=None))


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        ({"heading": None}, "a heading has no place in the text: '总则'"),
        ({"heading": Span(6, 7)}, "no leaf holds '总', at 5 to 6"),
        ({"paragraph": Span(11, 17)}, "no leaf holds '。', at 17 to 20"),
        ({"heading": Span(4, 7)}, "two leaves overlap, or change places, at 4 to 5"),
        ({"num": PARAGRAPH, "paragraph": NUM}, "no leaf holds '一、总则'"),
    ],
    ids=["no span", "hole", "hole at the end", "overlap", "order"],
)
def test_leaves_that_do_not_tile_the_text_are_named(change, problem):
    with pytest.raises(ValueError, match=problem):
        unparse(read(**change))
