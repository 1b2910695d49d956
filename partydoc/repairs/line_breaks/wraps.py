"""Hard wraps: lines cut where a page was full, as PDF files and mail leave them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from math import log

from partydoc.numbering.families import Ordinal
from partydoc.repairs.line_breaks.breaks import Break, has_pause, is_page_number
from partydoc.repairs.line_breaks.evidence import Evidence, opening
from partydoc.repairs.line_breaks.rows import Row, read_rows
from partydoc.repairs.line_breaks.stretches import FEWEST, Wrap, find_stretches

_LEADERS = re.compile(r"\.{5}|…{3}|\t")  # of a table of contents, of a table
_MENU = re.compile(r"[|>»]")  # of a page's menu
_APART = re.compile(r"https?:|www[.]|[│┃║┌├└]")  # an address, a row of a table
_NEARLY, _NEAR = 0.6, 0.75
_OUTSIDE = 2.0
_SURE = log(0.8)


def find_wraps(text: str, newline: str, longs: Sequence[Break]) -> list[Break] | None:
    """Give the breaks where a full line was cut; None where nothing is wrapped."""
    if len(longs) < FEWEST:
        return None
    measured = (read_rows(text, newline, halves=halves) for halves in (True, False))
    _, stretches, rows = max(((*find_stretches(rows), rows) for rows in measured), key=lambda found: found[0])
    if not any(stretches):
        return None
    cut = list(_soft(rows, stretches))
    trailing = 2 * sum(row.trailing > 0 for row, _ in cut) > len(cut)
    return [Break(text, row.place, newline, exact=not trailing and wrap.is_exact(row)) for row, wrap in cut]


def _soft(rows: Sequence[Row], stretches: Sequence[Wrap | None]) -> Iterator[tuple[Row, Wrap]]:
    for row, wrap in zip(rows, stretches, strict=True):
        row.full, row.nearly = _may_be_soft(row, wrap), wrap is not None and row.width >= wrap.width * _NEARLY
    evidence = Evidence((row, not (at and rows[at - 1].full), not row.full) for at, row in enumerate(rows))
    latest: dict[str, Ordinal] = {}
    begins = True
    for row, wrap in zip(rows, stretches, strict=True):
        if wrap and row.full and evidence.ends_paragraph(row, latest, begins=begins) + _room(row, wrap) < _SURE:
            begins = False
            yield row, wrap
            continue
        begins = True
        series, number = opening(row.after)
        if number is not None:
            latest[series] = number


def _room(row: Row, wrap: Wrap) -> float:
    """Weigh that a paragraph's end falls within the edge more easily where the edge is ragged, or far from it."""
    return log(wrap.places) + (0.0 if wrap.is_full(row) else _OUTSIDE)


def _may_be_soft(row: Row, wrap: Wrap | None) -> bool:
    if wrap is None or not row.after or _LEADERS.search(row.text):
        return False
    if _APART.match(row.after) or is_page_number(row.after):
        return False
    if not wrap.slack:
        return wrap.is_full(row)
    near = row.runs_on and has_pause(row.text) and row.width >= wrap.width * _NEAR
    return (wrap.is_full(row) or near) and not _MENU.search(row.text)
