"""Depth is harmless: what is done to the deepest tree there can be works, and deeper JSON gets a clear error."""

from __future__ import annotations

import copy
import pickle
from concurrent.futures import ThreadPoolExecutor

import pytest

from partydoc.errors import FormatError, LimitError
from partydoc.renderers import render
from partydoc.tree.codec import from_dict, from_json, to_dict, to_json
from partydoc.tree.nodes import Document, Paragraph, Section
from partydoc.tree.visiting import Transformer

TIMES = 100_000
HEAD = '{"format": "partydoc/1", "type": "document", "children": ['


class _Rename(Transformer):
    def visit_paragraph(self, node):
        return Paragraph(f"请{node.text}")


ACTIONS = {
    "repr": lambda tree: len(repr(tree)) <= 200,
    "equality": lambda tree: tree == from_dict(to_dict(tree)),
    "hash": lambda tree: hash(tree) == hash(from_dict(to_dict(tree))),
    "walk": lambda tree: max(len(ancestors) for _, ancestors in tree.walk()) == 127,
    "json": lambda tree: from_json(to_json(tree)) == tree,
    "indented json": lambda tree: from_json(to_json(tree, indent=2)) == tree,
    "pickle": lambda tree: pickle.loads(pickle.dumps(tree)) == tree,  # noqa: S301
    "deep copy": lambda tree: copy.deepcopy(tree) == tree,
    "render": lambda tree: render(tree).count("一、") == 126,
    "paths": lambda tree: tree.at(tree.path(deepest_section(tree))) is deepest_section(tree),
    "transform": lambda tree: "请各馆照办。" in str(_Rename().transform(tree)),
}


def deepest_section(tree):
    return [node for node, _ in tree.walk() if isinstance(node, Section)][-1]


@pytest.mark.parametrize("name", ACTIONS)
def test_the_deepest_tree_is_like_any_other(name, deepest):
    assert ACTIONS[name](deepest)


@pytest.mark.parametrize("name", ACTIONS)
def test_so_it_is_inside_a_thread(name, deepest):
    with ThreadPoolExecutor(1) as pool:
        assert pool.submit(ACTIONS[name], deepest).result()


@pytest.mark.parametrize(
    "text",
    [
        "[" * TIMES + "]" * TIMES,
        "[" * TIMES,
        '{"children": [' * TIMES + "]}" * TIMES,
        '{"a": ' * TIMES + "1" + "}" * TIMES,
        HEAD + '{"type": "section", "children": [' * TIMES + "]}" * TIMES + "]}",
        HEAD + '{"type": "section", "children": [' * 200 + "]}" * 200 + "]}",
    ],
    ids=["arrays", "open arrays", "objects and arrays", "objects", "sections", "a few sections too many"],
)
@pytest.mark.parametrize("kind", [str, str.encode], ids=["text", "bytes"])
def test_json_nested_too_deep_is_refused(text, kind):
    with pytest.raises((LimitError, FormatError)):
        from_json(kind(text))


def test_the_error_says_how_deep_the_json_is():
    with pytest.raises(LimitError) as caught:
        from_json("[" * TIMES + '"]]]"' + "]" * TIMES)
    assert (caught.value.name, caught.value.limit, caught.value.value) == ("JSON depth", 256, TIMES)


def test_dicts_nested_too_deep_are_refused():
    data: dict[str, object] = {"format": "partydoc/1", "type": "document"}
    level = data
    for _ in range(TIMES):
        below: dict[str, object] = {"type": "section"}
        level["children"] = [below]
        level = below
    with pytest.raises(LimitError, match="depth is 129, more than the limit of 128"):
        from_dict(data)


@pytest.mark.parametrize("field", ["format", "type", "kind", "span", "source", "children", "edits", "diagnostics"])
def test_a_deep_value_in_the_wrong_place_is_refused(field):
    deep: list[object] = []
    for _ in range(TIMES):
        deep = [deep]
    with pytest.raises(FormatError, match=rf"@ \$\.{field}"):
        from_dict({"format": "partydoc/1", "type": "document", field: deep})


def test_a_tree_may_be_as_wide_as_you_like():
    paragraph = Paragraph("好。")
    document = Document(paragraph for _ in range(1_000_000))
    assert len(document.paragraphs) == 1_000_000
    assert document == Document(document.children)
    assert sum(1 for _ in document.walk()) == 1_000_001


def test_more_nodes_than_the_limit_are_refused():
    child = {"type": "paragraph", "text": "好。"}
    with pytest.raises(LimitError, match="nodes is 1000002, more than the limit of 1000000"):
        from_dict({"format": "partydoc/1", "type": "document", "children": [child] * 1_000_001})
