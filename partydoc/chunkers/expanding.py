"""From a chunk that was found back to more of its document."""

from __future__ import annotations

from typing import Literal

from partydoc.chunkers.model import Chunk
from partydoc.errors import PathError
from partydoc.numbering.families import ARTICLE
from partydoc.tree.nodes import Document


def expand(chunk: Chunk, document: Document, to: Literal["section", "article", "page"] = "section") -> str:
    r"""Give the text of the section, the article or the pages that a chunk of *document* stands in.

    Where it stands in none, the whole text. Raises PathError where the document has no such section, ValueError for
    another word.

    >>> import partydoc
    >>> document = partydoc.parse("第一条　开放：\n（一）夜间；\n（二）假日。")
    >>> found = partydoc.chunk(document, 16, strategy="units")[-1]
    >>> found.text, expand(found, document, "article")
    ('（二）假日。', '第一条　开放：\n（一）夜间；\n（二）假日。')
    """
    if to not in ("section", "article", "page"):
        raise ValueError(f"expand to section, article or page, not to {to!r}")
    if to == "page":
        return _pages(chunk, document)
    if not chunk.path:
        return str(document)
    view = document[chunk.path]
    if to == "section":
        return view.text
    holders = [each for each in (*view.parents, view) if each.family == ARTICLE.name]
    return (holders[-1] if holders else view).text


def _pages(chunk: Chunk, document: Document) -> str:
    text = document.text
    if text is None or chunk.pages is None:
        raise PathError("this document has no pages")
    first, last = chunk.pages
    spans = [hint.span for hint in text.hints if hint.kind == "page" and first <= hint.level <= last]
    start, end = text.offsets.to_clean(spans[0].start, spans[-1].end)
    return text.clean[start:end]
