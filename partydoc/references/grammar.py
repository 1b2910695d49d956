"""The parser of `grammars/citation.lark`."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Any

from attrs import frozen

from partydoc.grammars import Walk, read_grammar
from partydoc.grammars.walking import reductions
from partydoc.references.builder import CitationBuilder
from partydoc.references.lexer import CitationLexer
from partydoc.references.passages import Passage


@frozen
class CitationParser:
    """The parser of citations: its lexer, and the walk over the table of the grammar."""

    lexer: CitationLexer
    walk: Walk

    def parse(self, passages: Iterable[Passage]) -> Any:
        """Give the citations in *passages*."""
        return self.walk.go(self.lexer.tokens(passages))


@cache
def citation_parser() -> CitationParser:
    """Make the parser of citations, once in a process."""
    grammar = read_grammar("citation")
    assert grammar.table is not None  # noqa: S101  citation.lark has rules
    walk = Walk(grammar.table, reductions(grammar.table, CitationBuilder()))
    return CitationParser(CitationLexer(grammar.terminals), walk)
