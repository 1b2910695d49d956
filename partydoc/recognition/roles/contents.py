"""Tables of contents: told by their head, by the pages that their entries name, or by the body that repeats them."""

from __future__ import annotations

from collections.abc import Sequence

from partydoc.recognition.lines.typed import TypedLine
from partydoc.tree.values.contents import split_page

FEWEST_ENTRIES = 3
MOST_ENTRIES = 400
LONGEST_HEAD = 8
FEWEST_RESTARTED = 5  # entries of one that begins anew, with the text between them
FEWEST_NAMED = 4  # entries without numbers and pages
FEWEST_REPEATED = 2  # under a head; entries without one must all be repeated


def find_contents(lines: Sequence[TypedLine]) -> dict[int, int]:
    """Find the tables of contents of a text, from their first line to behind their last."""
    found: dict[int, int] = {}
    last = Places(lines)
    at, in_front = 0, True
    while at < len(lines):
        line = lines[at]
        if opens_contents(line):
            end = contents_end(lines, at, last)
        else:
            end = _paged_run(lines, at) if names_page(line) else 0
            if not end and _may_list(line) and not (at and _may_list(lines[at - 1])):
                end = (_repeated_run(lines, at, last) if in_front else 0) or _restarting_run(lines, at)
            elif not end and in_front and not (at and _recurs(lines, at - 1, last)):
                end = _named_run(lines, at, last)
        in_front = in_front and not line.running
        if end:
            found[at] = end
        at = end or at + 1
    return found


class Places:
    """Where the words of a short line stand last in a text; made when it is first asked."""

    def __init__(self, lines: Sequence[TypedLine]) -> None:
        self._lines = lines
        self._last: dict[str, int] | None = None

    def of(self, words: str) -> int:
        """Give the last line that is these words; -1 where there is none."""
        if self._last is None:
            bare = ((at, line) for at, line in enumerate(self._lines) if not line.running)
            self._last = {_words(line): at for at, line in bare}
        return self._last.get(words, -1)


def contents_end(lines: Sequence[TypedLine], at: int, last: Places) -> int:
    """Find where the table of contents under the head at *at* ends; 0 where none does.

    It ends where its first entry stands again, there the body begins; with the last entry that names its page; or,
    where other text stands between it and the body, with the last entry that the body repeats.
    """
    entries = lines[at + 1 : at + MOST_ENTRIES]
    first = entry_words(entries[0]) if entries else ""
    paged, stop = 0, len(entries)
    for offset, entry in enumerate(entries):
        if names_page(entry, bracketed=True):
            paged = at + 2 + offset
        elif offset and entry_words(entry) == first:
            return at + 1 + offset
        elif not entry.letters.strip("…"):  # the page shows no more of it
            return at + 2 + offset
        elif entry.prose and not entry.line.marked:
            stop = offset
            break
    return paged or _repeated(entries[:stop], at + 1, last)


def _repeated(entries: Sequence[TypedLine], start: int, last: Places) -> int:
    """Find where the entries end that stand in the body again; 0 where too few do."""
    end = start + len(entries)
    again = [at for at, entry in enumerate(entries, start) if last.of(_words(entry)) >= end]
    return again[-1] + 1 if len(again) >= FEWEST_REPEATED and again[0] == start else 0


def _repeated_run(lines: Sequence[TypedLine], at: int, last: Places) -> int:
    """Find where a run of numbered lines without a head ends, each of which heads something further down."""
    end = at
    while end < min(len(lines), at + MOST_ENTRIES) and _may_list(lines[end]):
        end += 1
    if end - at < FEWEST_ENTRIES:
        return 0
    places = [last.of(_words(line)) for line in lines[at:end]]
    return end if places[0] >= end and places == sorted(set(places)) else 0


def _named_run(lines: Sequence[TypedLine], at: int, last: Places) -> int:
    """Find where a run of lines without numbers ends that stand again further down, each over text of its own."""
    places: list[int] = []
    while _recurs(lines, at + len(places), last):
        place = last.of(_words(lines[at + len(places)]))
        if places and place <= places[-1] + 1:  # a cover stands again as a whole
            return 0
        places.append(place)
    end = at + len(places)
    return end if len(places) >= FEWEST_NAMED and places[0] >= end else 0


def _recurs(lines: Sequence[TypedLine], at: int, last: Places) -> bool:
    if at >= len(lines) or not lines[at].bare or lines[at].line.marked or not lines[at].chinese:
        return False
    return last.of(_words(lines[at])) > at


def _restarting_run(lines: Sequence[TypedLine], at: int) -> int:
    """Find where a run of numbered lines begins anew, and text stands between them the second time; 0 where none does.

    1 总则 ⏎ 1.1 目的 ⏎ 2 借阅 ⏎ 3 还书 ⏎ 4 附则 ⏎ 1 总则 ⏎ 1.1 目的 ⏎ 为方便读者，制定本办法。
    """
    end = at
    while end < min(len(lines), at + MOST_ENTRIES) and _may_list(lines[end]):
        end += 1
    if end - at < FEWEST_RESTARTED or end == len(lines) or not lines[end].prose:
        return 0
    words = [_words(line) for line in lines[at:end]]
    again = next((again for again in range(FEWEST_RESTARTED, len(words)) if words[again] == words[0]), 0)
    rest = words[again:]
    return at + again if again and len(rest) < again and rest[1:2] == words[1 : len(rest)][:1] else 0


def _may_list(line: TypedLine) -> bool:
    return line.line.marked and line.bare


def opens_contents(line: TypedLine) -> bool:
    """Tell whether the line is the head of a table of contents."""
    return (line.bare or line.mark in (":", "…")) and len(line.text) <= LONGEST_HEAD and line.cue == "CONTENTS_HEAD"


def _paged_run(lines: Sequence[TypedLine], at: int) -> int:
    """Find where a run of entries with pages that begins at *at* ends; 0 where it is no run."""
    end = at
    while end < len(lines) and names_page(lines[end]):
        end += 1
    return end if end - at >= FEWEST_ENTRIES else 0


def names_page(line: TypedLine, *, bracketed: bool = False) -> bool:
    """Tell whether the line is an entry with leaders or a tab and a page: 第一章 总则……3."""
    return split_page(line.text, bracketed=bracketed)[1] is not None


def entry_words(line: TypedLine) -> str:
    """Give the words of an entry, without blanks, leaders and page."""
    return split_page(line.letters, bracketed=True)[0]


def _words(line: TypedLine) -> str:
    return line.letters.rstrip(":。")
