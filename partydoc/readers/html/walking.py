"""From the elements of a page to its lines: one walk, without recursion."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING, Any

from attrs import evolve

from partydoc.errors import LimitError
from partydoc.extras import needs
from partydoc.options import Limits
from partydoc.readers.html.elements import BLOCKS, BUTTONS, CAPTION, CONTROLS, FURNITURE, ROLES, TEXT, UNSEEN, WHOLE
from partydoc.readers.html.lists import Lists
from partydoc.readers.html.pages import LineWriter, Page
from partydoc.readers.html.stored import Line
from partydoc.readers.html.styles import PLAIN, Style, inherit, is_hidden, own_style
from partydoc.readers.html.tables import read_table

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

FEWEST_SENTENCES = 3  # of what is to be read; fields and dialogues say one or two
MOST_BESIDE = 40  # nodes on either side of a hidden block that are looked at
# The name of an element where it is not given but used: getElementById("a"), $("#a"), href="#a".
_NAMED = re.compile(r"""(?<![iI][dD]=)(?:['"]#?|#)([A-Za-z][\w\-]{0,80})(?=['"])""")
_NOTHING: dict[str, Any] = {}
_PARTED = BLOCKS | CONTROLS  # elements that begin and end a line


def walk_page(html: str, limits: Limits, *, opened: bool = False) -> Page:
    """Parse a page and list its lines; *opened*: with the blocks that it hides until a script or a link shows them.

    >>> walk_page("<p>一<br>二<script>x</script><p hidden>三", Limits()).left_out
    Counter({'hidden elements': 1})
    """
    with needs("html"):
        from selectolax.lexbor import LexborDocumentOptions, LexborHTMLParser
    # Without events: mirroring the chosen option of a list takes time with the square of its length.
    tree = LexborHTMLParser(html, options=LexborDocumentOptions.WO_EVENTS)
    walk = _Walk(limits, html, opened=opened)
    if tree.head is not None:
        walk.page.title = " ".join(node.text() for node in tree.css("head > title")[:1]).strip()
    walk.run(tree.root)
    del tree
    walk.page.lines += walk.writer.lines
    return walk.page


class _Walk:
    """The walk over one page; *open* holds the style and the block of each element around the place reached."""

    def __init__(self, limits: Limits, html: str, *, opened: bool) -> None:
        self.limits = limits
        self.html = html
        self.opened = opened
        self.page = Page()
        self.writer = LineWriter()
        self.lists = Lists()
        self.items: list[int] = []
        self.open: list[tuple[Style, int, str]] = [(PLAIN, 0, "")]

    def run(self, root: LexborNode | None) -> None:
        node = root
        around: list[LexborNode] = []  # each question to a node crosses to the library of the parser
        while node is not None:
            child = self._enter(node)
            if child is not None:
                if len(self.open) > self.limits.html_depth + 1:
                    raise LimitError("html_depth", limit=self.limits.html_depth, value=len(self.open) - 1)
                around.append(node)
                node = child
                continue
            following = node.next if around else None
            while following is None and around:
                node = around.pop()
                self._leave()
                following = node.next if around else None
            node = following
        self.writer.end(0)

    def _enter(self, node: LexborNode) -> LexborNode | None:
        """Take a node; gives the first node inside of it, where the walk is to go there."""
        tag = node.tag or ""
        if tag == TEXT:
            style, block, _ = self.open[-1]
            self.writer.write(node.text_content or "", style, block)
        elif node.is_element_node:
            return self._enter_element(node, tag)
        else:
            self._leave_out(node, "")
        return None

    def _enter_element(self, node: LexborNode, tag: str) -> LexborNode | None:
        style, block, _ = self.open[-1]
        attributes = node.attributes or _NOTHING
        own = own_style(attributes)
        hidden = tag not in WHOLE and is_hidden(attributes, own)
        if tag in UNSEEN or (hidden and not self._is_shown_later(node, tag, attributes)):
            self._leave_out(node, tag)
        elif tag == "br":
            self.writer.end(block)
        elif tag == "img":
            self.writer.show()
        elif tag == "input":
            self._button(attributes, style, block)
        elif not (tag == "table" and self._table(node, style, block)):
            child = node.first_child
            if child is not None or tag in BLOCKS:
                inside = inherit(style, tag, attributes, own)
                if tag == "textarea" and _is_read(node):
                    tag, inside = "pre", evolve(inside, pre=True)
                self._open(tag, attributes, inside, block)
            if child is None and tag in BLOCKS:
                self._leave()
            return child
        return None

    def _open(self, tag: str, attributes: dict[str, Any], style: Style, block: int) -> None:
        parted = tag in _PARTED
        label = FURNITURE.get(tag, "")
        if not label and "role" in attributes:
            label = ROLES.get(attributes["role"] or "", "")
        if not label and tag in CONTROLS:
            label = "control"
        if self.writer.picture and CAPTION.search(attributes.get("class") or ""):
            label = "caption"
        if parted:
            self.writer.end(block)
            block = self.page.blocks.open(block, tag, label)
        if tag in ("ol", "ul", "menu"):
            self.lists.open(tag, attributes, numbered=style.numbered)
        elif tag == "li":
            self.items.append(self.writer.item)
            self.writer.number, self.writer.depth = self.lists.item(attributes), self.lists.depth
            self.writer.item = 0
        elif tag == "rt":
            self.writer.write("(", style, block)
        self.open.append((style, block, tag))

    def _is_shown_later(self, node: LexborNode, tag: str, attributes: dict[str, Any]) -> bool:
        """Tell a hidden block that is read: a tab, or one that something on the page opens, if such are asked for."""
        if tag not in BLOCKS:
            return False
        if self._is_tab(node, tag, attributes):
            return True
        name = attributes.get("id")
        if not name or name not in self._named or not _is_read(node):
            return False
        if not self.opened:
            self.page.closed += len((node.text() or "").strip())
        return self.opened

    @cached_property
    def _named(self) -> frozenset[str]:
        """The names that scripts and links of the page call its elements by."""
        return frozenset(_NAMED.findall(self.html))

    def _is_tab(self, node: LexborNode, tag: str, attributes: dict[str, Any]) -> bool:
        """Tell a block that a page shows when its tab is chosen: beside it one of the same class is shown."""
        kind = attributes.get("class")
        if not kind:
            return False
        for step in ("prev", "next"):
            beside = getattr(node, step)
            for _ in range(MOST_BESIDE):
                if beside is None:
                    break
                if beside.is_element_node and beside.tag == tag:
                    others = beside.attributes or _NOTHING
                    if others.get("class") == kind and not is_hidden(others, own_style(others)):
                        return True
                beside = getattr(beside, step)
        return False

    def _leave(self) -> None:
        style, block, tag = self.open.pop()
        if tag in _PARTED:
            self.writer.end(block)
        if tag in ("ol", "ul", "menu"):
            self.lists.close()
        elif tag == "li":
            self.writer.number = ""
            self.writer.item = self.items.pop()
        elif tag == "rt":
            self.writer.write(")", style, block)

    def _table(self, node: LexborNode, style: Style, block: int) -> bool:
        """Write a table of data as one line; tables that only place things are walked like any block."""
        table = read_table(node)
        if table is None:
            return False
        self.writer.end(block)
        inside = self.page.blocks.open(block, "table", "")
        self.writer.write(table.caption, style, inside)
        self.writer.end(inside)
        for hidden in table.hidden:
            self._leave_out(hidden, hidden.tag or "")
        text = "\n".join("\t".join(row) for row in table.rows)
        self.writer.lines.append(Line(text, inside, style, rows=True))
        return True

    def _button(self, attributes: dict[str, Any], style: Style, block: int) -> None:
        if (attributes.get("type") or "").lower() in BUTTONS and attributes.get("value"):
            self.writer.end(block)
            inside = self.page.blocks.open(block, "input", "control")
            self.writer.write(attributes["value"], style, inside)
            self.writer.end(inside)

    def _leave_out(self, node: LexborNode, tag: str) -> None:
        if node.is_comment_node:
            self._count("comments", len((node.comment_content or "").strip()))
            return
        if not node.is_element_node:
            self._count("instructions", len(node.html or ""))
            return
        what = UNSEEN.get(tag, "hidden elements")
        if tag == "template":
            self._count(what, sum(len(str(part.text()).strip()) for part in node.template_fragments()))
        elif what:
            self._count(what, len((node.text() or "").strip()))

    def _count(self, what: str, count: int) -> None:
        if count:
            self.page.left_out[what] += count


def _is_read(node: LexborNode) -> bool:
    """Tell words to be read, as terms in a field to which one agrees, from a dialogue or a hint what to write."""
    return (node.text() or "").count("。") >= FEWEST_SENTENCES
