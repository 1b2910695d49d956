"""Give back the raw text of a tree that was parsed, put together from its leaves."""

from __future__ import annotations

from collections.abc import Iterator

from partydoc.spans import Span
from partydoc.text import Text
from partydoc.tree.nodes import Document
from partydoc.tree.required import require_document
from partydoc.tree.walking import leaves


def unparse(document: Document) -> str:
    r"""Put the raw text together from the leaves and the white space before each: what was parsed, to the character.

    Raises ValueError for a tree made by hand, which has no raw text (`render` writes one), and for one whose leaves
    no longer cover the text they came from.

    >>> from partydoc.tree.nodes import Paragraph
    >>> unparse(Document([Paragraph("好。", Span(0, 2))], text=Text.of("好。\r\n")))
    '好。\r\n'
    """
    text = require_document(document, "unparse").text
    if text is None:
        raise ValueError(
            "this tree was not parsed from a text: write it with render(), or keep the text: to_json(…, source=True)"
        )
    return "".join(_pieces(document, text))


def _pieces(document: Document, text: Text) -> Iterator[str]:
    whole = document.span or Span(0, len(text.raw))
    place = whole.start
    for leaf in leaves(document):
        if leaf.span is None:
            raise ValueError(f"a {leaf.type} has no place in the text: {leaf.text[:20]!r}")
        yield _white_space(text, Span(place, leaf.span.start))
        yield leaf.span.slice(text.raw)
        place = leaf.span.end
    yield _white_space(text, Span(place, whole.end))


def _white_space(text: Text, gap: Span) -> str:
    """Cut out what lies between two leaves; it must come to nothing but white space in the clean text."""
    if gap.start > gap.end:
        raise ValueError(f"two leaves overlap, or change places, at {gap.end} to {gap.start}")
    if gap.start == gap.end:
        return ""
    lost = text.offsets.to_clean(*gap).slice(text.clean).strip()
    if lost:
        raise ValueError(f"no leaf holds {lost[:20]!r}, at {gap.start} to {gap.end}")
    return gap.slice(text.raw)
