"""Breaks where a page's mark-up was flattened: beside a link, a line begins with a mark or ends in an opening one."""

from __future__ import annotations

from partydoc.repairs.line_breaks.breaks import BLANKS, SHORTEST, Break, is_marked, is_open, is_page_number, is_prose


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


def leads_to_link(found: Break, links: set[int]) -> bool:
    """Tell that running text breaks off before a short line behind which it goes on: 根据⏎《办法》⏎，制定."""
    if found.text.find(found.newline, found.place + 1) not in links:
        return False
    before, after = found.before, found.after
    return is_prose(before) and is_open(before) and not is_marked(after) and not is_prose(after)


def is_quoted(found: Break) -> bool:
    """Tell that a quotation is open at the break and closes in the next line."""
    before = found.before
    if before.rfind("“") <= before.rfind("”") or not is_open(before):
        return False
    closes, reopens = found.after.find("”"), found.after.find("“")
    return closes >= 0 and not 0 <= reopens < closes and not is_marked(found.after)
