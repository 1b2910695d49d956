"""From the characters of a text to the tokens of its structure.

`lines` cuts the folded text by the terminals of the grammar; `zones` says what each line is for; `levels` weighs the
candidates for markers; `headings` and `leads` find the headings; `structure` writes the tokens for the parser.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from attrs import define, field
from lark.lexer import Lexer

from partydoc.diagnostics import Diagnostic
from partydoc.explanations import Explanation
from partydoc.lexer.chunks import split_chunks
from partydoc.lexer.closings import assign_closing
from partydoc.lexer.documents import find_documents, split_series
from partydoc.lexer.explaining import explain
from partydoc.lexer.findings import find_diagnostics
from partydoc.lexer.glued import find_glued_headings
from partydoc.lexer.headings import Headings
from partydoc.lexer.hinted import apply_hints, put_back
from partydoc.lexer.leads import assign_leads
from partydoc.lexer.lines import read_lines
from partydoc.lexer.readings import Reading
from partydoc.lexer.repeats import set_repeats_apart, split_titles
from partydoc.lexer.rounds import find_rounds
from partydoc.lexer.structure import Structure, Token
from partydoc.lexer.terminals import Terminals
from partydoc.lexer.units import Unit, make_units, settle_levels
from partydoc.lexer.zones import assign_roles
from partydoc.options import DEFAULT_LIMITS, Limits

if TYPE_CHECKING:
    from lark.common import LexerConf
    from lark.lexer import LexerState

    from partydoc.text import Text

__all__ = ["DocumentLexer", "Job", "Token"]


@define
class Job:
    """A text to read, within limits, and what the reading noticed; if it *explains*, why it read the markers so."""

    text: Text
    limits: Limits = DEFAULT_LIMITS
    diagnostics: list[Diagnostic] = field(factory=list)
    explains: bool = False
    explanations: list[Explanation] = field(factory=list)


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
        text, folded = job.text, job.text.folded
        lines = read_lines(folded, self.terminals)
        readings, apart = apply_hints(text, [Reading(folded, line, self.terminals) for line in lines])
        readings = put_back(assign_roles(readings), apart)
        readings = split_titles(split_chunks(folded, readings))
        set_repeats_apart(readings)
        for part in split_series(readings):
            assign_closing(part)
        assign_leads(folded, readings, self.terminals)
        find_documents(folded, readings)
        find_rounds(folded, readings)
        units = [line for part in split_series(readings) for line in self._units(job, part)]
        Headings(folded, self.terminals).decide(unit for line in units for unit in line)
        find_glued_headings(folded, units)
        job.diagnostics.extend(find_diagnostics(text, (unit for line in units for unit in line)))
        return Structure(text, job.limits).tokens(readings, units)

    def _units(self, job: Job, part: Sequence[Reading]) -> list[list[Unit]]:
        found, decisions = settle_levels(job.text.folded, part)
        if job.explains:
            job.explanations.extend(explain(job.text, part, found, decisions))
        return make_units(job.text.folded, part, found, decisions)
