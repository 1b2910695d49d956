"""The marks of a document's outline: what was noticed in it, and what was repaired."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from operator import attrgetter

from partydoc.tree.nodes import Document
from partydoc.tree.outline import Mark

ODD, NOTED, REPAIRED = "!", "?", "~"


def marks_of(document: Document) -> tuple[Mark, ...]:
    """Give the marks of a document in the order of their places; edits of one repair that touch are one."""
    return tuple(sorted(chain(_noticed(document), _repaired(document)), key=attrgetter("place")))


def _noticed(document: Document) -> Iterator[Mark]:
    for found in document.diagnostics:
        yield Mark(found.span.start, NOTED if found.severity == "info" else ODD, found.code)


def _repaired(document: Document) -> Iterator[Mark]:
    before: tuple[int, str] | None = None
    for edit in document.text.edits if document.text else ():
        if before != (edit.span.start, edit.reason):
            yield Mark(edit.span.start, REPAIRED, edit.reason)
        before = edit.span.end, edit.reason
