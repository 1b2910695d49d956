"""The parser of `grammars/document.lark`."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from partydoc.grammars import make_parser

if TYPE_CHECKING:
    from lark import Lark


@cache
def document_parser() -> Lark:
    """Make the parser of documents, once in a process."""
    from partydoc.parser.builder import TreeBuilder
    from partydoc.parser.lexing import DocumentLexer

    return make_parser("document", lexer=DocumentLexer, builder=TreeBuilder(), start="document")
