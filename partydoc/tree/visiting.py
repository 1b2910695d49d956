"""Visitors and transformers: one method a node type, found by name."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import chain
from typing import Any, TypeAlias, cast

from attrs import evolve

from partydoc.tree.nodes import Container, Element, Heading, Node, Num, Section
from partydoc.tree.walking import Ancestors, parts, walk

Change: TypeAlias = "Node | Iterable[Node] | None"


class Visitor:
    """Calls `visit_<type>(node, ancestors)` for each node in reading order, `visit_node` where there is no such method.

    >>> class Outline(Visitor):
    ...     def visit_heading(self, node, ancestors):
    ...         print("  " * len(ancestors) + node.text)
    >>> Outline().visit(Section(None, Heading("工作安排"), [Section(None, Heading("延长开放时间"))]))
      工作安排
        延长开放时间
    """

    def visit(self, node: Node) -> None:
        """Visit *node* and all below it."""
        for each, ancestors in walk(node):
            getattr(self, f"visit_{each.type}", self.visit_node)(each, ancestors)

    def visit_node(self, node: Node, ancestors: Ancestors) -> None:
        """Do nothing; override to meet the nodes that have no method of their own."""


class Transformer:
    """Makes a new tree by `visit_<type>(node)`, called from the leaves upwards; the old tree stays as it is.

    A method returns the node to keep in this place, None to drop it, or several nodes. A node whose parts are
    unchanged is handed on as it is, the same object.

    >>> from partydoc.tree.nodes import Document, Furniture, Paragraph
    >>> class Bare(Transformer):
    ...     def visit_furniture(self, node):
    ...         return None
    >>> Bare().transform(Document([Paragraph("各馆照办。"), Furniture("打印本页")])).children
    (<Paragraph 各馆照办。>,)
    """

    def transform(self, node: Node) -> Node:
        """Give the new tree; raises ValueError when the root itself is dropped or multiplied."""
        done: list[Sequence[Node]] = []
        for each, _ in reversed(list(walk(node))):
            groups = [done.pop() for _ in parts(each)]
            done.append(self._visit(_rebuilt(each, groups)))
        return _single(done.pop(), "the root")

    def visit_node(self, node: Node) -> Change:
        """Keep the node; override to meet the nodes that have no method of their own."""
        return node

    def _visit(self, node: Node) -> Sequence[Node]:
        change: Change = getattr(self, f"visit_{node.type}", self.visit_node)(node)
        if isinstance(change, Container | Element | Num | Heading):
            return (change,)
        return () if change is None else tuple(change)


def _single(nodes: Sequence[Node], place: str) -> Node:
    if len(nodes) != 1:
        raise ValueError(f"{len(nodes)} nodes for {place}, where one must stand")
    return nodes[0]


def _rebuilt(node: Node, groups: list[Sequence[Node]]) -> Node:
    """Put the new parts into *node*; *groups* has the nodes that now stand for each old part."""
    if not isinstance(node, Container) or all(map(_same, parts(node), groups)):
        return node
    changes: dict[str, Node | tuple[Node, ...] | None] = {}
    if isinstance(node, Section):
        for name in ("num", "heading"):
            if getattr(node, name) is not None:
                group = groups.pop(0)
                changes[name] = _single(group, f"the {name}") if group else None
    changes["children"] = tuple(chain.from_iterable(groups))
    changed: Node = evolve(cast("Any", node), **changes)
    return changed


def _same(old: Node, new: Sequence[Node]) -> bool:
    return len(new) == 1 and new[0] is old
