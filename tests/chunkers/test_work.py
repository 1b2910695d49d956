"""Four times the document costs four times the work."""

from __future__ import annotations

from partydoc import Heading, Num, Paragraph, Section, chunk
from partydoc.tree.nodes import Document, Title
from tests.work import FOUR, MOST, steps


def document(sections):
    below = [Paragraph("每周开放六天。")]
    return Document([Section(Num("一、", "han-comma", 1), Heading("开放"), below) for _ in range(sections)])


def work(sections):
    tree = document(sections)
    return steps(lambda: chunk(tree, 64))


def test_chunking_is_linear_in_the_sections():
    assert work(400) <= MOST * FOUR * work(100)


def test_a_text_of_nothing_but_titles_is_cut_without_going_deep():
    titles = Document([Title("图书馆")] * 2000)
    assert sum(each.text.count("图书馆") for each in chunk(titles, 64)) == 2000
