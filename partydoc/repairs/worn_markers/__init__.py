"""Restore markers of which a sign or the number is worn, where their series leaves no doubt: 笫三条, 三), -、."""

from __future__ import annotations

from collections.abc import Iterator

from partydoc.diagnostics import Diagnostic
from partydoc.edits import Edit, Edits
from partydoc.numbering.scanning import is_suspect
from partydoc.repairs.worn_markers.restoring import written
from partydoc.repairs.worn_markers.series import Fit, find_fits
from partydoc.repairs.worn_markers.surroundings import stands_alone
from partydoc.repairs.worn_markers.tokens import LOST, PLACE, SIGN, read_tokens
from partydoc.scripts import fold
from partydoc.spans import Span


def worn_markers(text: str) -> Iterator[Edit | Diagnostic]:
    r"""Restore a marker whose place in its series is open: the lost bracket, 第 for 笫, the number that looks else.

    A number that only looks like one (- for 一, ニ for 二, l for 1) and one that is lost need the marker before and the
    marker behind; what is whole but for a sign needs one of them. Where one of two speaks for it, it is reported. A
    worn marker that slipped behind a word is reported too: an edit cannot move characters.

    Left alone: gaps with nothing in them, markers that several series or none want, and the author's own forms: a list
    of 1) 2) 3), 一． 一，.

    >>> [(tuple(edit.span), edit.text) for edit in worn_markers("-、书屋\n二、馆舍\n（一）总馆\n二）分馆")]
    [((0, 1), '一'), ((16, 17), '（二')]
    >>> list(worn_markers("一、书屋\n三、馆舍"))
    []
    """
    if not is_suspect(text):
        return
    tokens = list(read_tokens(fold(text)))
    marked = {token.start for token in tokens}
    for fit in find_fits(tokens):
        alone = fit.token.lacks != LOST or stands_alone(text, fit.token.start, marked)
        if fit.sure and alone and fit.token.lacks != PLACE:
            yield from written(text, fit)
        elif fit.token.lacks != SIGN and (fit.sure or alone):  # what lacks a sign is reported with the levels
            yield _doubt(text, fit)


def _doubt(text: str, fit: Fit) -> Diagnostic:
    start, end = fit.token.start, fit.token.end
    likely = Edits(written(text, fit)).rewrite(text[: end + 1])[start:-1]
    return Diagnostic("marker-torn", f"{text[start:end]} is worn: perhaps {likely}", Span(start, end))
