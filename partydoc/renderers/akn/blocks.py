"""The elements of one passage as blocks, each kind by its row in a table."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Final

from partydoc.renderers.akn.context import Context, entry_key, place
from partydoc.renderers.akn.xml import Words, Xml
from partydoc.tree.nodes import OF_THE_PAGE, Child, Contents, Element, Footnote, IssueDate, Paragraph, Table
from partydoc.tree.values.contents import read_contents

Build = Callable[[Context, Element, str], list[Xml]]

# What a block of this type holds; the others hold their words and nothing else.
ROLES: Final = {
    "title": "docTitle",
    "document_number": "docNumber",
    "letterhead": "docAuthority",
    "author": "docProponent",
    "secrecy": "docStatus",
    "urgency": "docStatus",
    "signature": "signature",
}
_BREAK: Final = re.compile("\r\n|\r|\n")
_BLANK: Final = " \t\N{IDEOGRAPHIC SPACE}"


def blocks(context: Context, nodes: Iterable[Element], above: str) -> list[Xml]:
    """Make blocks of elements, in order."""
    return [made for node in nodes for made in _MAKERS.get(type(node), _block)(context, node, above)]


def holding(context: Context, tag: str, nodes: Iterable[Child], above: str) -> list[Xml]:
    """Put the blocks of what is to be shown of *nodes* into an element; without any there is none."""
    shown = context.shown(node for node in nodes if isinstance(node, Element))
    if not shown:
        return []
    eid = context.eids.only(above, tag)
    return [Xml(tag, {"eId": eid}, [*blocks(context, shown, eid)])]


def _paragraph(context: Context, node: Element, above: str) -> list[Xml]:
    eid = context.eids.counted(above, "p")
    context.point(node, eid)
    return [Xml("p", {"eId": eid, **place(node)}, context.words(node, eid))]


def _block(context: Context, node: Element, above: str) -> list[Xml]:
    """Make a block named after the type of the node; its words stand in the element that the role asks for."""
    eid = context.eids.counted(above, "block")
    words = context.words(node, eid)
    if id(node) in context.signed:
        words = [Xml("organization", {"refersTo": f"#{context.signed[id(node)]}"}, words)]
    if node.type in ROLES:
        words = [Xml(ROLES[node.type], {}, words)]
    elif isinstance(node, IssueDate) and node.date:
        words = [Xml("docDate", {"date": node.date.isoformat()}, words)]
    elif isinstance(node, OF_THE_PAGE):
        words = [Xml("remark", {"status": "editorial"}, words)]
    return [Xml("block", {"eId": eid, "name": node.type, **place(node)}, words)]


def _footnote(context: Context, node: Element, above: str) -> list[Xml]:
    eid = context.eids.counted(above, "block")
    note = context.eids.only(eid, "authorialNote")
    context.point(node, note)
    mark = node.mark if isinstance(node, Footnote) else ""
    marker = {"marker": mark} if mark else {}
    inside = Xml("p", {}, context.words(node, note))
    said = Xml("authorialNote", {"eId": note, **marker, "placement": "bottom"}, [inside])
    return [Xml("block", {"eId": eid, "name": node.type, **place(node)}, [said])]


def _table(context: Context, node: Element, above: str) -> list[Xml]:
    rows = [row for row in node.rows if row] if isinstance(node, Table) else []
    if not rows:
        return _block(context, node, above)
    eid = context.eids.counted(above, "table")
    lines: list[Xml | Words] = [Xml("tr", {}, [Xml("td", {}, [_cell(cell)]) for cell in row]) for row in rows]
    return [Xml("table", {"eId": eid, **place(node)}, lines)]


def _cell(said: str) -> Xml:
    return Xml("p", {}, [Words(said)] if said else [])


def _contents(context: Context, node: Element, above: str) -> list[Xml]:
    """Make entries of the lines; what stands above them, 目录, is a block."""
    lines = [line for line in _BREAK.split(node.text) if line.strip(_BLANK)]
    entries = [read_contents(line) for line in lines]
    first = next((at for at, found in enumerate(entries) if found), len(lines))
    if first == len(lines):
        return _block(context, node, above)
    toc = Xml("toc", {"eId": context.eids.counted(above, "toc"), **place(node)})
    for line, found in zip(lines[first:], entries[first:], strict=True):
        item = Xml("tocItem", {"href": "#", "level": "1"}, [Words(line)])
        toc.children.append(item)
        context.contents += [(item, entry_key(entry.num, entry.heading)) for entry in found[:1]]
    head = [_line(context, node, line, above) for line in lines[:first]]
    return [*head, toc]


def _line(context: Context, node: Element, line: str, above: str) -> Xml:
    return Xml("block", {"eId": context.eids.counted(above, "block"), "name": node.type}, [Words(line)])


_MAKERS: Final[dict[type[Element], Build]] = {
    Paragraph: _paragraph,
    Footnote: _footnote,
    Table: _table,
    Contents: _contents,
}
