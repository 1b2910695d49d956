"""Trees in which each container stands in one place only."""

from __future__ import annotations

from partydoc.tree.codec import from_dict, to_dict
from partydoc.tree.nodes import Container, Document
from partydoc.tree.walking import walk


def unshared(document: Document) -> Document:
    """Give an equal tree whose containers are all different objects; it is the same one where they are already.

    >>> from partydoc.tree.nodes import Section
    >>> section = Section()
    >>> first, second = unshared(Document([section, section])).children
    >>> first is second
    False
    """
    containers = [id(node) for node, _ in walk(document) if isinstance(node, Container)]
    return document if len(set(containers)) == len(containers) else from_dict(to_dict(document))
