"""Lines that are told by their neighbours in any zone: menus, and tables of contents."""

from __future__ import annotations

from collections.abc import Sequence

from partydoc.recognition.lines.typed import TypedLine
from partydoc.tree.values.contents import split_page

SHORTEST_MENU = 4
LONGEST_ENTRY = 8
SHORTEST_CONTENTS = 3
LONGEST_CONTENTS = 400
NEVER_MENU = frozenset(
    {"SALUTATION", "ISSUE_DATE", "ATTACHMENT_HEAD", "CONTENTS_HEAD", "URGENCY", "SECRECY", "PAGE_NUMBER"}
)


def find_menus(lines: Sequence[TypedLine], last_body: int) -> set[int]:
    """Find runs of very short bare lines before and behind the body: menus, buttons, link lists.

    Short lines before a date are the organs that sign.
    """
    first_body = next((at for at, reading in enumerate(lines) if reading.running or reading.line.marked), len(lines))
    found: set[int] = set()
    run: list[int] = []
    for at, reading in enumerate(lines):
        if _is_entry(reading) and not first_body < at <= last_body:
            run.append(at)
            continue
        if len(run) >= SHORTEST_MENU and reading.cue != "ISSUE_DATE":
            found.update(run)
        run = []
    return found | set(run if len(run) >= SHORTEST_MENU else ())


def _is_entry(reading: TypedLine) -> bool:
    short = reading.bare and len(reading.text) <= LONGEST_ENTRY
    return short and not reading.line.marked and reading.cue not in NEVER_MENU


def contents_end(lines: Sequence[TypedLine], at: int) -> int:
    """Find where the table of contents that opens at *at* ends; 0 where none does.

    It ends where its first entry stands again, there the body begins, or with the last entry that names its page.
    """
    entries = lines[at + 1 : at + LONGEST_CONTENTS]
    first = entry_words(entries[0]) if entries else ""
    paged = 0
    for offset, entry in enumerate(entries):
        if names_page(entry):
            paged = at + 2 + offset
        elif offset and entry_words(entry) == first:
            return at + 1 + offset
        elif entry.prose and not entry.line.marked:
            break
    return paged


def find_contents(lines: Sequence[TypedLine]) -> dict[int, int]:
    """Find the tables of contents of a text, from their first line to behind their last."""
    found: dict[int, int] = {}
    at = 0
    while at < len(lines):
        end = contents_end(lines, at) if _opens_contents(lines[at]) else _paged_run(lines, at)
        if end:
            found[at] = end
        at = end or at + 1
    return found


def _opens_contents(reading: TypedLine) -> bool:
    return reading.bare and len(reading.text) <= LONGEST_ENTRY and reading.cue == "CONTENTS_HEAD"


def _paged_run(lines: Sequence[TypedLine], at: int) -> int:
    """Find where a run of entries with pages that begins at *at* ends; 0 where it is no run."""
    end = at
    while end < len(lines) and names_page(lines[end]):
        end += 1
    return end if end - at >= SHORTEST_CONTENTS else 0


def names_page(reading: TypedLine) -> bool:
    """Tell whether the line is an entry with leaders or a tab and a page: 第一章 总则……3."""
    return split_page(reading.text)[1] is not None


def entry_words(reading: TypedLine) -> str:
    """Give the words of an entry, without blanks, leaders and page."""
    return split_page(reading.letters)[0]
