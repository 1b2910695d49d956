"""Go through a tree in reading order, without recursion."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TypeAlias

from partydoc.tree.nodes import Container, Element, Heading, Node, Num, Section

Leaf: TypeAlias = Element | Num | Heading
Ancestors: TypeAlias = tuple[Container, ...]


def parts(node: Node) -> tuple[Node, ...]:
    """List what stands directly in a node, in reading order: a section's num, heading and children.

    >>> from partydoc.tree.nodes import Num, Paragraph
    >>> [part.type for part in parts(Section(Num("一是", "run-in", 1), None, [Paragraph("延长开放时间。")]))]
    ['num', 'paragraph']
    """
    if isinstance(node, Section):
        if node.num is None:
            return node.children if node.heading is None else (node.heading, *node.children)
        return (node.num, *node.children) if node.heading is None else (node.num, node.heading, *node.children)
    return node.children if isinstance(node, Container) else ()


def walk(node: Node) -> Iterator[tuple[Node, Ancestors]]:
    """Yield a node and all below it, in reading order, each with its ancestors, outermost first.

    >>> from partydoc.tree.nodes import Document, Paragraph
    >>> [(node.type, len(ancestors)) for node, ancestors in walk(Document([Section(children=[Paragraph("好。")])]))]
    [('document', 0), ('section', 1), ('paragraph', 2)]
    """
    levels: list[tuple[Ancestors, Iterator[Node]]] = [((), iter((node,)))]
    while levels:
        ancestors, rest = levels[-1]
        for part in rest:
            yield part, ancestors
            if isinstance(part, Container):
                levels.append(((*ancestors, part), iter(parts(part))))
                break
        else:
            levels.pop()


def containers(root: Container) -> Iterator[tuple[Container, Ancestors]]:
    """Yield a container and those below it, in reading order, each with its ancestors: `walk` without the leaves.

    >>> from partydoc.tree.nodes import Document, Paragraph
    >>> tree = Document([Paragraph("好。"), Section(children=[Paragraph("好。")])])
    >>> [(node.type, len(above)) for node, above in containers(tree)]
    [('document', 0), ('section', 1)]
    """
    waiting: list[tuple[Container, Ancestors]] = [(root, ())]
    while waiting:
        node, above = waiting.pop()
        yield node, above
        below = [child for child in node.children if isinstance(child, Container)]
        if below:
            within = (*above, node)
            waiting += [(child, within) for child in reversed(below)]


def leaves(node: Node) -> Iterator[Leaf]:
    """Yield the nodes that hold text, in reading order: nums, headings, paragraphs, elements.

    >>> from partydoc.tree.nodes import Paragraph
    >>> [leaf.text for leaf in leaves(Section(Num("一、", "han-comma", 1), Heading("开放"), [Paragraph("每天。")]))]
    ['一、', '开放', '每天。']
    """
    return (leaf for leaf, _ in walk(node) if not isinstance(leaf, Container))


class Parents(Mapping[Node, Container]):
    """Maps each node of a tree to the node it stands in; nodes are told apart by identity, not by what they say.

    A node object that stands in several places has the first of them as its parent.

    >>> from partydoc.tree.nodes import Document, Paragraph
    >>> first, second = Paragraph("好。"), Paragraph("好。")
    >>> Parents(Document([Section(children=[first]), second]))[second].type
    'document'
    """

    def __init__(self, root: Node) -> None:
        self._entries: dict[int, tuple[Node, Container]] = {}
        for node, ancestors in walk(root):
            if ancestors:
                self._entries.setdefault(id(node), (node, ancestors[-1]))

    def __getitem__(self, node: Node) -> Container:
        return self._entries[id(node)][1]

    def __iter__(self) -> Iterator[Node]:
        return (node for node, _ in self._entries.values())

    def __len__(self) -> int:
        return len(self._entries)


def parents(node: Node) -> Parents:
    """Map each node below *node* to the one it stands in.

    >>> heading = Heading("开放")
    >>> parents(Section(None, heading))[heading]
    <Section 开放, children: 0>
    """
    return Parents(node)
