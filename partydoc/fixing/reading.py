"""Reads a changed text as the document was read: the same script and repairs, the hints moved along."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from attrs import evolve

from partydoc.edits import Edits
from partydoc.fixing.places import Moved
from partydoc.fixing.proof import difference
from partydoc.hints import Hint
from partydoc.options import DEFAULT_LIMITS, Limits
from partydoc.parser import build_document
from partydoc.repairs import read_text
from partydoc.spans import Span
from partydoc.text import Script, Source, Text
from partydoc.tree.nodes import Document

UNREADABLE = "the document cannot be read again as it was read"


class Reader(NamedTuple):
    """How a document was read."""

    text: Text
    script: Script
    repairs: tuple[str, ...] | None
    limits: Limits

    def of(self, document: Document) -> Reader:
        """Give the reader of what this one has read."""
        return self if document.text is None else self._replace(text=document.text)

    def read(self, edits: Edits) -> Document:
        """Read the text that *edits* make."""
        raw = edits.rewrite(self.text.raw)
        name = self.text.source.name if self.text.source else None
        hints = tuple(_moved(self.text.hints, edits))
        text = read_text(raw, script=self.script, repairs=self.repairs, source=Source.of(raw, name=name), hints=hints)
        return build_document(text, limits=self.limits)


def reader_of(document: Document, limits: Limits = DEFAULT_LIMITS) -> Reader | None:
    """Find out how a document was read; None where no reading gives the tree that it has.

    >>> from partydoc import parse
    >>> reader_of(parse("(一)书屋", repairs=())).script
    'simplified'
    """
    if document.text is None:
        return None
    text = document.text
    repaired = text.edits.rewrite(text.raw)
    script: Script = "original" if text.clean == repaired and text.clean != text.folded else "simplified"
    scripts: tuple[Script, ...] = (script, "simplified") if script == "original" else (script,)
    # With as many edits as before the repairs were the same; a text without any may have been read without them.
    for each in scripts:
        for repairs in (None, ()) if not text.edits else (None,):
            reader = Reader(text, each, repairs, limits)
            if not difference(document, reader.read(Edits()), Edits()):
                return reader
    return None


def _moved(hints: Iterable[Hint], edits: Edits) -> Iterable[Hint]:
    moved = Moved(edits)
    for hint in hints:
        start, end = moved.range(hint.span.start)[0], moved.range(hint.span.end)[1]
        yield evolve(hint, span=Span(start, end))
