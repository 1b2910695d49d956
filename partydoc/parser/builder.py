"""Builds the tree while the parser reduces: one method a rule of `document.lark`."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, cast

from partydoc.parser.kinds import tell_kind
from partydoc.spans import Span
from partydoc.tree.nodes import (
    ELEMENTS,
    Attachment,
    Child,
    Element,
    Furniture,
    Heading,
    Metadata,
    Num,
    Paragraph,
    Part,
    Section,
    Table,
)
from partydoc.tree.values.tables import read_rows, read_tabbed_rows

if TYPE_CHECKING:
    from partydoc.recognition.structure import Token

COLONS = ":："


class TreeBuilder:
    """The callbacks of the parser; each takes the children of a rule and gives a node."""

    def document(self, children: list[Child]) -> tuple[Child, ...]:
        """Give the children of the document; `parse` puts text and diagnostics to them."""
        return tuple(children)

    def num(self, children: list[Token]) -> Num:
        """Make the number of a section."""
        token = children[0]
        return Num(token.text, token.label, token.value, token.span)

    def heading(self, children: list[Token]) -> Heading:
        """Make a heading."""
        return Heading(children[0].text, children[0].span)

    def section(self, children: list[Num | Heading | Child]) -> Section:
        """Make a section of its number, its heading and what it contains."""
        num = children[0] if isinstance(children[0], Num) else None
        rest = children[1:] if num else children
        heading = rest[0] if rest and isinstance(rest[0], Heading) else None
        below = cast("list[Child]", rest[1:] if heading else rest)
        first = cast("Num | Heading", num or heading).span
        last = below[-1].span if below else (heading or num).span  # type: ignore[union-attr]
        span = Span(first.start, last.end) if first and last else None
        return Section(num, heading, tuple(below), span)

    def attachment(self, children: list[Child]) -> Attachment:
        """Make an attachment of the document that it holds."""
        return Attachment(tuple(children), _around(children))

    def part(self, children: list[Child]) -> Part:
        """Make another document of the file, and tell its kind."""
        kind = tell_kind(children)
        return Part(tuple(children), kind.name, _around(children), kind.evidence)

    def paragraph(self, children: list[Token]) -> Paragraph:
        """Make a paragraph, or the rest of one that a page's end cut in two."""
        token = children[0]
        return Paragraph(token.text, token.span, continues=token.continues)

    def table(self, children: list[Token]) -> Table:
        """Make a table with its cells."""
        token = children[0]
        rows = read_tabbed_rows(token.text) if token.label else read_rows(token.text)
        return Table(token.text, rows, token.span)

    def furniture(self, children: list[Token]) -> Furniture:
        """Make a line that surrounds the document; the reader may have said what it is."""
        return Furniture(children[0].text, children[0].label, children[0].span)

    def metadata(self, children: list[Token]) -> Metadata:
        """Make a line of metadata; what stands before its first colon is the label, unless that tells the hour."""
        token = children[0]
        at = min((place for place in map(token.text.find, COLONS) if place >= 0), default=-1)
        label, value = (token.text[:at], token.text[at + 1 :]) if at >= 0 else ("", token.text)
        if label[-1:].isdecimal():
            label, value = "", token.text
        return Metadata(token.text, label.strip(" \u3000【"), value.strip(" \u3000"), token.span)


def _around(children: list[Child]) -> Span | None:
    first, last = (children[0].span, children[-1].span) if children else (None, None)
    return Span(first.start, last.end) if first and last else None


def _element(node: type[Element]) -> Callable[[TreeBuilder, list[Token]], Element]:
    def build(_: TreeBuilder, children: list[Token]) -> Element:
        return node(children[0].text, children[0].span)

    return build


for _node in ELEMENTS:
    if not hasattr(TreeBuilder, _node.type):
        setattr(TreeBuilder, _node.type, _element(_node))
