"""Menus: runs of very short lines, told by what stands among them and about them."""

from __future__ import annotations

from collections.abc import Sequence

from partydoc.recognition.lines.typed import TypedLine
from partydoc.recognition.role_names import DATES

PLACE = "位置"
SHORTEST_MENU = 4
LONGEST_ENTRY = 8
LONGEST_LINK = 20  # behind the text of a page
LONG_MENU = 12  # lines
NEVER_MENU = frozenset({*DATES, "SALUTATION", "ATTACHMENT_HEAD", "CONTENTS_HEAD", "URGENCY", "SECRECY", "PAGE_NUMBER"})


def find_menus(lines: Sequence[TypedLine], last_body: int) -> set[int]:
    """Find runs of very short bare lines before and behind the body: menus, buttons, link lists.

    Words of a page stand among them or beside them; short lines before a date are the organs that sign.
    """
    first_body = next((at for at, reading in enumerate(lines) if reading.running or reading.line.marked), len(lines))
    page = any(line.of_page for line in lines[:first_body])
    found = set(range(_way(lines, last_body)))
    run: list[int] = []
    annexed = False  # the lines of an attachment go on, up to the page's own
    for at, reading in enumerate(lines):
        longest = LONGEST_LINK if page and at > last_body else LONGEST_ENTRY
        annexed = reading.cue == "ATTACHMENT_HEAD" or (annexed and not reading.of_page)
        if _is_entry(reading, longest) and not annexed and not first_body < at <= last_body:
            run.append(at)
            continue
        if run and reading.cue not in DATES and _is_menu(lines, run, page=page and at > last_body):
            found.update(run)
        run = []
    return found | set(run if _is_menu(lines, run, page=page) else ())


def _way(lines: Sequence[TypedLine], last_body: int) -> int:
    """Count the lines of a site above its 当前位置：首页 > 通知, where they are many and no sentence is among them."""
    for at, line in enumerate(lines[: max(last_body, 0)]):
        if line.edge_cue == "METADATA" and line.navigates and PLACE in line.text:
            return at if at >= LONG_MENU else 0
        if line.running or "。" in line.text:
            break
    return 0


def _is_menu(lines: Sequence[TypedLine], run: Sequence[int], *, page: bool) -> bool:
    """Tell whether a run is a menu: words of a page stand there; on a *page*, behind the text, its length will do."""
    if len(run) < SHORTEST_MENU:
        return False
    if page and len(run) >= LONG_MENU:
        return True
    return any(line.of_page for line in lines[max(run[0] - 1, 0) : run[-1] + 2])


def _is_entry(reading: TypedLine, longest: int) -> bool:
    short = reading.bare and len(reading.text) <= longest
    return short and not reading.line.marked and reading.cue not in NEVER_MENU and reading.edge_cue != "BYLINE"
