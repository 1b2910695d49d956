"""Each chunk says why it ends where it ends."""

from __future__ import annotations

import pytest

import partydoc
from partydoc.chunkers import boundaries, chunk
from partydoc.tree.nodes import Document, Table

LAW = "开放办法\n第一章　总则\n第一条　免费开放。\n第二条　每周六天。\n第二章　附则\n第三条　自即日起施行。\n"
ROWS = "\n".join(f"第{number}馆\t{number}" for number in range(20))
LONG = Document([Table("馆名" * 20 + "\t册数\n" + ROWS)])


@pytest.mark.parametrize(
    ("document", "options", "why"),
    [
        (partydoc.parse(LAW), {"strategy": "articles"}, "what begins does not share a chunk: 第二条"),
        (partydoc.parse(LAW), {"max_tokens": 40}, "with what follows it would take"),
        (partydoc.parse("馆" * 50), {"max_tokens": 16}, "cut between characters: "),
        (partydoc.parse("每周开放六天，" * 9), {"max_tokens": 16}, "cut between clauses: paragraph"),
        (partydoc.parse("每周开放六天。" * 9), {"max_tokens": 16}, "cut between sentences: paragraph"),
        (Document([Table(ROWS)]), {"max_tokens": 32}, "cut between rows of a table"),
        (LONG, {"max_tokens": 60}, "cut between rows of a table, its header is too long to be said again"),
    ],
)
def test_the_first_chunk_says_why_it_ends(document, options, why):
    said = boundaries(document, **options)
    assert said[0].startswith(why)
    assert len(said) == len(chunk(document, **options))
    assert said[-1] == "the document ends"


def test_an_empty_document_has_no_boundaries():
    assert boundaries(partydoc.parse("")) == ()
