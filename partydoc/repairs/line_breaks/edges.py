"""Which lines of a wrapped text reach the edge, or nearly, so that their breaks may be soft."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from partydoc.patterns import compile_late
from partydoc.repairs.line_breaks.breaks import has_pause, is_page_number
from partydoc.repairs.line_breaks.cuts import ends_in_heading
from partydoc.repairs.line_breaks.marks import SENTENCE_ENDS, STOPS, is_enclosed
from partydoc.repairs.line_breaks.openings import addresses, is_parted
from partydoc.repairs.line_breaks.rows import HANGING, Row, is_separated
from partydoc.repairs.line_breaks.widths import INDENT, Wrap
from partydoc.repairs.line_breaks.words import begins_line

_LEADERS = compile_late(r"\.{5}|…{3}|\t")  # of a table of contents, of a table
_MENU = compile_late(r"[|>»]")  # of a page's menu
_APART = compile_late(r"https?:|www[.]|[│┃║┌├└]")  # an address, a row of a table
_CONTINUES = tuple("的和与及等")
_STOP = compile_late(f"[{STOPS}]")
_WITHIN_WORD = -8.4
"""Odds that two lines make one, from which on a word goes on across the break; titles stand on two lines by design."""

_LONG, _CLOSE = 0.6, 0.75
"""Shares of the width: a heading that is nearly as wide as the page has the one, a line close to the edge the other."""


def mark_edges(rows: Sequence[Row], wraps: Sequence[Wrap | None]) -> None:
    """Mark the rows whose breaks may be soft: *full* and *close*; and those nearly as wide as the page, *long*.

    A line outside every stretch is taken for full where it is wider than the stretches beside it and runs on: it was
    set to another width. A narrower one is a caption or a title as well, unless it is cut off.
    """
    ahead = [*zip(rows[1:], _first_stops(rows)[1:], strict=True), (None, "")]
    for row, (following, stop), wrap, beside in zip(rows, ahead, wraps, _beside(wraps), strict=True):
        row.cut = following is not None and _is_cut(row, following)
        row.leads = following is not None and stop in SENTENCE_ENDS and _leads(row, following, wrap or beside)
        if wrap:
            row.full = _is_full(row, wrap)
            row.long = row.look.width >= wrap.width * _LONG
            row.close = not row.full and (
                (row.look.width >= wrap.width * _CLOSE and _runs_on(row))
                or ((row.cut or _is_menu(row)) and not _stands_alone(row))
            )
        elif row.look.width > beside.width or (
            row.look.width >= beside.width * _CLOSE and (_is_cut_off(row) or row.leads)
        ):
            row.full = not row.look.closed and _runs_on(row)
        elif row.cut or _is_menu(row):
            row.close = not _stands_alone(row)
        if not (row.full or row.close or row.look.closed) and begins_line(row.text, row.after) < _WITHIN_WORD:
            row.cut = row.close = True


def _first_stops(rows: Sequence[Row]) -> list[str]:
    """Give for each row the first full stop or colon from it on: behind names of those addressed it is a colon."""
    stops, last = list[str](), ""
    for row in reversed(rows):
        found = _STOP.search(row.text)
        last = found[0] if found else last
        stops.append(last)
    return stops[::-1]


def _is_cut(row: Row, following: Row) -> bool:
    """Tell that a line, itself long enough, breaks off within a sentence that ends in the next line, no wider one."""
    wider = following.look.width > row.look.width + HANGING
    if wider or row.look.closed or row.mark or _MENU.search(row.text):
        return False
    if row.text.endswith("，"):
        return ("，" in following.text and _ends(following)) or _calls(row, following)
    return _ends(following) or _calls(row, following)


def _leads(row: Row, following: Row, wrap: Wrap) -> bool:
    """Tell that the next line is wider than any paragraph's first one, all of which lost their indents."""
    return wrap.lost and bool(row.after) and following.look.least > wrap.width - INDENT and not row.opening[1]


def _calls(row: Row, following: Row) -> bool:
    """Tell that those whom a document is addressed to are named across the break; alone the next line names none."""
    return addresses(row.text + following.text) and not addresses(following.text)


def _ends(row: Row) -> bool:
    return row.mark[:1] in SENTENCE_ENDS


def _beside(wraps: Sequence[Wrap | None]) -> list[Wrap]:
    """Give for each row the nearest wrap before and behind it, the wider one."""
    before = list(_last(wraps))
    behind = list(_last(reversed(wraps)))[::-1]
    return [max(filter(None, pair)) for pair in zip(before, behind, strict=True)]


def _last(wraps: Iterable[Wrap | None]) -> Iterator[Wrap | None]:
    last: Wrap | None = None
    for wrap in wraps:
        last = wrap or last
        yield last


def _is_full(row: Row, wrap: Wrap) -> bool:
    if not row.after or not wrap.is_full(row.look):
        return False
    if wrap.is_exact(row.look) and (is_parted(row.text, row.after) or _has_columns(row.text)):
        return True
    return not _stands_alone(row) and not (wrap.slack and _MENU.search(row.text))


def _is_menu(row: Row) -> bool:
    """Tell that a page's menu, of several entries in the line, breaks off beside what parts two of them."""
    return is_separated(row) and bool(_MENU.search(row.text[:-1]))


def _has_columns(line: str) -> bool:
    """Tell whether a line is of columns, which a program cuts as it does any other."""
    return "\t" in line and not _LEADERS.search(line.replace("\t", ""))


def _runs_on(row: Row) -> bool:
    text = has_pause(row.text) or _is_cut_off(row) or row.leads
    return row.runs_on and text and not (_stands_alone(row) or _MENU.search(row.text) or ends_in_heading(row.text))


def _is_cut_off(row: Row) -> bool:
    """Tell that running text goes on: a bracket is open, or the next line begins with a word that begins none."""
    return has_pause(row.after) and (row.after.startswith(_CONTINUES) or is_enclosed(row.text, row.after))


def _stands_alone(row: Row) -> bool:
    return bool(_LEADERS.search(row.text) or _APART.match(row.after)) or is_page_number(row.after)
