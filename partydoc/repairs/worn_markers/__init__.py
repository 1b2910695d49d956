"""Restore markers of which a sign or the number is worn, where their series leaves no doubt: 笫三条, 三), -、."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from heapq import merge

from partydoc.diagnostics import Diagnostic
from partydoc.edits import Edit
from partydoc.numbering.scanning import is_suspect, scan_like_nth
from partydoc.patterns import compile_late
from partydoc.repairs.allowances import Allowance, allowance, stopped
from partydoc.repairs.worn_markers.fits import Fit
from partydoc.repairs.worn_markers.halves import part_halves
from partydoc.repairs.worn_markers.restoring import written
from partydoc.repairs.worn_markers.rules import WORDS
from partydoc.repairs.worn_markers.series import find_fits
from partydoc.repairs.worn_markers.surroundings import END, LOOSE, find_place, has_title, is_opened
from partydoc.repairs.worn_markers.tokens import LOST, PLACE, SIGN, Token, read_tokens
from partydoc.scripts import fold
from partydoc.spans import Span

_SECOND_ROMAN = compile_late(r"(?m)^[ \t\u3000]*II[.．、]")
"""Where II. opens a line, I. is itself, and no worn 1."""

_AT_LEAST, _EACH = 1_000_000, 40
"""Units of work that a text is allowed, and for each of its characters."""


def worn_markers(text: str) -> Iterator[Edit | Diagnostic]:
    r"""Restore a marker whose place in its series is open: the lost bracket, the number that looks else or is lost.

    A number that only looks like one (- for 一, l for 1) and one that is lost need the marker before and the marker
    behind; what is whole but for a sign, or can be nothing else (ニ for 二, 十- for 十一), needs one of them. The last
    number of a series needs that no other series goes on there. 笫 before a number is 第, anywhere.
    Where less speaks for a marker, it is reported. One that slipped behind a word is reported too: an edit cannot move
    characters.

    Left alone: gaps with nothing in them, markers that several series or none want, and the author's own forms: a list
    of 1) 2) 3), 一． 一，, and I. where II. stands too.

    >>> [(tuple(edit.span), edit.text) for edit in worn_markers("-、书屋\n二、馆舍\n（一）总馆\n二）分馆")]
    [((0, 1), '一'), ((16, 17), '（二')]
    >>> list(worn_markers("一、书屋\n三、馆舍"))
    []
    """
    nth = (Edit(Span(place, place + 1), "第", "worn_markers") for place in scan_like_nth(text))
    allowed = allowance("worn_markers", text, at_least=_AT_LEAST, each=_EACH)
    found = _in_series(text, allowed) if is_suspect(text) and allowed.left >= 0 else ()
    yield from merge(nth, found, key=lambda each: each.span)


def _in_series(text: str, allowed: Allowance) -> Iterator[Edit | Diagnostic]:
    """Restore or report the markers that their series say something of."""
    tokens = _tokens(text)
    if not tokens:
        return
    first = tokens[0].start
    fits = find_fits(tokens, allowed)
    del tokens
    roman = _SECOND_ROMAN.search(text) is not None
    while fits:  # each goes as soon as it is written
        fit = fits.popleft()
        if roman and text.startswith("I", fit.token.start):
            continue
        if fit.sure and _is_restored(text, fit.token):
            yield from written(text, fit)
        elif _is_likely(fit):
            yield _doubt(text, fit)
    if allowed.left < 0:
        yield stopped("worn_markers", first, len(text))


def _tokens(text: str) -> Sequence[Token]:
    tokens = list(read_tokens(fold(text)))
    part_halves(tokens)
    marked = {token.start for token in tokens} if any(token.lacks == LOST for token in tokens) else frozenset[int]()
    past = 0
    for token in tokens:
        if token.lacks == LOST and token.opens_line:
            token.place = find_place(text, token.start, marked)
            token.is_titled = token.place == END and has_title(text, past, token.start)
        past = token.end
    return tokens


def _is_restored(text: str, token: Token) -> bool:
    """Tell that an edit can restore a marker: not where it stands behind a word, or its bracket before a page's end."""
    return token.lacks != PLACE and not (token.lacks == SIGN and is_opened(text, token.start))


def _is_likely(fit: Fit) -> bool:
    """Tell whether a marker is worth a report; one at a line's start that lacks a sign is reported with the levels."""
    token = fit.token
    if token.lacks == SIGN:
        return not token.opens_line
    if fit.like is not token:
        return token.may_open or token.place == LOOSE or fit.like.start > token.start
    if token.lacks == LOST:
        return token.may_open and (token.opens_line or token.found != "、")
    return token.found not in WORDS


def _doubt(text: str, fit: Fit) -> Diagnostic:
    start, end = fit.token.start, fit.token.end
    likely, at = "", start
    for edit in written(text, fit):
        likely, at = likely + text[at : edit.span.start] + edit.text, edit.span.end
    likely += text[at:end]
    return Diagnostic("marker-torn", f"{text[start:end]} is worn: perhaps {likely}", Span(start, end))
