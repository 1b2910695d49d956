"""Breaks where a page's mark-up was flattened: beside a link, a line begins with a mark or ends in an opening one."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from partydoc.diagnostics import Diagnostic
from partydoc.patterns import compile_late
from partydoc.repairs.line_breaks.blocks import is_set_off
from partydoc.repairs.line_breaks.breaks import (
    BLANKS,
    MARKER,
    SHORTEST,
    Break,
    is_marked,
    is_open,
    is_page_number,
    is_prose,
)
from partydoc.repairs.line_breaks.marks import is_within
from partydoc.spans import Span

_LEADS = tuple("据照按和与及或对将把在由以为是行彻施订布发出依经合反的领、，用于《“")
_LEAD_WORDS = ("落实", "办理", "持有", "取得", "遗失", "填报", "填写", "领取", "提交", "出具", "拟定", "执行")
"""What stands before a cited name and ends no line."""

_ON = "(?P<on>的(?![确士])|和(?![谐平睦])|[与及](?![会时])|等(?![级待候])|或|中(?=[的，、有规明所]))"
"""What goes on behind a cited name and begins no line."""

_CITED = {
    newline: compile_late(
        f"{newline}(?P<indent>[ \\u3000]{{0,4}})《[^《》\r\n]{{2,60}}》"
        f"(?=[ \r]{{0,2}}{newline}(?:(?P<mark>[，。、；,;])|{_ON}))"
    )
    for newline in "\n\r"
}
_NAME = compile_late("《[^《》]{2,60}》$")
_WITHIN = compile_late(f"[，。、；,;]|{_ON}")
_BARE = compile_late(f"[{BLANKS}]{{0,8}}(?:{MARKER.pattern})$")
_INDENTED = 0.6
"""Share of the lines that begin with a blank, in a text that sets its paragraphs in."""


def is_link(found: Break) -> bool:
    """Tell that no line begins with ，。； or a closing mark and none ends in an opening one, unless one line is blank.

    What follows the break is a mark, or follows one: never blank.
    """
    last = found.text[found.place - 1 : found.place]
    return bool(last.strip(BLANKS + "\r\n") or found.before) and not _ends_page(found)


def _ends_page(found: Break) -> bool:
    """Tell whether the line before is a page's number: between dashes, or bare below a line that is no link."""
    if not is_page_number(found.before):
        return False
    above = found.text.rfind(found.newline, 0, found.place)
    return not found.before.isdigit() or (above > 0 and len(Break(found.text, above, found.newline).before) >= SHORTEST)


def find_cited(text: str, newline: str) -> Iterator[Break | Diagnostic]:
    r"""Yield the breaks on both sides of a cited name that stands alone on its line within a sentence.

    The break behind the name goes, where a mark or a word that begins no line follows. The one before it goes where
    the line before ends in a word that ends none, or the name does not stand as the text's paragraphs do; else it is
    reported, since a paragraph may begin with the name.

    >>> [found.place for found in find_cited("第一条　根据\n《图书馆条例》\n和有关规定，制定本办法。", "\n")]
    [6, 14]
    """
    layout = _Layout(text, newline)
    for match in _CITED[newline].finditer(text):
        found = Break(text, match.start(), newline)
        if _NAME.match(found.before) or (match["indent"] and not found.before):
            continue
        if not found.before:
            if _stands_indent(found):
                yield Break(text, match.start(), newline, exact=True)
        elif is_open(found.before):
            yield _before(found, layout, sure=bool(match["mark"]) or _leads(found.before))
        elif match["mark"]:
            continue
        yield Break(text, text.index(newline, match.end()), newline)  # behind the \r of it


def _leads(before: str) -> bool:
    """Tell that a line ends within a sentence: running text, a word that ends none, or what goes on from a name."""
    return is_prose(before) or before.endswith((*_LEADS, *_LEAD_WORDS)) or bool(_WITHIN.match(before))


def _before(found: Break, layout: _Layout, *, sure: bool) -> Break | Diagnostic:
    """Give the break before a name, or say that it may be one within a sentence."""
    if not (sure or layout.is_broken(found)):
        words = f"a name stands alone on its line: {found.before[-8:]} may go on with {found.after[:8]}"
        return Diagnostic("break-doubtful", words, Span(found.place, found.place + 1), "info")
    return Break(found.text, found.place, found.newline, exact=bool(_BARE.match(found.before)))


def _stands_indent(found: Break) -> bool:
    """Tell that the line before is the indent of a paragraph, which other lines have too."""
    start = found.text.rfind(found.newline, 0, found.place) + 1
    indent = found.text[start : found.place]
    return bool(indent.strip("\r")) and f"{found.newline}{indent}" in found.text[found.place :]


class _Layout:
    """How a text sets its paragraphs off: found when it is asked for."""

    def __init__(self, text: str, newline: str) -> None:
        self._text, self._newline = text, newline

    def is_broken(self, found: Break) -> bool:
        """Tell that a break ends no paragraph: blank lines do, or the next line lacks the indent of one."""
        return self._set_off or (self._set_in and not found.indented)

    @cached_property
    def _set_off(self) -> bool:
        return is_set_off(self._text, self._newline)

    @cached_property
    def _set_in(self) -> bool:
        lines = [line for line in self._text.split(self._newline) if line.strip(BLANKS + "\r")]
        return sum(line.startswith(tuple(BLANKS)) for line in lines) > _INDENTED * len(lines)


def leads_to_link(found: Break, links: set[int]) -> bool:
    """Tell that running text breaks off before a short line behind which it goes on: 根据⏎《办法》⏎，制定."""
    second = found.text.find(found.newline, found.place + 1)
    if second not in links:
        return False
    before, after = found.before, found.after
    joined = after + Break(found.text, second, found.newline).after
    return is_prose(before) and is_open(before) and not (is_marked(after) or is_marked(joined) or is_prose(after))


def is_quoted(found: Break) -> bool:
    """Tell that a quotation is open at the break and closes in the next line."""
    before, after = found.before, found.after
    return is_within("“", "”", before, after) and is_open(before) and not is_marked(after)
