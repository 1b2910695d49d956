"""From the lines of a text to the tokens of its structure.

The rooms, in the order in which a text passes them (`stages.STAGES`): `lines` knows what stands in a line; `roles` says
what each line is for; `parts` where a further document begins; `levels` weighs the candidates for markers against each
other; `headings` finds the headings; `structure` writes the tokens for the parser.
"""

from __future__ import annotations

from collections.abc import Iterator

from partydoc.lexer.lines import read_lines
from partydoc.lexer.terminals import Terminals
from partydoc.recognition.lines.typed import TypedLine
from partydoc.recognition.page import Job, Page
from partydoc.recognition.stages import STAGES
from partydoc.recognition.structure import Structure, Token
from partydoc.recognition.tracing import Trace
from partydoc.work import LINE, spend

__all__ = ["STAGES", "Job", "Page", "Token", "begin", "recognise"]


def begin(job: Job, terminals: Terminals) -> Page:
    """Give the page of a text before any stage: its lines as they were cut."""
    folded = job.text.folded
    lines = [TypedLine.of(folded, line, terminals) for line in read_lines(folded, terminals)]
    return Page(job.text, terminals, lines, explains=job.explains)


def recognise(job: Job, terminals: Terminals) -> Iterator[Token]:
    """Yield the tokens of a text's structure; note on the job what was noticed."""
    page = begin(job, terminals)
    trace = Trace() if job.explains else None
    for stage in STAGES:
        spend(len(page.folded) + LINE * len(page.lines))
        page = stage.run(page)
        if trace:
            trace.note(stage.name, stage.run, page)
    job.diagnostics.extend(page.diagnostics)
    job.explanations.extend(page.explanations)
    job.line_explanations.extend(trace.explain(page) if trace else ())
    return Structure(page.text, job.limits).tokens(page.lines, page.units)
