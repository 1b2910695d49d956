"""Damage changes no more than it must: some of it is undone, none of it loses text."""

from __future__ import annotations

from hypothesis import given

from partydoc import parse
from partydoc.testing import damaged_documents
from partydoc.testing.damaging import Damaged
from partydoc.testing.laws import assert_lossless
from partydoc.tree.nodes import Num
from partydoc.tree.walking import walk


@given(damaged_documents())
def test_a_damaged_document_loses_nothing(damaged: Damaged) -> None:
    assert_lossless(parse(damaged.text))


@given(damaged_documents(kinds=["pinyin", "zero_width"]))
def test_readings_and_hidden_characters_are_undone(damaged: Damaged) -> None:
    document = parse(damaged.text)
    assert document.text.clean == damaged.original
    assert document == parse(damaged.original)


@given(damaged_documents(kinds=["widths"]))
def test_the_width_of_marks_and_digits_changes_no_structure(damaged: Damaged) -> None:
    assert shape(damaged.text) == shape(damaged.original)


def shape(text: str) -> list[object]:
    """List the kinds of nodes with their depths, and the numbers of sections: the tree without its words."""
    document = parse(text)
    return [(node.type, len(above), number(node)) for node, above in walk(document)]


def number(node: object) -> object:
    return (node.family, node.value) if isinstance(node, Num) else None
