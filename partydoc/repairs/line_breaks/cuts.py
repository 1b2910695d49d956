"""Sentences cut in two in a text that is not wrapped: what is left of wraps, and numbers that stood below the line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from operator import add

from partydoc.patterns import compile_late
from partydoc.repairs.line_breaks.breaks import (
    BLANKS,
    CLOSING,
    LINE_ENDS,
    MARKER,
    NARROWEST,
    Break,
    has_pause,
    is_marked,
    is_prose,
)
from partydoc.repairs.line_breaks.marks import SENTENCE_ENDS, mark_of
from partydoc.repairs.line_breaks.openings import is_labelled
from partydoc.repairs.line_breaks.rows import FIGURES
from partydoc.repairs.line_breaks.shown import Shown

_LOWERED = {
    newline: compile_late(f"{newline}[0-9](?:[.][0-9]{{1,2}})?\r?{newline}(?=[^{LINE_ENDS}{BLANKS}0-9])")
    for newline in "\n\r"
}  # begins with the line end: fast
_LETTER = compile_late(f"[^{LINE_ENDS}A-Za-z][A-Za-z]{{1,5}}$")
_BEFORE = 8
_LONGEST_HEADING = 40
_FEW = 16
"""Pairs of characters that are looked for one by one; of more, all pairs of the text are listed."""

_SPREAD = tuple(FIGURES + "（(〔[【第")
"""What a marker may begin with, whose characters were set apart."""

_COMMAS = ("，", ",")


def find_lowered(text: str, newline: str) -> Iterator[Break]:
    r"""Yield the breaks on both sides of a number that stood below the line behind a letter: PM₂.₅, M₂.

    >>> [found.place for found in find_lowered("今年空气中PM\n2.5\n浓度下降，广义货币M\n2\n增长。", "\n")]
    [7, 11, 22, 24]
    """
    for match in _LOWERED[newline].finditer(text):
        place, number = match.start(), Break(text, match.end() - 1, newline)
        if _LETTER.search(text[max(0, place - _BEFORE) : place].removesuffix("\r")) and not is_marked(number.after):
            yield Break(text, place, newline, exact=True)
            yield number


def find_cuts(shown: Shown, longs: Iterable[Break]) -> list[Break]:
    """List the breaks of a text at which a sentence was cut in two; *longs* are those of `find_breaks`.

    It was behind a comma of running text, or where the next line, no longer, ends it and the two characters beside the
    break stand side by side elsewhere in the text.
    """
    likely = [found for found in longs if not found.indented and _may_go_on(found.before, found.after)]
    known = _side_by_side(shown, [found for found in likely if not found.before.endswith(_COMMAS)])
    return [found for found in likely if found.before.endswith(_COMMAS) or found.place in known]


def _side_by_side(shown: Shown, cuts: Sequence[Break]) -> set[int]:
    """Tell of which breaks the characters on both sides stand side by side elsewhere, in whichever script."""
    if not cuts:
        return set()
    view = shown.view
    across = {found.place: _across(found, view) for found in cuts}
    pairs = set(across.values())
    if len(pairs) > _FEW:
        pairs.intersection_update(map(add, view, islice(view, 1, None)))
    else:
        pairs = set(filter(view.__contains__, pairs))
    return {place for place, pair in across.items() if pair in pairs}


def _across(found: Break, view: str) -> str:
    """Give the characters on both sides of a break, as a *view* of its text shows them."""
    start = found.text.rfind(found.newline, 0, found.place) + 1
    return view[start + len(found.before) - 1] + view[found.text.index(found.after[0], found.place)]


def _may_go_on(before: str, after: str) -> bool:
    if is_marked(after) or is_labelled(after) or "\t" in before or "|" in before:
        return False
    if before.endswith(_COMMAS):
        return is_prose(before) and is_prose(after) and not after.startswith(_SPREAD)
    return (
        len(before) >= NARROWEST
        and len(after) <= len(before)
        and mark_of(after)[:1] in SENTENCE_ENDS
        and not mark_of(before)
        and not ends_in_heading(before)
    )


def ends_in_heading(line: str) -> bool:
    """Tell whether a line ends in a numbered heading that was written on behind a sentence.

    >>> ends_in_heading("各馆按时开放。二、借阅"), ends_in_heading("各馆按时开放。借阅")
    (True, False)
    """
    piece = line[-_LONGEST_HEADING:]
    start = max(map(piece.rfind, SENTENCE_ENDS)) + 1
    heading = piece[start:].lstrip(CLOSING + BLANKS)
    return start > 0 and bool(MARKER.match(heading)) and not has_pause(heading)
