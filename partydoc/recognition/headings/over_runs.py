"""Captions over units that run on: 留置权 ⏎ 九、… ⏎ 十、… ⏎ 股份转让 ⏎ 十一、…, short lines without a number.

A document may number its articles 一、 二、 … or 1. 2. … from end to end, and set captions between them. One short line
before a number is the last of what stands before it; several, each right before the next number of one series whose
units are text, are captions, however short. So are names over lists that each begin with one: 座椅 ⏎ 1、… ⏎ 灯 ⏎ 1、….
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from partydoc.numbering.senses import Key, Sense
from partydoc.numbering.series import FIRST, Chains
from partydoc.recognition.headings.guards import is_cut
from partydoc.recognition.headings.labels import CAPTION
from partydoc.recognition.lines.typed import TypedLine, as_role, is_chinese
from partydoc.recognition.role_names import HEADING, MARKED, PAGE_NUMBER, PARAGRAPH, TITLE
from partydoc.recognition.roles.state import NEVER_HEADINGS, leads_on

SHORTEST, LONGEST = 2, 20
_NO_CAPTIONS = NEVER_HEADINGS - {"ORGAN_LINE"}  # 股东大会: over the next unit nobody signs
FEWEST = 3
"""Captions of one run, or names of lists that are numbered alike."""

MOST_NAMED = 0.75
"""Share of the lists that are numbered alike which have a name, at least."""


FARTHEST = 4
"""Lines that a name which ends like the others may stand before its list."""


class _Member(NamedTuple):
    """A line of a run of numbers, and the one right before it that may be a caption; -1 where none is."""

    at: int
    caption: int


def find_captions_over_runs(readings: Sequence[TypedLine]) -> Sequence[TypedLine]:
    """Make headings of the captions over units that run on."""
    numbered = list(_numbered(readings))
    captions: list[int] = []
    if sum(member.caption >= 0 for member, _ in numbered) >= FEWEST:
        headings = [at for at, reading in enumerate(readings) if reading.role == HEADING]
        for run in _runs(numbered):
            found = [member.caption for member in run if member.caption >= 0]
            if len(found) >= FEWEST and _carries(readings, run, found, headings):
                captions += found
    return as_role(as_role(readings, captions, HEADING, CAPTION), _names(readings, numbered), HEADING)


def _names(readings: Sequence[TypedLine], numbered: Iterable[tuple[_Member, Sense]]) -> list[int]:
    """Find the short lines over lists, where most lists that are numbered alike have one, each another."""
    lists: defaultdict[Key, list[_Member]] = defaultdict(list)
    for member, sense in numbered:
        if sense.number == FIRST:
            named = member.caption >= 0 and readings[member.caption].role in (PARAGRAPH, HEADING)
            lists[sense.key].append(member if named else member._replace(caption=-1))
    found: list[int] = []
    for begun in lists.values():
        over = [member.caption for member in begun]
        names = [at for at in over if at >= 0]
        various = len({readings[at].letters for at in names}) >= MOST_NAMED * len(names)
        if various and len(names) >= max(FEWEST, MOST_NAMED * len(over)):
            found += [_in_full(readings, at) for at in names if readings[at].role == PARAGRAPH]
    found += [at for at in _names_alike(readings, lists.values()) if readings[at].role == PARAGRAPH]
    return sorted({*found})


def _names_alike(readings: Sequence[TypedLine], lists: Iterable[Sequence[_Member]]) -> Sequence[int]:
    """Find the names that end alike over most lists, with text between: 馆长职责 ⏎ 其职责是： ⏎ 1. …."""
    over: set[int] = set()
    begun = 0
    for members in lists:
        begun += len(members)
        over.update(_far_over(readings, member) for member in members)
    names = sorted(over - {-1})
    if len(names) < max(FEWEST, MOST_NAMED * begun) or len({readings[at].letters for at in names}) < len(names):
        return ()
    ends = Counter(readings[at].letters[-SHORTEST:] for at in names)
    return names if ends.most_common(1)[0][1] >= MOST_NAMED * len(names) else ()


def _far_over(readings: Sequence[TypedLine], member: _Member) -> int:
    """Give the line over a list that may be its name, be there some sentences between; -1 where none is."""
    if member.caption >= 0:
        return member.caption
    for at in range(member.at - 1, max(member.at - FARTHEST, 0) - 1, -1):
        reading = readings[at]
        if reading.role not in (PARAGRAPH, HEADING):
            break
        if _may_caption(reading) and ":" not in reading.text:
            return at
    return -1


def _in_full(readings: Sequence[TypedLine], at: int) -> int:
    """Give the line above, where that says the name with what it is of: 备品标准-座椅 ⏎ 座椅 ⏎ 1、…."""
    if not at or not _may_caption(readings[at - 1]) or readings[at - 1].role != PARAGRAPH:
        return at
    above, name = readings[at - 1].letters, readings[at].letters
    return at - 1 if above.endswith(name) and len(above) > len(name) else at


def _numbered(readings: Sequence[TypedLine]) -> Iterator[tuple[_Member, Sense]]:
    """Yield the lines that open with a number, each with the line before it that may be a caption, and its sense."""
    before = -1
    for at, reading in enumerate(readings):
        if reading.role == MARKED and reading.line.marked:
            sense = reading.line.marks[0].senses[0]
            if sense.number:
                yield _Member(at, before if before >= 0 and _may_caption(readings[before]) else -1), sense
        if reading.role != PAGE_NUMBER:
            before = at


def _runs(numbered: Iterable[tuple[_Member, Sense]]) -> Sequence[Sequence[_Member]]:
    """Find the runs of numbers at lines' starts, each with the lines before its units that may be captions."""
    chains: Chains[Key, _Member] = Chains()
    for member, sense in numbered:
        if sense.number:
            chains.add(sense.key, sense.number, member, begins=sense.number == FIRST)
    return chains.found


def _may_caption(reading: TypedLine) -> bool:
    """Tell a short line that may be a caption: it is no sentence, signs nothing, and is not cut."""
    if reading.role not in (PARAGRAPH, HEADING, TITLE) or not reading.bare or reading.line.marks:
        return False
    if not is_chinese(reading.letters):
        return False
    short = SHORTEST <= len(reading.letters) <= LONGEST and not leads_on(reading.text)
    return short and reading.edge_cue not in _NO_CAPTIONS and not is_cut(reading.text)


def _carries(
    readings: Sequence[TypedLine], run: Sequence[_Member], captions: Sequence[int], headings: Sequence[int]
) -> bool:
    """Tell whether the units are text, the lines name each another thing, and few others among them are headings."""
    text = sum(bool(readings[member.at].mark) for member in run)
    alike = Counter(readings[at].letters[:SHORTEST] for at in captions).most_common(1)[0][1]
    inside = bisect_left(headings, run[-1].at) - bisect_left(headings, captions[0])
    among = inside - sum(readings[at].role == HEADING for at in captions)
    several = 2 * len(run) >= 3 * len(captions)
    return several and 2 * text > len(run) and 2 * alike <= len(captions) and among < len(captions)
