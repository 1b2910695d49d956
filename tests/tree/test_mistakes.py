"""A caller's mistakes are named, with what there is instead."""

from __future__ import annotations

import io

import pytest

import partydoc

TEXT = "一、书屋\n\n（一）馆藏。\n\n二、馆舍\n\n各馆照办。\n"
WRONG = {
    "a number for a path": (lambda document: document[0], TypeError, "a path is a str"),
    "an empty path": (lambda document: document[""], partydoc.PathError, "the document itself"),
    "a family that there is not": (
        lambda document: document.find_all(family="han_comma"),
        ValueError,
        "no family is called 'han_comma'; the nearest are han-comma",
    ),
    "a repair that there is not": (
        lambda document: partydoc.parse(document.raw, repairs=["pinying"]),
        ValueError,
        "no repair is called 'pinying'; there are .*pinyin",
    ),
    "a view for a document": (
        lambda document: partydoc.to_json(document["一"]),
        TypeError,
        "to_json takes a Document, not View: render",
    ),
    "a text for a document": (
        lambda document: partydoc.lint(document.raw),
        TypeError,
        "lint takes a Document, not str: parse",
    ),
    "a number for a file": (lambda _: partydoc.load(3), TypeError, "not int"),
    "a stream of text for one of bytes": (lambda _: partydoc.load(io.StringIO("一、")), TypeError, "gives str"),
}


@pytest.fixture(scope="module")
def document():
    return partydoc.parse(TEXT)


@pytest.mark.parametrize("mistake", WRONG)
def test_a_mistake_is_named(document, mistake):
    make, error, words = WRONG[mistake]
    with pytest.raises(error, match=words):
        make(document)


@pytest.mark.parametrize(
    "verb", ["to_dict", "to_json", "unparse", "find_references", "to_rows", "lint", "fix", "renumber"]
)
def test_every_verb_names_itself_where_it_is_given_no_document(document, verb):
    with pytest.raises(TypeError, match=f"{verb} takes a Document, not Section"):
        getattr(partydoc, verb)(document.children[0])


def test_in_asks_for_paths_children_and_views(document):
    assert [path in document for path in ("一", "一/（一）", "九", "")] == [True, True, False, False]
    assert ["（一）" in document["一"], "（二）" in document["一"]] == [True, False]
    assert document["一/（一）"] in document["一"]
    assert document.children[0] in document


def test_sections_of_a_view_are_views_and_can_be_called(document):
    assert [view.path for view in document["一"].sections] == ["一/（一）"]
    assert document["一"].sections() == document["一"].sections(level=2) == tuple(document["一"].sections)
