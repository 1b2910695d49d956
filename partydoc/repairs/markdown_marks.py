"""Take out the marks of Markdown left in a plain text: ## before a heading, ** about words, --- between, | at ends."""

from __future__ import annotations

from collections.abc import Iterator
from operator import attrgetter

from partydoc.characters import HANZI
from partydoc.edits import Edit
from partydoc.patterns import compile_late
from partydoc.spans import Span

_BLANK = "[ \t\N{IDEOGRAPHIC SPACE}]"
_SPACE = " \t\r\n\N{IDEOGRAPHIC SPACE}"
_LINE = r"(?:(?<=[\r\n])|\A)"
_FIRST = "(?=[-#>*=_0-9 \t\N{IDEOGRAPHIC SPACE}])"
"""What any of the patterns begins with: looked at first, it rules out nearly all characters of a text."""
_HEADING = compile_late(f"{_FIRST}{_LINE}{_BLANK}{{0,3}}#{{1,6}}{_BLANK}{{1,4}}(?=[^#{_SPACE}])")
_GLUED = f"{_LINE}{_BLANK}{{0,3}}#{{2,6}}(?=[{HANZI}0-9（(【\\[《“])(?![^\r\n]*#{_BLANK}*(?:[\r\n]|\\Z))"
_GLUED_HEADING = compile_late(_FIRST + _GLUED)
"""The mark of a heading that has lost its blank, ##第一章; #话题# is none."""
_FEWEST_GLUED = 3
_BOLD = compile_late(
    f"{_FIRST}{_LINE}{_BLANK}{{0,3}}\\*\\*(?P<number>[（(]?[一二三四五六七八九十0-9]{{1,3}}[、.．）)])?"
    f"[^*{_SPACE}][^*\r\n]{{1,100}}\\*\\*{_BLANK}{{0,4}}(?=[\r\n]|\\Z)"
)
_BOLD_LEAD = compile_late(f"{_LINE}{_BLANK}{{0,3}}\\*\\*[^*{_SPACE}][^*\r\n]{{1,60}}[。：]\\*\\*(?=[{HANZI}“《])")
"""A sentence that is bold before the rest of its paragraph."""
_FEWEST_BOLD, _FEWEST_BOLD_NUMBERED = 3, 2
_MARKS = compile_late(
    f"{_FIRST}(?:{_GLUED}|{_LINE}{_BLANK}{{0,3}}(?:#{{1,6}}(?:{_BLANK}{{1,4}}|(?=[\r\n]|\\Z))|>{_BLANK}?)"
    f"|{_LINE}{_BLANK}{{0,3}}(?:-{{3,80}}|\\*{{3,80}}|={{3,80}}){_BLANK}{{0,4}}(?=[\r\n]|\\Z)"
    f"|{_LINE}{_BLANK}{{0,8}}(?P<item>[0-9]{{1,3}}[.)]{_BLANK}{{1,4}})#{{1,6}}{_BLANK}{{1,4}}(?=[^#{_SPACE}])"
    f"|(?P<bold>\\*\\*)(?=[^*{_SPACE}][^*\r\n]{{0,200}}(?P<bold_end>\\*\\*)(?!\\*))"
    f"|(?P<slant>(?<![^{_SPACE}_])_)(?=[^_{_SPACE}][^_\r\n]{{0,200}}(?P<slant_end>_)(?![^{_SPACE}_])))"
)
_FACTS = compile_late(r"\s{0,40}---[ \t]{0,4}\r?\n(?:[^\r\n]{0,400}\r?\n){0,60}?---[ \t]{0,4}(?=[\r\n]|\Z)")
"""What a file says of itself at its head, from --- to ---."""
_BAR = compile_late(f"{_BLANK}{{0,4}}\\|{_BLANK}{{0,4}}(?=[\r\n]|\\Z)")
_ROW = compile_late(f"{_LINE}{_BLANK}{{0,8}}(?:\\||:?-{{2,80}}:?{_BLANK}{{0,4}}\\|)")
_FEWEST_BARS = 3
_LAST = compile_late("。[^。\r\n]*+(?=[^。]*+\\Z)")


def markdown_marks(text: str) -> Iterator[Edit]:
    r"""Remove the marks of headings, quotations, bold and slanted words, and rules (---), where this is Markdown.

    A heading shows that, three whose marks have lost their blanks (##第一章), or lines that are bold as wholes: three,
    or two with a number; or three paragraphs whose first sentences are bold. Removed too
    are the bars at lines' ends of which a converter has lost those at their starts.

    Left alone: every other sign of a text without such a heading, stars and lines that come in no pairs, as in **市,
    lists and tables, and the rules about what the file says of itself at its head.

    >>> [tuple(edit.span) for edit in markdown_marks("## 一、馆舍\n**（一）中心馆。**年底开馆。\n")]
    [(0, 3), (8, 10), (17, 19)]
    >>> [tuple(edit.span) for edit in markdown_marks("一、馆舍 |\n馆名 | 中心馆 |\n二、藏书 |\n照办。")]
    [(4, 6), (15, 17), (22, 24)]
    """
    past = 0
    for edit in sorted((*_bars(text), *_marks(text)), key=attrgetter("span.start")):
        start, past = max(edit.span.start, past), edit.span.end  # the blank between ## and | is taken with the former
        yield Edit(Span(start, past), "", "markdown_marks")


def _bars(text: str) -> Iterator[Edit]:
    """Find the bars that end lines, where no line is a table's; behind the last sentence they part a page's links."""
    if text.count("|") < _FEWEST_BARS or _ROW.search(text):
        return
    last = _LAST.search(text)
    bars = list(_BAR.finditer(text, 0, last.end())) if last else []
    if len(bars) >= _FEWEST_BARS:
        yield from (Edit(Span(*bar.span()), "", "markdown_marks") for bar in bars)


def _marks(text: str) -> Iterator[Edit]:
    if not _is_markdown(text):
        return
    facts = _FACTS.match(text)
    past = facts.end() if facts else 0
    pending: list[Span] = []
    for match in _MARKS.finditer(text):
        start, end = match.end("item") if match["item"] else match.start(), match.end()
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


def _is_markdown(text: str) -> bool:
    """Tell it by a heading, or by lines or first sentences that are bold: one may be made of placeholders, **市**局."""
    if "#" in text and (_HEADING.search(text) or len(list(_GLUED_HEADING.finditer(text))) >= _FEWEST_GLUED):
        return True
    bold = [line["number"] for line in _BOLD.finditer(text)] if "**" in text else []
    if len(bold) >= _FEWEST_BOLD or sum(map(bool, bold)) >= _FEWEST_BOLD_NUMBERED:
        return True
    return "**" in text and len(list(_BOLD_LEAD.finditer(text))) >= _FEWEST_BOLD
