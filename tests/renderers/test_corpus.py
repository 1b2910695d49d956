"""Every form holds on real texts, where they are: nothing fails, nothing is lost."""

from __future__ import annotations

import pytest

import partydoc
from partydoc import from_jsonl, render
from tests.renderers.test_html import assert_inert
from tests.renderers.test_html import shown as said
from tests.renderers.test_markdown import back, outline, shown, squeezed

ONE_IN = 24  # of some four hundred texts; the documentation tells how to try them all


@pytest.fixture(scope="module")
def texts(shared):
    return [partydoc.load(path) for path in sorted(shared.glob("corpus/*/*.txt"))[::ONE_IN]]


def test_markdown_shows_each_text_and_is_read_back_to_its_outline(texts):
    for document in texts:
        markdown = render(document, "markdown")
        assert squeezed("".join(shown(markdown))) == said(document)
        assert outline(back(markdown)) == outline(document)


def test_html_shows_each_text_and_no_element_is_not_ours(texts):
    for document in texts:
        assert squeezed(assert_inert(render(document, "html", fragment=True)).text) == said(document)


def test_json_lines_joined_again_are_the_tree(texts):
    for document in texts:
        assert list(from_jsonl(render(document, "jsonl"))) == [document]
