"""Take out the marks of Markdown that a converter left in a plain text: ## before a heading, ** about words."""

from __future__ import annotations

from collections.abc import Iterator

from partydoc.edits import Edit
from partydoc.patterns import compile_late
from partydoc.spans import Span

_BLANK = "[ \t\N{IDEOGRAPHIC SPACE}]"
_SPACE = " \t\r\n\N{IDEOGRAPHIC SPACE}"
_LINE = r"(?:(?<=[\r\n])|\A)"
_HEADING = compile_late(f"{_LINE}{_BLANK}{{0,3}}#{{1,6}}{_BLANK}{{1,4}}(?=[^#{_SPACE}])")
_MARKS = compile_late(
    f"{_LINE}{_BLANK}{{0,3}}(?:#{{1,6}}(?:{_BLANK}{{1,4}}|(?=[\r\n]|\\Z))|>{_BLANK}?)"
    f"|(?P<bold>\\*\\*)(?=[^*{_SPACE}][^*\r\n]{{0,200}}(?P<bold_end>\\*\\*)(?!\\*))"
    f"|(?P<slant>(?<![^{_SPACE}_])_)(?=[^_{_SPACE}][^_\r\n]{{0,200}}(?P<slant_end>_)(?![^{_SPACE}_]))"
)


def markdown_marks(text: str) -> Iterator[Edit]:
    r"""Remove the marks of headings, quotations, bold and slanted words, where a heading shows that this is Markdown.

    Left alone: every sign of a text without such a heading, stars and lines that come in no pairs, as in **市, rules,
    lists and tables.

    >>> [tuple(edit.span) for edit in markdown_marks("## 一、馆舍\n**（一）中心馆。**年底开馆。\n")]
    [(0, 3), (8, 10), (17, 19)]
    """
    if "#" not in text or not _HEADING.search(text):
        return
    past = 0
    pending: list[Span] = []
    for match in _MARKS.finditer(text):
        start, end = match.span()
        while pending and pending[0].start < start:
            yield Edit(pending.pop(0), "", "markdown_marks")
        if start < past:
            continue
        yield Edit(Span(start, end), "", "markdown_marks")
        for kind in ("bold_end", "slant_end"):
            if match[kind]:
                closing = Span(*match.span(kind))
                pending.append(closing)
                past = closing.end
    for closing in pending:
        yield Edit(closing, "", "markdown_marks")
