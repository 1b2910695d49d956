from __future__ import annotations

import pytest

from partydoc.tree.nodes import MAX_DEPTH, Document, Heading, Num, Paragraph, Section


@pytest.fixture
def deepest() -> Document:
    """A tree of as many levels as there may be."""
    node: Section | Paragraph = Paragraph("各馆照办。")
    for _ in range(MAX_DEPTH - 2):
        node = Section(Num("一、", "han-comma", 1), Heading("工作安排"), [node])
    return Document([node])
