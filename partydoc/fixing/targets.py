"""The proof of references: what was resolved before points to the same nodes behind a change."""

from __future__ import annotations

from partydoc.references import find_references
from partydoc.tree.nodes import Document, Node
from partydoc.tree.walking import walk


def targets_differ(old: Document, new: Document) -> str:
    r"""Say which reference within the document has another target in *new*, whose nodes are those of *old*; else "".

    >>> from partydoc import parse
    >>> old = parse("第一条　书屋免费。\n第二条　依照第一条办理。")
    >>> targets_differ(old, parse("第一条　书屋免费。\n第二条　依照第二条办理。"))
    '第一条 would point to something else'
    """
    before, after = _targets(old), _targets(new)
    if len(before) != len(after):
        return "a reference would come in or go"
    for (words, was), (_, now) in zip(before, after, strict=True):
        if was and was != now:
            return f"{words} would point to something else"
    return ""


def _targets(document: Document) -> list[tuple[str, tuple[int, ...]]]:
    """List the references with the places of their targets in the walk through the tree."""
    order: dict[int, int] = {id(node): at for at, (node, _) in enumerate(walk(document))}
    return [
        (found.text, tuple(order.get(id(_node(document, path)), -1) for path in found.targets))
        for found in find_references(document)
        if found.where == "inside"
    ]


def _node(document: Document, path: str) -> Node:
    return document.at(path) if path else document
