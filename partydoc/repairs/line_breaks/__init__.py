"""Join lines that were broken within a paragraph."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import reduce
from itertools import chain

from partydoc.diagnostics import Diagnostic
from partydoc.edits import Edit, Edits, rebase
from partydoc.repairs.allowances import allowance, stopped
from partydoc.repairs.line_breaks.blocks import is_set_off, soft_breaks
from partydoc.repairs.line_breaks.breaks import Break, Breaks, find_breaks, is_prose
from partydoc.repairs.line_breaks.cuts import find_cuts, find_lowered
from partydoc.repairs.line_breaks.hanging import find_hanging
from partydoc.repairs.line_breaks.links import find_cited, is_link, is_quoted, leads_to_link
from partydoc.repairs.line_breaks.shown import Shown
from partydoc.repairs.line_breaks.wraps import NOTHING, Wrapped, find_wraps

_LEAST, _EACH = 10_000, 24
"""Characters that may be looked at: so many, and each of a text so many times. A joined line can show that the next
break is soft too: lines are looked at until nothing is left to join. How wide they are is looked for first and last."""


def line_breaks(text: str) -> Iterator[Edit | Diagnostic]:
    r"""Remove the breaks within sentences, with the blanks around them.

    The convention is the document's own and is inferred from it. In a wrapped text a break goes when its line is full
    and the document's other lines speak against a paragraph's end; where blank lines set paragraphs off, when it lies
    in running text; in any text, beside a mark that begins or ends no line, about a cited name alone on its line, and
    in a short quotation.

    Left alone: a break beside a blank line, a title, a name, a date or a page number, behind a full stop or a colon
    in a line that is not full, and every break of a text that shows none of these conventions. Reported: how the
    lines were cut, and each break behind a full line that was left and may yet lie within a paragraph.

    >>> text = "二是改进服务，不让读者“进门看台阶、办证看脸色；\n借书看运气”。\n三是延长开放时间"
    >>> [edit.span for edit in line_breaks(text)]
    [Span(start=24, end=25)]
    """
    allowed = allowance("line_breaks", text, at_least=_LEAST, each=_EACH)
    shown, widths = Shown(text), True
    made, noticed = _look(shown)
    rounds = [made]
    while made or not widths:
        shown = shown.joined(made)
        if not allowed.take(len(shown.text)):
            noticed.append(stopped("line_breaks", 0, len(text)))
            break
        widths = not made
        made, _ = _look(shown, widths=widths)
        rounds.append(made)
    yield from reduce(_rebased, filter(None, reversed(rounds)), Edits())
    yield from noticed


def _rebased(later: Edits, earlier: Edits) -> Edits:
    """Express the edits of all later rounds on the text of an earlier one: the first makes most, and comes last."""
    return Edits(rebase(later, earlier)) if later else earlier


def _look(shown: Shown, *, widths: bool = True) -> tuple[Edits, list[Diagnostic]]:
    """Look at a text once: join what is seen to belong together, and say what is to be said of the rest.

    Without *widths* no wraps are looked for.
    """
    text = shown.text
    newline = "\n" if "\n" in text else "\r"
    links, longs = find_breaks(text)
    wraps = find_wraps(text, newline, links, longs) if widths else NOTHING
    found: list[Break | Diagnostic] = [*wraps.breaks, *wraps.noticed, *_unwrapped(shown, newline, links, longs, wraps)]
    if widths:
        found += (each for each in find_hanging(text, newline) if each.place not in wraps)
    linking = (each for each in links if is_link(each))
    exact = {each.place: each.exact for each in chain(linking, found) if isinstance(each, Break)}
    noticed = [each for each in found if isinstance(each, Diagnostic) and each.span.start not in exact]
    soft = (Break(text, place, newline, exact=exact[place]) for place in sorted(exact))
    return Edits(each.edit() for each in soft), noticed


def _unwrapped(
    shown: Shown, newline: str, links: Breaks, longs: Sequence[Break], wraps: Wrapped
) -> Iterator[Break | Diagnostic]:
    """Yield what is found where no wraps were: what lies in a wrapped region is seen when its lines are joined."""
    text, wraps = shown.text, wraps if wraps.breaks else NOTHING
    linked = {place for place in links.places if place not in wraps}
    longs = [each for each in longs if each.place not in wraps]
    for each in (*find_cited(text, newline), *find_lowered(text, newline)):
        if (each.place if isinstance(each, Break) else each.span.start) not in wraps:
            yield each
    yield from find_cuts(shown, longs)
    if linked:
        yield from (found for found in longs if leads_to_link(found, linked))
    prose = [found for found in longs if is_prose(found.before)]
    yield from filter(is_quoted, prose)
    if prose and is_set_off(wraps.left_of(text), newline):
        seen = set[tuple[int, int]]()
        within = (later for found in prose for later in soft_breaks(found, linked, seen))
        yield from (later for later in within if later.place not in wraps)
