"""Trees in other forms, one file a form."""

from __future__ import annotations

from collections.abc import Callable

from attrs import frozen

from partydoc.renderers import json, text
from partydoc.tree.nodes import Document

__all__ = ["RENDERERS", "Renderer", "render"]


@frozen
class Renderer:
    """A form that a tree can be written in: its name, and what writes it."""

    name: str
    write: Callable[[Document], str]


RENDERERS: tuple[Renderer, ...] = (
    Renderer("text", text.render),
    Renderer("json", json.render),
)


def render(tree: Document, to: str = "text") -> str:
    """Write a tree in the form called *to*; ValueError where there is none of that name.

    >>> from partydoc.tree.nodes import Heading, Num, Paragraph, Section, Title
    >>> section = Section(Num("一、", "han-comma", 1), Heading("延长开放时间"), [Paragraph("每周开放六天。")])
    >>> print(render(Document([Title("图书馆工作安排"), section])), end="")
    图书馆工作安排
    一、延长开放时间
    每周开放六天。
    """
    for renderer in RENDERERS:
        if renderer.name == to:
            return renderer.write(tree)
    raise ValueError(f"no form is called {to!r}; there are {', '.join(renderer.name for renderer in RENDERERS)}")
