"""From the tokens of a document's structure to its tree, by the LALR grammar of `grammars/document.lark`."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from attrs import evolve

from partydoc.diagnostics import Diagnostic, in_order
from partydoc.errors import LimitError, let_interruption_through
from partydoc.options import DEFAULT_LIMITS, Limits
from partydoc.parser.checks import check
from partydoc.parser.flat import flat_document
from partydoc.parser.grammar import document_parser
from partydoc.parser.kinds import tell_kind
from partydoc.spans import Span
from partydoc.tree.nodes import Child, Document

if TYPE_CHECKING:
    from partydoc.recognition import Job
    from partydoc.text import Text

__all__ = ["build_document", "document_parser"]


def build_document(
    text: Text, *, limits: Limits = DEFAULT_LIMITS, noticed: Iterable[Diagnostic] = (), explain: bool = False
) -> Document:
    """Read a text into a Document; *noticed* are the diagnostics of the reader; those of the repairs are on the text.

    Whatever goes wrong costs the structure and never the text: then each line stands as a paragraph, and the diagnostic
    `recognition-failed` says so. Raises LimitError where the tree would have more nodes than the limits allow.
    """
    from partydoc.recognition import Job

    try:
        return _recognised(Job(text, limits, [*noticed, *text.noticed], explain))
    except LimitError:
        raise
    except Exception as error:  # noqa: BLE001  whatever it is: a bug of ours must not cost the reader the document
        let_interruption_through(error)
        return flat_document(text, limits, noticed, error)


def _recognised(job: Job) -> Document:
    from partydoc.recognition import recognise

    text, parser = job.text, document_parser()
    children: tuple[Child, ...] = parser.parse(recognise(job, parser.terminals))
    span = Span(0, len(text.raw))
    kind = tell_kind(children)
    explained = tuple(job.explanations), tuple(job.line_explanations)
    document = Document(children, kind.name, text, (), span, *explained, kind.evidence)
    found = in_order((*job.diagnostics, *check(document, text)), job.limits.diagnostics)
    return evolve(document, diagnostics=found) if found else document
