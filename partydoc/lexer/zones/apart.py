"""Lines that are told by their neighbours in any zone: menus, and tables of contents."""

from __future__ import annotations

from collections.abc import Sequence

from partydoc.lexer.readings import Reading

SHORTEST_MENU = 4
LONGEST_ENTRY = 8
LONGEST_CONTENTS = 400
NEVER_MENU = frozenset(
    {"SALUTATION", "ISSUE_DATE", "ATTACHMENT_HEAD", "CONTENTS_HEAD", "URGENCY", "SECRECY", "PAGE_NUMBER"}
)


def find_menus(lines: Sequence[Reading]) -> set[int]:
    """Find runs of very short bare lines: menus, buttons, link lists."""
    found: set[int] = set()
    run: list[int] = []
    for at, reading in enumerate(lines):
        if _is_entry(reading):
            run.append(at)
            continue
        if len(run) >= SHORTEST_MENU:
            found.update(run)
        run = []
    return found | set(run if len(run) >= SHORTEST_MENU else ())


def _is_entry(reading: Reading) -> bool:
    short = reading.bare and len(reading.text) <= LONGEST_ENTRY
    return short and not reading.line.marked and reading.cue not in NEVER_MENU


def contents_end(lines: Sequence[Reading], at: int) -> int:
    """Find where the first entry of the contents at *at* stands again: there the body begins; 0 if nowhere."""
    entries = lines[at + 1 : at + LONGEST_CONTENTS]
    first = entries[0].letters if entries else ""
    for offset, entry in enumerate(entries[1:], 1):
        if entry.letters == first:
            return at + 1 + offset
        if entry.prose and not entry.line.marked:
            break
    return 0
