"""JSON in the shape of `partydoc/1`, indented, without the raw text."""

from __future__ import annotations

from partydoc.tree.codec import to_json
from partydoc.tree.nodes import Document


def render(tree: Document) -> str:
    """Write a tree as JSON that people can read; `to_json` has the options.

    >>> render(Document(kind="notice")).splitlines()[:4]
    ['{', '  "format": "partydoc/1",', '  "type": "document",', '  "kind": "notice",']
    """
    return to_json(tree, indent=2) + "\n"
