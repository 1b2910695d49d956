"""Akoma Ntoso 3.0, the OASIS standard for parliamentary and legal documents, valid against its schema.

What each node becomes is said in docs/reference/akoma-ntoso.md. Every word of the document is text of an element, in
reading order; `pd:start` and `pd:end` say where in the raw text it was read.
"""

from __future__ import annotations

from typing import Final, Literal

from partydoc.renderers.akn.context import Context
from partydoc.renderers.akn.facts import gather
from partydoc.renderers.akn.inlines import Inlines
from partydoc.renderers.akn.wholes import whole
from partydoc.renderers.akn.xml import Xml, write
from partydoc.tree.nodes import Document
from partydoc.tree.unsharing import unshared

NAMESPACE: Final = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
OWN_NAMESPACE: Final = "urn:partydoc:akn:1"
"""The namespace of `pd:`, for what the standard has no place for."""


def render(document: Document, *, furniture: Literal["meta", "remark", "omit"] = "meta") -> str:
    """Write a tree as Akoma Ntoso 3.0.

    *furniture*: page furniture and page numbers are kept in the metadata, or as remarks in their places, or left out.

    >>> from partydoc.tree.nodes import Num, Paragraph, Section
    >>> article = Section(Num("第三条", "article", 3), None, [Paragraph("免费开放。")])
    >>> print(render(Document([article], kind="law")).partition("<body>")[2], end="")
    <BLANKLINE>
    <article eId="art_3">
    <num>第三条</num>
    <paragraph eId="art_3__para_1">
    <content eId="art_3__para_1__content">
    <p eId="art_3__para_1__content__p_1">免费开放。</p>
    </content>
    </paragraph>
    </article>
    </body>
    </act>
    </akomaNtoso>
    """
    document = unshared(document)
    context = Context(document.text, furniture)
    facts = gather(document.children, document.kind)
    made = whole(context, facts, document.children)
    context.lead_contents()
    root = Xml("akomaNtoso", {"xmlns": NAMESPACE, "xmlns:pd": OWN_NAMESPACE}, [made])
    inlines = Inlines(document, context.targets, context.eids, facts.work.iri)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + write(root, inlines)
