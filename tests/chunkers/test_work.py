"""Four times the document costs four times the work."""

from __future__ import annotations

from partydoc import Heading, Num, Paragraph, Section, chunk
from partydoc.tree.nodes import Document
from tests.work import FOUR, MOST, steps


def document(sections):
    below = [Paragraph("每周开放六天。")]
    return Document([Section(Num("一、", "han-comma", 1), Heading("开放"), below) for _ in range(sections)])


def test_chunking_is_linear_in_the_sections():
    few, many = (steps(lambda tree=document(count): chunk(tree, 64)) for count in (100, 100 * FOUR))
    assert many <= MOST * FOUR * few
