"""The parser of `grammars/citation.lark`."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from partydoc.grammars import make_parser

if TYPE_CHECKING:
    from lark import Lark


@cache
def citation_parser() -> Lark:
    """Make the parser of citations, once in a process."""
    from partydoc.references.builder import CitationBuilder
    from partydoc.references.lexer import CitationLexer

    return make_parser("citation", lexer=CitationLexer, builder=CitationBuilder(), start="citations")
