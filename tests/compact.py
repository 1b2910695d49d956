"""The compact form of a tree, as `tests/samples/README.md` describes it."""

from __future__ import annotations

import re

from partydoc.tree.nodes import Document, Metadata, Node, Part, Section

WHOLE, HEAD, TAIL = 20, 12, 6
BREAK = re.compile("\r\n|[\n\r\u2028]")


def short(text: str) -> str:
    """Show a text on one line, whole or by its two ends.

    >>> short("各分馆每周开放六天,周末和节假日照常接待读者。")
    '各分馆每周开放六天,周末…常接待读者。'
    """
    text = BREAK.sub("⏎", text)
    return text if len(text) <= WHOLE else f"{text[:HEAD]}…{text[-TAIL:]}"


def line(node: Node) -> str:
    """Show a node, without what it contains.

    >>> line(Metadata("来源：青河文库", "来源", "青河文库"))
    'metadata 来源 = 青河文库'
    """
    if isinstance(node, Document | Part):
        return f"{node.type} {node.kind}"
    if isinstance(node, Section):
        num, heading = node.num and node.num.text, node.heading and node.heading.text
        return " ".join(filter(None, ("section", num, "|", heading)))
    if isinstance(node, Metadata):
        return f"metadata {node.label} = {node.value}"
    return f"{node.type} {short(getattr(node, 'text', ''))}".rstrip()


def compact(document: Document) -> list[str]:
    """Write a tree, one line a node.

    >>> compact(Document([Section(None, None, [Metadata("字数：9", "字数", "9")])]))
    ['document other', '  section |', '    metadata 字数 = 9']
    """
    return [
        "  " * len(ancestors) + line(node) for node, ancestors in document.walk() if node.type not in ("num", "heading")
    ]
