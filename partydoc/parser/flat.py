"""The last net: a text whose structure could not be recognised stands line by line, whole, and says so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from partydoc.diagnostics import Diagnostic, in_order
from partydoc.errors import LimitError
from partydoc.lexer.lines import BLANKS, LINE_ENDS
from partydoc.options import Limits
from partydoc.patterns import compile_late
from partydoc.spans import Span
from partydoc.tree.nodes import Document, Paragraph

if TYPE_CHECKING:
    from partydoc.text import Text

CODE = "recognition-failed"
_LINE = compile_late(f"[^{LINE_ENDS}]+")


def flat_document(text: Text, limits: Limits, noticed: Iterable[Diagnostic], error: Exception) -> Document:
    """Make each line of a text a paragraph, and report the *error* that kept it from more beside what was *noticed*.

    Raises LimitError where there are more lines than the limits allow nodes.
    """
    paragraphs = list(_paragraphs(text))
    if len(paragraphs) > limits.nodes:
        raise LimitError("nodes", limit=limits.nodes, value=len(paragraphs))
    span = Span(0, len(text.raw))
    words = f"the structure could not be recognised ({type(error).__name__}): each line stands as a paragraph"
    found = [*noticed, *text.noticed, Diagnostic(CODE, words, span, "error")]
    return Document(paragraphs, text=text, diagnostics=in_order(found, limits.diagnostics), span=span)


def _paragraphs(text: Text) -> Iterator[Paragraph]:
    for line in _LINE.finditer(text.clean):
        words = line[0].strip(BLANKS)
        if words:
            start = line.start() + len(line[0]) - len(line[0].lstrip(BLANKS))
            yield Paragraph(words, text.offsets.to_raw(start, start + len(words)))
