"""What services that turn web pages into Markdown leave about the text: pictures, and menus, which are links."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from partydoc.hints import Hint
from partydoc.readers.markdown.blocks import Block
from partydoc.readers.markdown.inline import Inline
from partydoc.spans import Span

_DENSE = 0.6  # so much of a line that is links is a menu
_FEWEST = 2  # links in a row: one alone can be what the text names
_BETWEEN = str.maketrans("", "", "\N{BULLET}*-·>»|/ \u3000\n")  # what parts the links of a menu
_ATTACHED = "附件"
PICTURE, MENU = "picture", "navigation"


def surrounds(inline: Inline) -> str:
    """Tell a paragraph that is a picture, or a link, and nothing else; "" for all others.

    >>> from partydoc.readers.markdown.inline import read_inline
    >>> [surrounds(read_inline(text)) for text in ("![馆舍](a.png)", "[首页](a) > [公告](b)", "见[网页](a)。")]
    ['picture', 'navigation', '']
    """
    words = inline.words.translate(_BETWEEN)
    shown = sum(end - start for start, end in inline.pictures)
    if words and shown >= len(words):
        return PICTURE
    linked = shown + sum(end - start for start, end in inline.links)
    return MENU if words and linked >= _DENSE * len(words) and not words.startswith(_ATTACHED) else ""


def furniture(spans: Sequence[tuple[Block, Span]]) -> Iterator[Hint]:
    """Yield hints for pictures, and for paragraphs in a row that are links."""
    for kind, group in groupby(spans, key=lambda each: each[0].surrounds):
        members = list(group)
        links = sum(row.count("](") for block, _ in members for row in block.rows)
        if kind == PICTURE or (kind == MENU and links >= _FEWEST):
            yield from (Hint(span, "furniture", label=kind) for _, span in members)
