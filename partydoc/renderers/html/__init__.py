"""HTML: one page that needs nothing else, laid out on screen and paper as GB/T 9704-2012 asks of official documents.

Sections that open a line are <section>, those inside a line <span class="section">; the id of each is its path.
Everything that comes from the document is escaped, and the page forbids scripts.
"""

from __future__ import annotations

from typing import Literal

from partydoc.renderers.html.elements import escape
from partydoc.renderers.html.page import Page
from partydoc.renderers.html.style import official
from partydoc.renderers.layout import lines
from partydoc.tree.nodes import Document
from partydoc.tree.unsharing import unshared

_HEAD = """<!DOCTYPE html>
<html lang="zh">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="partydoc">
<title>{title}</title>
{style}</head>
<body>
"""
_FOOT = """</body>
</html>
"""


def render(document: Document, *, style: Literal["official", "none"] = "official", fragment: bool = False) -> str:
    """Write a tree as HTML. *style*: with the style sheet, or without; *fragment*: the <article> alone.

    >>> from partydoc.tree.nodes import Heading, Num, Paragraph, Section
    >>> section = Section(Num("一、", "han-comma", 1), Heading("借<阅>"), [Paragraph("照办。")])
    >>> print(render(Document([section], kind="notice"), fragment=True), end="")
    <article class="document" data-kind="notice">
    <section class="section" id="s-一" data-family="han-comma">
    <h2 class="heading"><span class="num">一、</span>借&lt;阅&gt;</h2>
    <p>照办。</p>
    </section>
    </article>
    """
    document = unshared(document)
    page = Page(document)
    for line in lines(document):
        page.line(line)
    body = page.finish()
    if fragment:
        return body
    sheet = f"<style>\n{official()}</style>\n" if style == "official" else ""
    return _HEAD.format(title=escape(document.title or ""), style=sheet) + body + _FOOT
