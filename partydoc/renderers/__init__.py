"""Trees in other forms, one file or package a form, and one line here.

A renderer is a function that takes a document and, by name only, its options, whose types say what they may be: bool,
int, str, Literal, or one of these or None. It gives text or bytes. It knows the tree and what is below it, never how
the tree was made. What it needs besides is imported inside the function, and named as its *extra*.
"""

from __future__ import annotations

from typing import Any, Literal, overload

from partydoc.renderers import akn, chunks, docx, html, json, jsonl, markdown, text, view
from partydoc.renderers.alone import Tree, as_document
from partydoc.renderers.forms import Renderer

__all__ = ["RENDERERS", "Renderer", "Tree", "find_renderer", "render"]

RENDERERS: tuple[Renderer, ...] = (
    Renderer("text", ".txt", text.render),
    Renderer("json", ".json", json.render),
    Renderer("jsonl", ".jsonl", jsonl.render, joins=True),
    Renderer("chunks", ".chunks.jsonl", chunks.render, joins=True),
    Renderer("markdown", ".md", markdown.render),
    Renderer("html", ".html", html.render),
    Renderer("docx", ".docx", docx.render),
    Renderer("akn", ".akn.xml", akn.render),
    Renderer("view", ".html", view.render),
)

TextForm = Literal["text", "json", "jsonl", "chunks", "markdown", "html", "akn", "view"]


@overload
def render(tree: Tree, to: TextForm = "text", **options: Any) -> str: ...
@overload
def render(tree: Tree, to: str, **options: Any) -> str | bytes: ...
def render(tree: Tree, to: str = "text", **options: Any) -> str | bytes:
    r"""Write a tree in the form called *to*, as text or, where the form asks for it, as bytes.

    A section, an attachment, a paragraph, a table or a view of one (`document["二"]`) is written as a document of its
    own, number and heading included; its paths begin with it.

    Raises ValueError where no form has that name or an option a wrong value, TypeError where the form has no such
    option, and for a number or a heading alone; MissingDependencyError where the form needs a library that is not
    installed.

    >>> from partydoc.tree.nodes import Document, Heading, Num, Paragraph, Section, Title
    >>> section = Section(Num("一、", "han-comma", 1), Heading("延长开放时间"), [Paragraph("每周开放六天。")])
    >>> print(render(Document([Title("图书馆工作安排"), section])), end="")
    图书馆工作安排
    一、延长开放时间
    每周开放六天。
    >>> render(section, "markdown")
    '## 一、延长开放时间\n\n每周开放六天。\n'
    """
    return find_renderer(to).render(as_document(tree), options)


def find_renderer(name: str) -> Renderer:
    """Find the form of that name; raises ValueError where there is none.

    >>> find_renderer("json").suffix
    '.json'
    """
    for renderer in RENDERERS:
        if renderer.name == name:
            return renderer
    raise ValueError(f"no form is called {name!r}; there are {', '.join(renderer.name for renderer in RENDERERS)}")
