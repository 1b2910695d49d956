"""The base of all elements."""

from __future__ import annotations

from typing import ClassVar, Literal, Protocol, TypeAlias

from attrs import field, frozen

from partydoc.cells import shorten
from partydoc.spans import Span

Zone: TypeAlias = Literal["masthead", "head", "body", "tail", "signed", "imprint", "page"]
"""Where an element has its place: 版头 (7.2), the title and what goes with it, the text, what closes it, the signature
with its date, 版记 (7.4), and what a page puts around all of it."""


class Worded(Protocol):
    """What has words."""

    @property
    def text(self) -> str:
        """The words."""


def require_text(node: Worded) -> None:
    """See to it that the words of a node are a str."""
    if not isinstance(node.text, str):
        raise TypeError(f"the text of a {type(node).__name__} is a str, not {type(node.text).__name__}")


@frozen(repr=False)
class Element:
    """A passage with a role of its own: its clean text and its place in the raw text.

    The span is a note about where the passage was read; it takes no part in comparison. All that holds of a kind of
    element wherever it is written stands on its class: its type in the tree, its name, its zone.
    """

    text: str
    span: Span | None = field(default=None, eq=False)
    type: ClassVar[str] = "element"
    chinese: ClassVar[str] = ""
    """What it is called in Chinese, by the standard where that names it."""
    zone: ClassVar[Zone] = "body"
    height: ClassVar[int] = 1

    def __attrs_post_init__(self) -> None:
        require_text(self)

    def __repr__(self) -> str:
        """Tell the passage in one line."""
        return f"<{type(self).__name__} {shorten(self.text)}>"
