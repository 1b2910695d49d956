"""The laws that every parsed document keeps, for use in tests."""

from __future__ import annotations

from collections.abc import Iterator

from partydoc.spans import Span
from partydoc.text import Text
from partydoc.tree.nodes import Container, Document, Heading, Node
from partydoc.tree.unparsing import unparse
from partydoc.tree.walking import Leaf, leaves, walk

_FINAL_MARKS = "。！？!?：:；;，,、.．｡"


def assert_lossless(document: Document) -> None:
    """Fail unless the leaves of *document* tile its text, every span is right, and the raw text comes back.

    >>> from partydoc.tree.nodes import Paragraph
    >>> assert_lossless(Document([Paragraph("好。", Span(1, 3))], text=Text.of("　好。"), span=Span(0, 3)))
    """
    problems = list(tiling_problems(document))
    if problems:
        raise AssertionError("\n".join(problems))


def tiling_problems(document: Document) -> Iterator[str]:
    """Say what is wrong with the places of a document's nodes, one sentence each.

    Leaves are in order and disjoint, between them is white space, each says what stands at its place; the span of a
    container runs from its first leaf to its last, that of the document over the whole text.

    >>> from partydoc.tree.nodes import Paragraph
    >>> list(tiling_problems(Document([Paragraph("好。", Span(1, 3))], text=Text.of("很好。"), span=Span(0, 3))))
    ["no leaf holds '很', at 0 to 1"]
    """
    if document.text is None:
        yield "the document has no text"
        return
    try:
        unparse(document)
    except ValueError as problem:
        yield str(problem)
    for leaf in leaves(document):
        yield from _leaf_problems(leaf, document.text)
    for node, _ in walk(document):
        if isinstance(node, Container):
            yield from _container_problems(node, document)


def _leaf_problems(leaf: Leaf, text: Text) -> Iterator[str]:
    if leaf.span is None or not 0 <= leaf.span.start < leaf.span.end <= len(text.raw):
        yield f"{_shown(leaf)} has a span that holds nothing of the text"
        return
    there, said = (_bare(words) for words in (text.offsets.to_clean(*leaf.span).slice(text.clean), leaf.text))
    if isinstance(leaf, Heading):
        there, said = there.rstrip(_FINAL_MARKS), said.rstrip(_FINAL_MARKS)
    if there != said:
        yield f"{_shown(leaf)} stands where the text says {there[:20]!r}"


def _container_problems(node: Container, document: Document) -> Iterator[str]:
    spans = [leaf.span for leaf in leaves(node) if leaf.span is not None]
    if node is document:
        expected = Span(0, len(document.text.raw)) if document.text is not None else None
    else:
        expected = Span(spans[0].start, spans[-1].end) if spans else node.span
    if node.span != expected:
        yield f"{_shown(node)} has its leaves at {expected and tuple(expected)}"


def _bare(words: str) -> str:
    return "".join(words.split())


def _shown(node: Node) -> str:
    place = "nowhere" if node.span is None else f"{node.span.start} to {node.span.end}"
    return f"the {node.type} at {place}"
