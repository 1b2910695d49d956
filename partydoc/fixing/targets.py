"""The proof of references: what was resolved before points to the same nodes behind a change."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from partydoc.references import Reference
from partydoc.spans import Span
from partydoc.tree.nodes import Document, Node
from partydoc.tree.walking import walk


class Target(NamedTuple):
    """The words of a reference, and the places of its targets in the walk through the tree."""

    words: str
    targets: tuple[int, ...]
    span: Span | None


def targets_of(document: Document, references: Iterable[Reference]) -> list[Target]:
    """Give what the references of a document that point into it point to."""
    order: dict[int, int] = {id(node): at for at, (node, _) in enumerate(walk(document))}
    return [
        Target(found.text, tuple(order.get(id(_node(document, path)), -1) for path in found.targets), found.span)
        for found in references
        if found.where == "inside"
    ]


def targets_differ(before: Sequence[Target], after: Sequence[Target]) -> str:
    r"""Say which reference points to something else behind a change that left the nodes as they were; else "".

    >>> from partydoc import parse
    >>> from partydoc.references import find_references
    >>> texts = "第一条　书屋免费。\n第二条　依照第一条办理。", "第一条　书屋免费。\n第二条　依照第二条办理。"
    >>> targets_differ(*(targets_of(each, find_references(each)) for each in map(parse, texts)))
    '第一条 would point to something else'
    """
    if len(before) != len(after):
        return "a reference would come in or go"
    for was, now in zip(before, after, strict=True):
        if was.targets and was.targets != now.targets:
            return f"{was.words} would point to something else"
    return ""


def newly_resolved(before: Sequence[Target], after: Sequence[Target]) -> Iterator[tuple[str, Span]]:
    """Yield the references that point somewhere behind such a change, and before it pointed to nothing.

    As where 第三条 stood twice: which of the two was meant is the author's to say.
    """
    for was, now in zip(before, after, strict=False):
        if not was.targets and now.targets and now.span:
            yield now.words, now.span


def _node(document: Document, path: str) -> Node:
    return document.at(path) if path else document
