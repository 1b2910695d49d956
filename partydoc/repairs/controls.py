"""Take out characters that show nothing: controls, zero-width ones, marks of direction, selectors of glyphs."""

from __future__ import annotations

from collections.abc import Iterator

from partydoc.characters import ALL_HANZI
from partydoc.edits import Edit
from partydoc.patterns import compile_late
from partydoc.spans import Span

# All in escapes, as none of them can be seen. Tab, LF, CR and U+0085 are white space: they stay.
_CONTROLS = "\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f"
_INVISIBLE = "\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
_JOINERS = "\u200c\u200d"
_JOINED = "\u0600-\u1cff\u2190-\u2bff\ua840-\uabff\ufe0f\U0001f000-\U0001faff"
"""Letters and pictures that a joiner may stand between: Arabic, Indic and their neighbours, symbols, emoji."""

_SELECTORS = "\ufe00-\ufe0f\U000e0100-\U000e01ef"
"""Behind a Chinese character they choose between shapes of it; behind a symbol, between text and picture."""

HIDDEN = f"{_CONTROLS}{_INVISIBLE}{_JOINERS}{_SELECTORS}"
_RUN = compile_late(f"[{HIDDEN}][{HIDDEN}]*")  # not +: a pattern that begins with one class is found faster
_KEPT = compile_late(f"[{_JOINED}][{_JOINERS}]{{1,2}}[{_JOINED}]")
_SELECTED = compile_late(f"(?<=[{ALL_HANZI}])[{_SELECTORS}]")
_SELECTING = compile_late(f"[{_SELECTORS}]{{1,4096}}")
_LINE_ENDS = "\r\n\x85\u2028\u2029"


def controls(text: str) -> Iterator[Edit]:
    r"""Remove control characters, byte order marks, zero-width characters, soft hyphens and marks of direction.

    And the selectors of variants (U+FE00 to U+FE0F, U+E0100 to U+E01EF) behind Chinese characters.

    A form feed or a vertical tab that alone parts two lines becomes a line end.

    Left alone: tab, every line end (LF, CR, U+0085, U+2028, U+2029), blanks of any width, and a joiner (U+200C,
    U+200D) between characters that join, such as emoji and Indic letters; a selector behind anything else.

    >>> [tuple(edit.span) for edit in controls("\ufeff图书馆\u200b工作\x07要点\r\n")]
    [(0, 1), (4, 5), (7, 8)]
    >>> list(controls("\N{MAN}\u200d\N{PERSONAL COMPUTER}"))
    []
    """
    for match in _RUN.finditer(text):
        start, end = match.span()
        if (selecting := _SELECTING.match(text, start, end)) and not _SELECTED.match(text, start):
            start = selecting.end()
        run = text[start:end]
        if not run or (run[0] in _JOINERS and _KEPT.fullmatch(text, max(start - 1, 0), end + 1)):
            continue
        yield Edit(Span(start, end), "\n" if _parts_pages(run) and _parts_lines(text, start, end) else "", "controls")


def _parts_pages(run: str) -> bool:
    return "\f" in run or "\v" in run


def _parts_lines(text: str, start: int, end: int) -> bool:
    return start > 0 and end < len(text) and text[start - 1] not in _LINE_ENDS and text[end] not in _LINE_ENDS
