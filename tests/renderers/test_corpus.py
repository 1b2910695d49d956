"""Every form holds on real texts, where they are: nothing fails, nothing is lost."""

from __future__ import annotations

import pytest

import partydoc
from partydoc import from_jsonl, render
from partydoc.renderers import RENDERERS
from tests.renderers.test_any_node import words
from tests.renderers.test_html import assert_inert
from tests.renderers.test_html import shown as said
from tests.renderers.test_markdown import back, outline, shown, squeezed

FILES = 50


@pytest.fixture(scope="module")
def texts(real_texts):
    return list(map(partydoc.load, real_texts))


def test_markdown_shows_each_text(texts):
    for document in texts:
        assert squeezed("".join(shown(render(document, "markdown")))) == said(document)


def test_nine_in_ten_texts_are_read_back_from_markdown_to_their_outline(texts, real_texts):
    differing = [at for at, one in enumerate(texts) if outline(back(render(one, "markdown"))) != outline(one)]
    assert len(differing) <= len(texts) / 10, [real_texts[at].name for at in differing]


def test_html_shows_each_text_and_no_element_is_not_ours(texts):
    for document in texts:
        assert squeezed(assert_inert(render(document, "html", fragment=True)).text) == said(document)


def test_json_lines_joined_again_are_the_tree(texts):
    for document in texts:
        assert list(from_jsonl(render(document, "jsonl"))) == [document]


@pytest.fixture(scope="module")
def sections(texts, request):
    """Some sections of each text; with --all-texts every section of fifty that lie evenly among them."""
    if request.config.getoption("all_texts"):
        return [document.sections() for document in texts[:: max(1, len(texts) // FILES)][:FILES]]
    return [views[:: max(1, len(views) // 3)] for views in (document.sections() for document in texts)]


@pytest.mark.parametrize("renderer", RENDERERS, ids=lambda each: each.name)
def test_sections_of_each_text_are_written_with_number_and_heading(sections, renderer):
    assert any(sections)
    for views in sections:
        for view in views:
            seen = words(renderer.name, render(view.node, renderer.name))
            for part in (view.node.num, view.node.heading):
                assert words("", part.text if part else "") in seen, (view.path, renderer.name)
