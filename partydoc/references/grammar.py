"""The parser of `grammars/citation.lark`."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Any

from attrs import frozen

from partydoc.grammars import Table, Walk, read_grammar
from partydoc.grammars.walking import Reduce, reductions
from partydoc.references.builder import CitationBuilder
from partydoc.references.lexer import CitationLexer
from partydoc.references.passages import Passage


@frozen
class CitationParser:
    """The parser of citations: its lexer, the table of the grammar, and what the reductions make."""

    lexer: CitationLexer
    table: Table
    reductions: tuple[Reduce, ...]

    def parse(self, passages: Iterable[Passage]) -> Any:
        """Give the citations in *passages*."""
        return Walk(self.table, self.reductions).go(self.lexer.tokens(passages))


@cache
def citation_parser() -> CitationParser:
    """Make the parser of citations, once in a process."""
    grammar = read_grammar("citation")
    assert grammar.table is not None  # noqa: S101  citation.lark has rules
    return CitationParser(CitationLexer(grammar.terminals), grammar.table, reductions(grammar.table, CitationBuilder()))
