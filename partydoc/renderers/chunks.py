"""JSON Lines of chunks: `partydoc-chunks/1`, a chunk a line."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from partydoc.chunkers import Chunk, chunk
from partydoc.chunkers.plain import plain
from partydoc.renderers.jsonl import LINE_ENDS
from partydoc.tree.codec import write_json
from partydoc.tree.nodes import Document


def render(
    document: Document,
    *,
    max_tokens: int = 512,
    strategy: Literal["sections", "articles", "units"] = "sections",
    min_tokens: int = 0,
    overlap: int = 0,
    parents: bool = False,
) -> str:
    """Write a line of JSON for each chunk of at most *max_tokens* characters; for options see `partydoc.chunk`.

    >>> from partydoc.tree.nodes import Paragraph
    >>> print(render(Document([Paragraph("每周开放六天。")])).partition(',"id"')[0])
    {"format":"partydoc-chunks/1","text":"每周开放六天。","context":"","paths":[]
    """
    chunks = chunk(document, max_tokens, strategy=strategy, min_tokens=min_tokens, overlap=overlap, parents=parents)
    return write_chunks(chunks)


def write_chunks(chunks: Iterable[Chunk]) -> str:
    """Write a line of JSON for each chunk."""
    return "".join(write_json(plain(each)).translate(LINE_ENDS) + "\n" for each in chunks)
