"""The proof of references: what was resolved before points to the same nodes behind a change."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from partydoc.references import find_references
from partydoc.spans import Span
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
    for was, now in zip(before, after, strict=True):
        if was.targets and was.targets != now.targets:
            return f"{was.words} would point to something else"
    return ""


def newly_resolved(old: Document, new: Document) -> Iterator[tuple[str, Span]]:
    """Yield the references of *new* that point somewhere and in *old*, whose nodes it has, pointed to nothing.

    As where 第三条 stood twice: which of the two was meant is the author's to say.
    """
    for was, now in zip(_targets(old), _targets(new), strict=False):
        if not was.targets and now.targets and now.span:
            yield now.words, now.span


class _Target(NamedTuple):
    """The words of a reference, and the places of its targets in the walk through the tree."""

    words: str
    targets: tuple[int, ...]
    span: Span | None


def _targets(document: Document) -> list[_Target]:
    order: dict[int, int] = {id(node): at for at, (node, _) in enumerate(walk(document))}
    return [
        _Target(found.text, tuple(order.get(id(_node(document, path)), -1) for path in found.targets), found.span)
        for found in find_references(document)
        if found.where == "inside"
    ]


def _node(document: Document, path: str) -> Node:
    return document.at(path) if path else document
