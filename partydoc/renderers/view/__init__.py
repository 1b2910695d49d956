"""View: one page to look at a tree beside its text, with everything that is known about it, and nothing from elsewhere.

The page holds the text once, and the tree, the edits, the diagnostics and the references as places in it; its script
draws them. What comes from the document is data: it becomes text nodes and is never read as HTML.
"""

from __future__ import annotations

from typing import Literal

from partydoc.renderers.html.elements import escape
from partydoc.renderers.view.data import page_data
from partydoc.renderers.view.page import page
from partydoc.tree.nodes import Document


def render(document: Document, *, language: Literal["en", "zh"] = "en") -> str:
    """Write a tree as a page to look at, which speaks English or Chinese.

    >>> from partydoc.tree.nodes import Heading, Num, Section, Title
    >>> page = render(Document([Title("开放<安排>"), Section(Num("一、", "han-comma", 1), Heading("服务"))]))
    >>> "<title>开放&lt;安排&gt;</title>" in page
    True
    """
    return page(escape(document.title or "partydoc"), page_data(document), language)
