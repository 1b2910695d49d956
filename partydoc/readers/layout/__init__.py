"""Fixed layouts, of whatever format: characters in places become lines, paragraphs and hints."""

from __future__ import annotations

from collections.abc import Sequence

from partydoc.hints import Hint
from partydoc.readers.layout.assembling import assemble
from partydoc.readers.layout.frames import measure, read_frames, share_edges
from partydoc.readers.layout.furniture import mark_furniture
from partydoc.readers.layout.pages import Page, Rule, Run
from partydoc.readers.layout.steadying import steady
from partydoc.readers.layout.tables import mark_rows
from partydoc.readers.layout.writing import write
from partydoc.work import ELEMENT, spend

__all__ = ["Page", "Rule", "Run", "read_pages"]


def read_pages(pages: Sequence[Page]) -> tuple[str, tuple[Hint, ...]]:
    """Read pages as one text: paragraphs joined, what belongs to the pages apart; gives the text and the hints.

    >>> runs = [Run("各馆夜间开放到九", 20, 100, 0, 10), Run("时，节假日照常。", 0, 80, 20, 10)]
    >>> read_pages([Page(1, 100, 800, runs)])[0]
    '各馆夜间开放到九时，节假日照常。'
    """
    spend(ELEMENT * sum(len(page.runs) for page in pages))
    pages = steady(pages)
    frames = [read_frames(page) for page in pages]
    mark_furniture(pages, frames)
    every = [measure(frame) for of_page in frames for frame in of_page]
    share_edges(every)
    for frame in every:
        mark_rows(frame)
    return write(assemble(frames), len(pages))
