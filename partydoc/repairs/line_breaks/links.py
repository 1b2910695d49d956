"""Breaks where a page's mark-up was flattened: beside a link, a line begins with a mark or ends in an opening one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from partydoc.repairs.line_breaks.breaks import BLANKS, SHORTEST, Break, is_marked, is_open, is_page_number, is_prose

_LEADS = frozenset("据照按和与及或对将把在由以为是行彻施订布发出依经合反、，用于《“")
"""What stands before a cited name and ends no line."""

_CITED = {
    newline: re.compile(
        f"{newline}[ \\u3000]{{0,2}}《[^《》\r\n]{{2,60}}》"
        f"(?=[ \r]{{0,2}}{newline}(?:(?P<mark>[，。、；,;])|[的和与及等或中]))"
    )
    for newline in "\n\r"
}


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


def find_cited(text: str, newline: str) -> Iterator[Break]:
    r"""Yield the breaks on both sides of a cited name that stands alone on its line within a sentence.

    >>> [found.place for found in find_cited("第一条　根据\n《图书馆条例》\n和有关规定，制定本办法。", "\n")]
    [6, 14]
    """
    for match in _CITED[newline].finditer(text):
        before = Break(text, match.start(), newline).before
        within = match["mark"] or is_prose(before) or before[-1:] in _LEADS
        if before and is_open(before) and within:
            yield Break(text, match.start(), newline)
            yield Break(text, match.end(), newline)


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
    before = found.before
    if before.rfind("“") <= before.rfind("”") or not is_open(before):
        return False
    closes, reopens = found.after.find("”"), found.after.find("“")
    return closes >= 0 and not 0 <= reopens < closes and not is_marked(found.after)
