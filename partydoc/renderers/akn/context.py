"""What the parts of a file have in common while it is built."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal, TypeAlias

from attrs import define, field

from partydoc.numbering.paths import heading_name, marker_name
from partydoc.renderers.akn.eids import EIds
from partydoc.renderers.akn.xml import Words, Xml
from partydoc.scripts import fold
from partydoc.text import Text
from partydoc.tree.nodes import OF_THE_PAGE, Container, Element, Heading, Section
from partydoc.tree.walking import Leaf

Furnishing: TypeAlias = Literal["meta", "remark", "omit"]


@define
class Context:
    """The identifiers given, those of the nodes that references may point to, and what is set aside.

    *signed* are the eIds of the organs behind the signatures, *headings* the sections with their eIds and levels.
    *contents* are entries of tables of contents that still wait for what they point to.
    """

    text: Text | None
    furniture: Furnishing
    eids: EIds = field(factory=EIds)
    targets: dict[int, str] = field(factory=dict)
    signed: dict[int, str] = field(factory=dict)
    aside: list[Element] = field(factory=list)
    contents: list[tuple[Xml, str]] = field(factory=list)
    headings: list[tuple[Section, str, int]] = field(factory=list)

    def shown(self, nodes: Iterable[Element]) -> list[Element]:
        """List the elements to be written; furniture is set aside, or left out, where that is wished."""
        shown: list[Element] = []
        for node in nodes:
            if not isinstance(node, OF_THE_PAGE) or self.furniture == "remark":
                shown.append(node)
            elif self.furniture == "meta":
                self.aside.append(node)
        return shown

    def point(self, node: Container | Leaf, eid: str) -> None:
        """Note where references to *node* lead."""
        self.targets.setdefault(id(node), eid)

    def lead_contents(self) -> None:
        """Point the entries of tables of contents to the sections that have their number and heading."""
        known: dict[str, dict[str, str]] = {}
        for section, eid, level in self.headings if self.contents else ():
            num, heading = section.num, section.heading
            key = entry_key(num.text if num else None, heading.text if heading else "")
            known.setdefault(key, {"href": f"#{eid}", "level": str(level)})
        for item, key in self.contents:
            item.attributes |= known.get(key, {})

    def words(self, leaf: Leaf, within: str) -> list[Xml | Words]:
        """Give the words of a leaf; behind a heading that runs in, the mark that its place covers too."""
        said: list[Xml | Words] = [Words(leaf.text, leaf, within)]
        mark = self._mark(leaf) if isinstance(leaf, Heading) else ""
        return [*said, Xml("inline", {"name": "mark"}, [Words(mark)])] if mark else said

    def _mark(self, leaf: Heading) -> str:
        if self.text is None or leaf.span is None:
            return ""
        written = self.text.offsets.to_clean(*leaf.span).slice(self.text.clean)
        return written.removeprefix(leaf.text) if written.startswith(leaf.text) else ""


def place(node: Container | Leaf) -> dict[str, str]:
    """Say where in the raw text a node was read: the first code point, and the one behind the last.

    >>> from partydoc.spans import Span
    >>> place(Heading("开放", Span(2, 4)))
    {'pd:start': '2', 'pd:end': '4'}
    """
    return {} if node.span is None else {"pd:start": str(node.span.start), "pd:end": str(node.span.end)}


def stretch(nodes: Sequence[Container | Leaf]) -> dict[str, str]:
    """Say where several nodes were read, from the first to the last."""
    first, last = nodes[0].span, nodes[-1].span
    return {} if first is None or last is None else {"pd:start": str(first.start), "pd:end": str(last.end)}


def entry_key(num: str | None, heading: str) -> str:
    """Give what a section and its line in a table of contents have in common."""
    marker = marker_name(fold(num)) if num else ""
    return f"{marker} {heading_name(fold(heading)).replace(' ', '')}"
