"""Hints: what a reader saw in a file that its characters do not say. Recognition may use them; nothing needs them."""

from __future__ import annotations

from typing import Literal

from attrs import frozen

from partydoc.spans import Span

HintKind = Literal[
    "title", "heading", "bold", "centred", "right", "number", "item", "table", "furniture", "metadata", "note", "page"
]


@frozen
class Hint:
    """One thing seen: *span* in the raw text, what it is, and as the kind asks a *level* or a *label*.

    - title: the line is styled as the title of the document
    - heading: the line is styled as a heading; *level* counts from 1, the outermost
    - bold, centred, right: how the run or the line is set
    - number: these characters were computed (automatic numbering); *level* counts from 1
    - item: a further line of the item of a numbered list; *level* counts from 1
    - table: these lines are one table, a row a line, cells parted by tabs
    - furniture: no part of the document; *label* says which: header, footer, navigation, control …
    - metadata: a fact about the document, name and value, that the file keeps apart from the text
    - note: the text of a footnote or an endnote; *label* is its mark
    - page: what stands on a page; *level* is its number, from 1

    >>> Hint(Span(0, 4), "heading", level=1).level
    1
    """

    span: Span
    kind: HintKind
    level: int = 0
    label: str = ""
