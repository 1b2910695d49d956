"""The base of all elements."""

from __future__ import annotations

from typing import ClassVar

from attrs import field, frozen

from partydoc.cells import shorten
from partydoc.spans import Span


@frozen(repr=False)
class Element:
    """A passage with a role of its own: its clean text and its place in the raw text.

    The span is a note about where the passage was read; it takes no part in comparison.
    """

    text: str
    span: Span | None = field(default=None, eq=False)
    type: ClassVar[str] = "element"
    height: ClassVar[int] = 1

    def __repr__(self) -> str:
        """Tell the passage in one line."""
        return f"<{type(self).__name__} {shorten(self.text)}>"
