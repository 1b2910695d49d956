"""A tree made by hand is written as text that reads back to the same tree, and every tree goes through JSON."""

from __future__ import annotations

import pytest
from hypothesis import given

from partydoc import from_dict, from_json, parse, render, to_dict, to_json, unparse
from partydoc.testing import any_text, documents
from partydoc.tree.nodes import Document
from partydoc.tree.walking import walk


@given(documents())
def test_a_rendered_tree_parses_to_the_same_tree(document: Document) -> None:
    assert parse(render(document)) == document


@given(documents())
def test_rendering_is_stable(document: Document) -> None:
    text = render(document)
    assert render(parse(text)) == text


@given(documents())
def test_a_tree_made_by_hand_goes_through_json(document: Document) -> None:
    assert from_json(to_json(document)) == document


@pytest.mark.parametrize("source", [False, True])
@given(text=any_text())
def test_the_tree_of_any_text_goes_through_json(*, source: bool, text: str) -> None:
    document = parse(text)
    again = from_json(to_json(document, source=source))
    assert places(again) == places(document)
    assert again.diagnostics == document.diagnostics


@given(any_text())
def test_a_tree_with_its_source_comes_back_whole(text: str) -> None:
    document = parse(text)
    again = from_dict(to_dict(document, source=True))
    assert (unparse(again), again.text) == (text, document.text)
    assert to_json(again, source=True) == to_json(document, source=True)


def places(document: Document) -> list[object]:
    """List the nodes with their spans, which equality leaves out."""
    return [document, *((node.type, node.span) for node, _ in walk(document))]
