"""From the tokens of a document's structure to its tree, by the LALR grammar of `grammars/document.lark`."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from partydoc.parser.grammar import document_parser, grammar_folder
from partydoc.spans import Span
from partydoc.tree.nodes import Child, Document

if TYPE_CHECKING:
    from partydoc.text import Text

__all__ = ["build_document", "document_parser", "grammar_folder"]


def build_document(text: Text) -> Document:
    """Read a text into a Document."""
    children = cast("tuple[Child, ...]", document_parser().parse(text, start="document"))  # type: ignore[arg-type]
    return Document(children, text=text, span=Span(0, len(text.raw)))
