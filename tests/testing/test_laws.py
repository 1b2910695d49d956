from __future__ import annotations

import pytest
from attrs import evolve

from partydoc.spans import Span
from partydoc.testing.laws import assert_lossless, tiling_problems
from partydoc.text import Text
from partydoc.tree.nodes import Document, Heading, Num, Paragraph, Section

TEXT = Text.of("一是服务。好。\n")
SECTION = Section(
    Num("一是", "run-in", 1, Span(0, 2)), Heading("服务", Span(2, 5)), [Paragraph("好。", Span(5, 7))], Span(0, 7)
)


def read(section=SECTION, span=Span(0, 8), text=TEXT):  # noqa: B008 - a span cannot change
    return Document([section], text=text, span=span)


def test_a_document_that_tiles_its_text_has_no_problems():
    assert list(tiling_problems(read())) == []
    assert_lossless(read())


@pytest.mark.parametrize(
    ("document", "problem"),
    [
        (read(text=None), "the document has no text"),
        (read(span=None), "the document at nowhere has its leaves at (0, 8)"),
        (read(span=Span(0, 7)), "the document at 0 to 7 has its leaves at (0, 8)"),
        (read(evolve(SECTION, span=Span(0, 8))), "the section at 0 to 8 has its leaves at (0, 7)"),
        (read(evolve(SECTION, heading=Heading("服务", Span(2, 4)))), "no leaf holds '。', at 4 to 5"),
        (
            read(evolve(SECTION, heading=Heading("服", Span(2, 5)))),
            "the heading at 2 to 5 stands where the text says '服务'",
        ),
        (
            read(evolve(SECTION, heading=Heading("服务", Span(4, 4)))),
            "the heading at 4 to 4 has a span that holds nothing of the text",
        ),
        (
            read(evolve(SECTION, num=Num("一是", "run-in"))),
            "the num at nowhere has a span that holds nothing of the text",
        ),
        (
            read(evolve(SECTION, children=[Paragraph("好", Span(5, 7))])),
            "the paragraph at 5 to 7 stands where the text says '好。'",
        ),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_is_wrong_is_named(document, problem):
    assert problem in list(tiling_problems(document))
    with pytest.raises(AssertionError):
        assert_lossless(document)
