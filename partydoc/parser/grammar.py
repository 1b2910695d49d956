"""What is read of `grammars/document.lark`: the terminals for the lexer, the reductions for the parser."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from attrs import frozen

from partydoc.grammars import Walk, read_grammar
from partydoc.grammars.walking import reductions
from partydoc.lexer.terminals import Terminals

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any

    from partydoc.grammars.walking import Typed


@frozen
class DocumentParser:
    """The parser of documents: *terminals* for what cuts and types lines, `parse` for the tokens that come of it."""

    terminals: Terminals
    walk: Walk

    def parse(self, tokens: Iterable[Typed]) -> Any:
        """Give the children of the document that the tokens are; raises Refused where the grammar has no place."""
        return self.walk.go(tokens)


@cache
def document_parser() -> DocumentParser:
    """Make the parser of documents, once in a process."""
    from partydoc.parser.builder import TreeBuilder

    grammar = read_grammar("document")
    assert grammar.table is not None  # noqa: S101  document.lark has rules
    walk = Walk(grammar.table, reductions(grammar.table, TreeBuilder()))
    return DocumentParser(Terminals(grammar.terminals), walk)
