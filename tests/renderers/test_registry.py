from __future__ import annotations

import json
import pkgutil
from importlib import import_module
from typing import Literal

import pytest

import partydoc.renderers
from partydoc.errors import MissingDependencyError
from partydoc.renderers import RENDERERS, Renderer, render
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
    files = {
        module.name
        for module in pkgutil.iter_modules(partydoc.renderers.__path__)
        if hasattr(import_module(f"partydoc.renderers.{module.name}"), "render")
    }
    assert {renderer.name for renderer in RENDERERS} == files
    assert len(RENDERERS) == len(files)


@pytest.mark.parametrize("renderer", RENDERERS, ids=lambda renderer: renderer.name)
def test_what_a_form_returns_is_what_its_function_says(renderer):
    assert isinstance(renderer.render(TREE, {}), bytes if renderer.binary else str)


@pytest.mark.parametrize("renderer", RENDERERS, ids=lambda renderer: renderer.name)
def test_text_ends_in_a_line_end_so_that_several_may_follow_each_other(renderer):
    assert renderer.binary or renderer.render(TREE, {}).endswith("\n")


def demo(
    document: Document,
    *,
    mark: Literal["!", "?"] = "!",
    times: int = 1,
    loud: bool = False,
    name: str | None = None,
) -> bytes:
    return f"{document.kind}{mark * times}{loud}{name}".encode()


DEMO = Renderer("demo", ".demo", demo)


def test_options_reach_the_function():
    assert DEMO.render(TREE, {"mark": "?", "times": 2, "name": "a"}) == b"notice??Falsea"
    assert DEMO.binary


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        (["mark=?"], {"mark": "?"}),
        (["times=12", "loud=yes"], {"times": 12, "loud": True}),
        (["times=1", "loud=1", "name=1"], {"times": 1, "loud": True, "name": "1"}),
        (["name=a=b"], {"name": "a=b"}),
        ([], {}),
    ],
)
def test_typed_options_are_read_as_their_types_say(typed, meant):
    options = DEMO.read_options(typed)
    assert options == meant
    assert [type(value) for value in options.values()] == [type(value) for value in meant.values()]


@pytest.mark.parametrize(
    ("typed", "error", "message"),
    [
        ("colour=red", TypeError, "demo has no option 'colour'; it has mark, times, loud, name"),
        ("mark", ValueError, "mark is '!' or '\\?', not ''"),
        ("times=many", ValueError, "times is a number, not 'many'"),
        ("loud=perhaps", ValueError, "loud is yes or no, not 'perhaps'"),
    ],
)
def test_a_wrong_option_is_refused_and_the_right_ones_named(typed, error, message):
    with pytest.raises(error, match=message):
        DEMO.read_options([typed])


@pytest.mark.parametrize(
    ("options", "error", "message"),
    [
        ({"colour": 1}, TypeError, "json has no option 'colour'; it has none"),
        ({"to": "x"}, TypeError, "multiple values"),
    ],
)
def test_the_library_refuses_wrong_options_too(options, error, message):
    with pytest.raises(error, match=message):
        render(TREE, "json", **options)


@pytest.mark.parametrize("options", [{"times": "2"}, {"times": True}, {"loud": 1}, {"name": 7}, {"mark": "."}])
def test_a_value_of_the_wrong_type_is_refused(options):
    with pytest.raises(ValueError, match=f"{next(iter(options))} is "):
        DEMO.render(TREE, options)


def test_a_library_that_is_missing_is_named_with_its_extra():
    def needy(document: Document) -> str:
        from partydoc.no_such_library import write

        return write(document)

    with pytest.raises(MissingDependencyError, match=r"pip install 'partydoc\[docx\]'"):
        Renderer("docx", ".docx", needy, extra="docx").render(TREE, {})
