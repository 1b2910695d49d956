"""The Lark parser made of `grammars/citation.lark`."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from partydoc.parser.grammar import grammar_folder

if TYPE_CHECKING:
    from lark import Lark


@cache
def citation_parser() -> Lark:
    """Make the LALR parser of citations, once in a process."""
    from lark import Lark

    from partydoc.references.builder import CitationBuilder
    from partydoc.references.lexer import CitationLexer

    path = grammar_folder() / "citation.lark"
    return Lark(
        path.read_text(encoding="utf-8"),
        source_path=str(path),
        parser="lalr",
        lexer=CitationLexer,
        transformer=CitationBuilder(),
        start=["citations", "lexeme"],
        regex=True,
        maybe_placeholders=False,
    )
