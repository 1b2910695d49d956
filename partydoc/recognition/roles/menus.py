"""Menus: runs of very short lines, told by what stands among them and about them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

from partydoc.patterns import compile_late
from partydoc.recognition.lines.typed import TypedLine
from partydoc.recognition.role_names import DATES, FURNITURE, PAGE_NUMBER, TITLE
from partydoc.recognition.roles.evidence import LONGEST_COLUMN, SHORTEST_TITLE, opens_text
from partydoc.recognition.roles.state import State
from partydoc.recognition.roles.titles import WAY

PLACE = "位置"
HERE = compile_late("(?:您|你)?(?:现在|目前)?的?(?:当前|所在)的?位置(?:是|为)?:")
"""The way through a site, whose steps stand below."""

SHORTEST_MENU = 4
LONGEST_ENTRY = 8
LONGEST_LINK = 20  # behind the text of a page
LONG_MENU = 12  # lines
IN_ORDER = 3  # lines
FEWEST_NAMED = 6  # lines of links, one of them the line that opens the file
SHORTEST_NAME = 2  # letters of an entry that names the page
ANNEXED = ("附:", "附件:")
FIRST_OF_ANNEXED = "附"
NEVER_MENU = frozenset({*DATES, "SALUTATION", "ATTACHMENT_HEAD", "CONTENTS_HEAD", "URGENCY", "SECRECY", "PAGE_NUMBER"})


def find_menus(lines: Sequence[TypedLine], last_body: int) -> set[int]:
    """Find runs of very short bare lines before and behind the body: menus, buttons, link lists.

    Words of a page stand among them or beside them; short lines before a date are the organs that sign. Above the text
    a menu may set its entries behind bullets.
    """
    bullets = _bulleted(lines)
    opening = (at for at, line in enumerate(lines) if line.running or (line.line.marked and at >= bullets))
    first_body = next(opening, len(lines))
    page = any(line.of_page for line in lines[:first_body])
    found = set(range(_way(lines, last_body)))
    run: list[int] = []
    numbered = False  # numbers stand among the entries of the run, as below a row of pictures
    annexed = False  # the lines of an attachment go on, up to the page's own
    for at, reading in enumerate(lines):
        longest = LONGEST_LINK if page and at > last_body and not numbered else LONGEST_ENTRY
        annexed = _annexes(reading) or (annexed and not reading.of_page)
        entry = _is_entry(reading, longest) and (at < bullets or not reading.line.marked)
        if entry and not annexed and not first_body < at <= last_body:
            run.append(at)
            continue
        numbered = bool(run) and reading.cue == PAGE_NUMBER
        if numbered:
            continue
        if run and reading.cue not in DATES and _is_menu(lines, run, page=page and at > last_body):
            found.update(run)
        run = []
    found.update(run if _is_menu(lines, run, page=page) else ())
    return found.union(_again(lines[:first_body], found)) if found and min(found) < first_body else found


def _again(lines: Sequence[TypedLine], found: AbstractSet[int]) -> Iterator[int]:
    """Yield the lines of a menu that stands twice above the text: three stand again in order, near what is *found*."""
    seen: dict[tuple[str, ...], int] = {}
    for at in range(len(lines) - IN_ORDER + 1):
        row = lines[at : at + IN_ORDER]
        if all(_is_entry(line, LONGEST_LINK) and ":" not in line.text for line in row):
            first = seen.setdefault(tuple(line.letters for line in row), at)
            if first < at and not found.isdisjoint(range(first - 1, first + IN_ORDER + 1)):
                yield from (*range(first, first + IN_ORDER), *range(at, at + IN_ORDER))


def _way(lines: Sequence[TypedLine], last_body: int) -> int:
    """Count the lines of a site above its 当前位置：首页 > 通知, where they are many and no sentence is among them."""
    for at, line in enumerate(lines[: max(last_body, 0)]):
        if PLACE in line.text and (_leads_down(lines, at) or (line.edge_cue == "METADATA" and line.navigates)):
            return _way_end(lines, at, last_body) if at >= LONG_MENU else 0
        if line.running or "。" in line.text:
            break
    return 0


def _leads_down(lines: Sequence[TypedLine], at: int) -> bool:
    """Tell words over the steps of the way, which stand below them."""
    below = lines[at + 1 : at + 2]
    return HERE.fullmatch(lines[at].text) is not None and any(_is_entry(line, LONGEST_ENTRY) for line in below)


def _way_end(lines: Sequence[TypedLine], at: int, last_body: int) -> int:
    """Give where the way ends: its steps may stand one below the other, 当前位置： ⏎ 首页 ⏎ 通知."""
    if lines[at].mark != ":":
        return at
    at += 1
    while at < last_body and _is_entry(lines[at], LONGEST_ENTRY):
        at += 1
    return at


def _is_menu(lines: Sequence[TypedLine], run: Sequence[int], *, page: bool) -> bool:
    """Tell whether a run is a menu: words of a page stand there; on a *page*, behind the text, its length will do."""
    if len(run) < SHORTEST_MENU:
        return False
    if page and len(run) >= LONG_MENU:
        return True
    return any(line.of_page for line in lines[max(run[0] - 1, 0) : run[-1] + 2])


def _is_entry(reading: TypedLine, longest: int) -> bool:
    short = reading.bare and len(reading.text) <= longest
    return short and reading.cue not in NEVER_MENU and reading.edge_cue != "BYLINE"


def _bulleted(lines: Sequence[TypedLine]) -> int:
    """Give where the menu ends that opens the file and sets many of its entries behind bullets; 0 where none does."""
    end = count = 0
    for at, line in enumerate(lines):
        bullet = line.line.marked and line.line.marks[0].family.bare
        if line.running or (line.line.marked and not (bullet and _is_entry(line, LONGEST_ENTRY + 1))):
            break
        end, count = (at + 1, count + 1) if bullet else (end, count)
    return end if count >= LONG_MENU and any(line.of_page for line in lines[:end]) else 0


def _annexes(line: TypedLine) -> bool:
    if line.text[0] not in FIRST_OF_ANNEXED:  # most lines, told without their letters
        return False
    return line.cue == "ATTACHMENT_HEAD" or line.letters in ANNEXED


def find_page_links(lines: Sequence[TypedLine], last_body: int) -> range:
    """Find the many short lines that end the file, where the words that open it stand among them: its page is named."""
    at = len(lines)
    while at - 1 > last_body >= 0 and _is_entry(lines[at - 1], LONGEST_LINK) and not _annexes(lines[at - 1]):
        at -= 1
    run = range(at, len(lines))
    if len(run) < FEWEST_NAMED:
        return range(0)
    first = lines[0]
    columns = tuple(line.letters for line in lines[at:] if SHORTEST_NAME <= len(line.letters) <= LONGEST_COLUMN)
    named = first.letters in columns or (len(run) >= LONG_MENU and first.letters.endswith(columns))
    return run if named and not _annexes(lines[at - 1]) else range(0)


def menu_entry(state: State, reading: TypedLine) -> str:
    """Set the entry of a menu apart; the last is a title by its words, its way, or where it stands there again."""
    following = state.lines[state.at + 1 : state.at + 2]
    if state.titles or reading.line.marked or not following or not opens_text(following[0]):
        return FURNITURE
    named = reading.cue == "TITLE_LINE" and len(reading.letters) >= SHORTEST_TITLE
    named = named or (state.at > 0 and state.lines[state.at - 1].text[-1] == WAY)
    if not named and all(line.letters != reading.letters for line in state.lines[: state.at]):
        return FURNITURE
    state.titles.add(reading.letters)
    state.whole_title = True
    return TITLE
