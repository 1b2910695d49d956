"""References: what a document cites, as passages of its text, and what they point to in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from partydoc.references.model import Reference
from partydoc.tree.nodes import Document
from partydoc.tree.required import require_document

if TYPE_CHECKING:
    from partydoc.references.citations import Citation

__all__ = ["Reference", "find_references"]


def find_references(document: Document) -> tuple[Reference, ...]:
    r"""Find the references in a document's paragraphs, headings and titles, in order; they never overlap.

    >>> from partydoc import parse
    >>> for found in find_references(parse("第一条　免费开放。\n第二条　除第一条外，依照《图书馆法》第三条办理。")):
    ...     print(found.text, found.where, found.name, found.targets)
    第一条 inside None ('第一条',)
    《图书馆法》第三条 outside 图书馆法 ()
    """
    from partydoc.references.grammar import citation_parser
    from partydoc.references.passages import passages
    from partydoc.references.resolving import Resolver

    require_document(document, "find_references")
    citations = cast("tuple[Citation, ...]", citation_parser().parse(passages(document)))
    return tuple(Resolver(document).references(citations)) if citations else ()
