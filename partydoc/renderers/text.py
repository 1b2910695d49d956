"""Text: plain lines that are read back to the same tree, or those that the tree was read from."""

from __future__ import annotations

from typing import Literal

from partydoc.renderers.canonical import canonical_lines
from partydoc.tree.nodes import Document
from partydoc.tree.unparsing import unparse


def render(document: Document, *, layout: Literal["canonical", "clean", "faithful"] = "canonical") -> str:
    r"""Write a tree as text.

    - canonical: written anew from the tree, so that it is read back to the same tree
    - clean: the text that the tree was read from, with its repairs, in the script of the tree
    - faithful: the text that the tree was read from, character for character: `unparse`

    Raises ValueError where a tree made by hand, which has no text, is to be written clean or faithful.

    >>> from partydoc.tree.nodes import Num, Paragraph, Section
    >>> items = [Section(Num(f"{n}是", "run-in"), None, [Paragraph(f"{n}馆照办。")]) for n in "一二"]
    >>> render(Document([Paragraph("要求如下。"), *items, Paragraph("请遵照执行。")]))
    '要求如下。一是一馆照办。二是二馆照办。\n请遵照执行。\n'
    """
    if layout == "faithful":
        return unparse(document)
    if layout == "clean":
        if document.text is None:
            raise ValueError("this tree was not parsed from a text: its layout is canonical")
        return (
            document.text.offsets.to_clean(*document.span).slice(document.text.clean)
            if document.span
            else document.text.clean
        )
    lines = ["".join(piece.text for piece in line) for line in canonical_lines(document)]
    apart = "\n\n" if any("\n" in line for line in lines) else "\n"
    return apart.join(lines) + "\n" if lines else ""
