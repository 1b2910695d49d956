"""The text that a page shows, and where each leaf of the tree stands in it."""

from __future__ import annotations

from attrs import frozen

from partydoc.renderers.canonical import canonical_lines
from partydoc.spans import Span
from partydoc.text import Text
from partydoc.tree.nodes import Document
from partydoc.tree.walking import leaves


@frozen
class Shown:
    """A text, and the places of the leaves in it, in order; *read* tells that the tree was read from it."""

    text: Text
    places: tuple[Span, ...]
    read: bool


def shown(document: Document) -> Shown:
    """Take the text that a tree was read from; a tree made by hand, or changed since, gets its canonical text.

    >>> from partydoc.tree.nodes import Heading, Num, Section
    >>> made = shown(Document([Section(Num("一、", "han-comma", 1), Heading("开放"))]))
    >>> made.text.raw, made.places
    ('一、开放', (Span(start=0, end=2), Span(start=2, end=4)))
    """
    spans = [leaf.span for leaf in leaves(document)]
    if document.text is not None and _in_order(spans, len(document.text.raw)):
        return Shown(document.text, tuple(span for span in spans if span is not None), read=True)
    return _written(document)


def _in_order(spans: list[Span | None], length: int) -> bool:
    past = 0
    for span in spans:
        if span is None or not past <= span.start <= span.end <= length:
            return False
        past = span.end
    return True


def _written(document: Document) -> Shown:
    """Lay a tree out by its canonical lines; a leaf that they leave out stands where it would, with no length."""
    places: list[Span] = []
    wanted = leaves(document)
    words: list[str] = []
    past = 0
    for line in canonical_lines(document):
        for piece in line:
            while piece.leaf is not None and (leaf := next(wanted, None)) is not None:
                if leaf is piece.leaf:
                    places.append(Span(past, past + len(piece.text)))
                    break
                places.append(Span(past, past))
            words.append(piece.text)
            past += len(piece.text)
        words.append("\n")
        past += 1
    places += (Span(past, past) for _ in wanted)
    written = "".join(words[:-1])
    text = Text(written, written, written)
    return Shown(
        text, tuple(Span(min(start, len(written)), min(end, len(written))) for start, end in places), read=False
    )
