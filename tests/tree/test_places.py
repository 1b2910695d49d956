"""The places of a document: worked out once, kept out of what is compared, copied and stored."""

from __future__ import annotations

import gc
import pickle
import weakref

import pytest

import partydoc
from partydoc import Document, Num, Section

TEXT = "一、书屋\n\n（一）馆藏。一是补充。二是整理。\n\n（二）人员。\n\n二、馆舍\n\n各馆照办。\n"


@pytest.fixture
def document():
    return partydoc.parse(TEXT)


def test_the_places_are_worked_out_once(document, monkeypatch):
    calls = []
    located = list(document.places)
    monkeypatch.setattr("partydoc.tree.places.locate_all", calls.append)
    for view in document.sections():
        asked = (view.parents, list(view), view.find("馆"), view.sections(), view.path)
        assert len(asked[1]) == len(view)
    assert calls == []
    assert list(document.places) == located


def test_what_is_below_a_view_is_what_its_node_holds(document):
    for view in document.sections():
        below = [each.node for each in document.places if any(one is view.node for one in each.above)]
        assert [each.node for each in view.sections()] == [node for node in below if isinstance(node, Section)]
        assert [each.node for each in view] == [node for node in below if any(one is node for one in view.children)]


def test_places_are_neither_compared_nor_stored(document):
    other = partydoc.parse(TEXT)
    assert document.places
    assert document == other
    again = pickle.loads(pickle.dumps(document))  # noqa: S301  our own
    assert (again, again.places.number(document.children[0])) == (document, None)
    assert pickle.dumps(document) == pickle.dumps(other)


def test_a_document_goes_when_nobody_holds_it():
    lost = partydoc.parse(TEXT)
    assert lost.places
    seen = weakref.ref(lost)
    del lost
    gc.collect()
    assert seen() is None


def test_a_node_that_stands_twice_has_the_first_place():
    twice = Section(Num("（一）", "han-paren", 1))
    document = Document([Section(Num("一、", "han-comma", 1), None, [twice]), twice])
    assert [view.path for view in document.sections()] == ["一", "一/（一）", "（一）"]
    assert document.path(twice) == "一/（一）"
    assert [above.path for above in document["一/（一）"].parents] == ["一"]
