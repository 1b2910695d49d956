"""A node, or a view of one, as a document of its own: what the forms are written from."""

from __future__ import annotations

from typing import TypeAlias

from partydoc.tree.nodes import Attachment, Child, Document, Element, Heading, Num, Part, Section
from partydoc.tree.views import View

Tree: TypeAlias = Document | Child | View
"""What can be written: a document, what can stand in one, or a view of it."""


def as_document(tree: Tree) -> Document:
    """Give a document as it is; put a node into one of its own, with the text and the kind that a view of it knows.

    The number and the heading of a section are written with the section. Raises TypeError for a number or a heading
    alone, and for what is no node.

    >>> from partydoc.tree.nodes import Paragraph
    >>> as_document(Paragraph("各馆照办。")) == Document([Paragraph("各馆照办。")])
    True
    """
    if isinstance(tree, Document):
        return tree
    if isinstance(tree, View):
        seen = tree.document
        return Document([tree.node], kind=_kind(tree.node, seen.kind), text=seen.text, span=tree.span)
    if isinstance(tree, Section | Attachment | Part | Element):
        return Document([tree], kind=_kind(tree, "other"), span=tree.span)
    if isinstance(tree, Num | Heading):
        raise TypeError(f"render takes a whole section, not a {tree.type} alone; its words are .text")
    raise TypeError(f"render takes a document, a node of one or a view, not {type(tree).__name__}")


def _kind(node: Child, around: str) -> str:
    """Give the kind of the document that a node makes: a part has its own."""
    return node.kind if isinstance(node, Part) else around
