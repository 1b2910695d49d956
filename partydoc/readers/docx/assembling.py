"""Lines to a text with hints, and what was left out to findings: one for each sort, with its first place."""

from __future__ import annotations

from collections.abc import Sequence
from typing import get_args

from partydoc.diagnostics import Diagnostic, Severity
from partydoc.hints import Hint, HintKind
from partydoc.readers.docx.lines import Line, Mark, join
from partydoc.spans import Span

# code: severity, and what is said of the number of places
REPORTS: dict[str, tuple[Severity, str]] = {
    "docx-comment": ("info", "comments are not part of the text"),
    "docx-embedded": ("warning", "embedded files or objects are not read"),
    "docx-field": ("info", "fields have no result that could be shown"),
    "docx-hidden": ("info", "hidden passages are not part of the text"),
    "docx-nested-table": ("info", "tables within cells were written into one line"),
    "docx-picture": ("info", "pictures are not read"),
    "docx-reading": ("info", "readings above characters are not part of the text"),
    "docx-symbol": ("warning", "signs of symbol fonts are unknown and became U+FFFD"),
    "docx-tracked-change": ("info", "deleted or moved passages are not part of the text"),
    "docx-unknown-list": ("warning", "paragraphs name a list that is not there, and have no number"),
}
_PAGE: HintKind = "page"
_KINDS: dict[str, HintKind] = {kind: kind for kind in get_args(HintKind) if kind != _PAGE}
_MOST_LISTED = 3
_SEPARATE = " · "


def assemble(lines: Sequence[Line]) -> tuple[str, tuple[Hint, ...], tuple[Diagnostic, ...]]:
    r"""Put lines together.

    >>> assemble([Line("关于汛情的报告").marked("title"), Line("一、水情")])[0]
    '关于汛情的报告\n一、水情\n'
    """
    whole = join(lines, "\n")
    text = whole.text + "\n" if whole.text else ""
    marks = sorted(whole.marks, key=lambda mark: (mark.start, -mark.end))
    hints = [Hint(Span(*mark[:2]), _KINDS[mark.kind], mark.level, mark.label) for mark in marks if mark.kind in _KINDS]
    pages = _pages([mark.start for mark in marks if mark.kind == _PAGE], text)
    return text, (*hints, *pages), tuple(_reports(marks))


def _pages(breaks: Sequence[int], text: str) -> list[Hint]:
    """Give a hint for each page; breaks with nothing between them are one. None where no break is known."""
    starts = [0]
    for at in breaks:
        if text[starts[-1] : at].strip("\n"):
            starts.append(at)
    if len(starts) == 1:
        return []
    ends = [*starts[1:], len(text)]
    return [
        Hint(Span(start, end), "page", number) for number, (start, end) in enumerate(zip(starts, ends, strict=True), 1)
    ]


def _reports(marks: Sequence[Mark]) -> list[Diagnostic]:
    found: dict[str, list[Mark]] = {}
    for mark in marks:
        if mark.kind.startswith("!"):
            found.setdefault(mark.kind[1:], []).append(mark)
    return [_report(code, places) for code, places in found.items()]


def _report(code: str, places: Sequence[Mark]) -> Diagnostic:
    severity, says = REPORTS[code]
    labels = [mark.label for mark in places if mark.label]
    listed = _SEPARATE.join(labels[:_MOST_LISTED]) + (" …" if len(labels) > _MOST_LISTED else "")
    message = f"{len(places)} {says}" + (f": {listed}" if listed else "")
    return Diagnostic(code, message, Span(*places[0][:2]), severity)
