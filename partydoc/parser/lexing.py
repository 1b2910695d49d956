"""Lark's door to recognition: what the parser of documents takes for its lexer."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from lark.lexer import Lexer

from partydoc.lexer.terminals import Terminals
from partydoc.recognition import Job, Token, recognise

if TYPE_CHECKING:
    from lark.common import LexerConf
    from lark.lexer import LexerState


class DocumentLexer(Lexer):
    """Lark's lexer for documents: takes a Job, gives the tokens of its text's structure."""

    __future_interface__ = 2

    def __init__(self, lexer_conf: LexerConf) -> None:
        self.terminals = Terminals.of(lexer_conf.terminals)

    def lex(self, lexer_state: LexerState, parser_state: object) -> Iterator[Token]:  # type: ignore[override]  # noqa: ARG002  Lark's signature
        """Yield the tokens of the job that the parser was given."""
        return self.tokens(lexer_state.text)  # type: ignore[arg-type]

    def tokens(self, job: Job) -> Iterator[Token]:
        """Yield the tokens of the job's text; note on the job what was noticed."""
        return recognise(job, self.terminals)
