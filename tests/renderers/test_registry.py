from __future__ import annotations

import json
import pkgutil

import pytest

import partydoc.renderers
from partydoc.renderers import RENDERERS, render
from partydoc.tree.codec import from_json
from partydoc.tree.nodes import Document, Paragraph

TREE = Document([Paragraph("好。")], kind="notice")


def test_text_is_the_form_when_none_is_named():
    assert render(TREE) == render(TREE, to="text") == "好。\n"


def test_json_is_indented_and_read_back():
    written = render(TREE, to="json")
    assert json.loads(written)["kind"] == "notice"
    assert written.splitlines()[1] == '  "format": "partydoc/1",'
    assert from_json(written) == TREE


def test_an_unknown_form_is_refused_and_the_known_ones_named():
    with pytest.raises(ValueError, match="no form is called 'pdf'; there are text, json"):
        render(TREE, to="pdf")


def test_every_renderer_is_registered_under_the_name_of_its_file():
    files = {module.name for module in pkgutil.iter_modules(partydoc.renderers.__path__)}
    assert {renderer.name for renderer in RENDERERS} == files
    assert len(RENDERERS) == len(files)
