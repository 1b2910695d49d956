"""Damaged markers come back, and nothing else is made of them, whatever a text is made of."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from partydoc import parse
from partydoc.renderers import render
from partydoc.repairs import find_edits, read_text
from partydoc.testing import damaged_documents, documents
from partydoc.testing.damaging import Damaged
from partydoc.testing.laws import assert_lossless
from partydoc.tree.nodes import Document

MARKERS = ("spread_letters", "torn_markers", "worn_markers")
WORN = "一、 二、 三、 （一） （二 二） ( ) （） 第 笫 十 条 章 - ニ 工 l O 1 2. 、"
PIECES = st.sampled_from([*WORN.split(), "章 ", " ", "\u3000", "\n", "\r\n", "。", "：", "书屋", "书 屋 ，", "馆 "])
PILES = st.lists(PIECES, max_size=40).map("".join)


@given(damaged_documents(kinds=["spaced_markers", "torn_markers"]))
def test_torn_markers_come_back(damaged: Damaged) -> None:
    assert read_text(damaged.text).clean == damaged.original


@given(damaged_documents(kinds=["spread_letters"]))
def test_spread_letters_come_back(damaged: Damaged) -> None:
    assert read_text(damaged.text).clean == damaged.original


@given(damaged_documents(kinds=["worn_markers", "lost_numbers"]))
def test_what_is_made_of_a_worn_marker_is_what_was_there(damaged: Damaged) -> None:
    edits = find_edits(damaged.text, repairs=MARKERS)
    written = {(edit.text, edit.reason) for edit in edits if edit.text}
    assert all(text in damaged.original and reason == "worn_markers" for text, reason in written)


@given(documents())
def test_a_whole_document_gets_no_edit(document: Document) -> None:
    assert find_edits(render(document), repairs=MARKERS) == ()


@given(PILES)
def test_a_tree_of_restored_markers_loses_nothing(text: str) -> None:
    assert_lossless(parse(text))


@given(PILES)
def test_a_second_pass_makes_no_edit_and_undoing_gives_the_text_back(text: str) -> None:
    read = read_text(text, script="original", repairs=MARKERS)
    assert find_edits(read.clean, repairs=MARKERS) == ()
    assert read.revert() == text
