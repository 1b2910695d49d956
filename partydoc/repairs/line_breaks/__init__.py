"""Join lines that were broken within a paragraph."""

from __future__ import annotations

from collections.abc import Iterator

from partydoc.edits import Edits, rebase
from partydoc.repairs.line_breaks.blocks import is_set_off, soft_breaks
from partydoc.repairs.line_breaks.breaks import Break, find_breaks, is_prose
from partydoc.repairs.line_breaks.links import find_cited, is_link, is_quoted, leads_to_link
from partydoc.repairs.line_breaks.wraps import find_wraps

_ROUNDS = 4
"""A joined line can show that the next break is soft too, so one look is not enough."""


def line_breaks(text: str) -> Edits:
    r"""Remove the breaks within sentences, with the blanks around them.

    The convention is the document's own and is inferred once. In a wrapped text a break goes when its line is full;
    where blank lines set paragraphs off, when it lies in running text; in any text, beside a mark that begins or ends
    no line, and in a short quotation.

    Left alone: a break before anything like a marker, beside a blank line, a title, a name, a date or a page number,
    behind a full stop or a colon, and every break of a text that shows none of these conventions.

    >>> text = "二是改进服务，不让读者“进门看台阶、办证看脸色；\n借书看运气”。\n三是延长开放时间"
    >>> [edit.span for edit in line_breaks(text)]
    [Span(start=24, end=25)]
    """
    edits = Edits()
    for _ in range(_ROUNDS):
        made = Edits(found.edit() for found in _soft_breaks(text))
        if not made:
            break
        edits, text = (Edits(rebase(made, edits)) if edits else made), made.rewrite(text)
    return edits


def _soft_breaks(text: str) -> list[Break]:
    links, longs = find_breaks(text)
    soft = {found.place: found for found in _soft(text, links, longs)}
    return [soft[place] for place in sorted(soft)]


def _soft(text: str, links: list[Break], longs: list[Break]) -> Iterator[Break]:
    newline = "\n" if "\n" in text else "\r"
    linked = {found.place for found in links}
    wraps = find_wraps(text, newline, longs)
    if wraps is not None:
        yield from (found for found in links if is_link(found))
        yield from wraps
        return
    yield from filter(is_link, links)
    yield from find_cited(text, newline)
    if links:
        yield from (found for found in longs if leads_to_link(found, linked))
    prose = [found for found in longs if is_prose(found.before)]
    yield from filter(is_quoted, prose)
    within = [later for found in prose for later in soft_breaks(found, linked)]
    if within and is_set_off(within[0].text, within[0].newline):
        yield from within
