"""What a finished tree shows of its document: parts that do not agree. One file a check; each yields diagnostics."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from partydoc.diagnostics import Diagnostic
from partydoc.parser.checks.attachments import check_attachments
from partydoc.parser.checks.contents import check_contents
from partydoc.parser.checks.quotations import check_quotations
from partydoc.text import Text
from partydoc.tree.nodes import Document

Check = Callable[[Document, Text], Iterator[Diagnostic]]

CHECKS: tuple[Check, ...] = (check_contents, check_attachments, check_quotations)


def check(document: Document, text: Text) -> Iterator[Diagnostic]:
    """Yield what the checks find in a document that was read from *text*.

    >>> import partydoc
    >>> [found.message for found in partydoc.parse("各馆要做到“开门见书，各馆照办。").diagnostics]
    ['“ is not closed']
    """
    for each in CHECKS:
        yield from each(document, text)
