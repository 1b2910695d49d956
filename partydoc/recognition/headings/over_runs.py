"""Captions over units that run on: 留置权 ⏎ 九、… ⏎ 十、… ⏎ 股份转让 ⏎ 十一、…, short lines without a number.

A document may number its articles 一、 二、 … or 1. 2. … from end to end, and set captions between them. One short line
before a number is the last of what stands before it; several, each right before the next number of one series whose
units are text, are captions, however short.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence

from attrs import define, field

from partydoc.numbering.ordinals import Ordinal
from partydoc.numbering.senses import Key
from partydoc.numbering.series import FIRST, goes_on
from partydoc.recognition.headings.guards import is_cut
from partydoc.recognition.headings.labels import CAPTION
from partydoc.recognition.lines.typed import TypedLine
from partydoc.recognition.role_names import HEADING, MARKED, PAGE_NUMBER, PARAGRAPH, TITLE
from partydoc.recognition.roles.state import NEVER_HEADINGS, NEVER_LAST

SHORTEST, LONGEST = 2, 20
_NO_CAPTIONS = NEVER_HEADINGS - {"ORGAN_LINE"}  # 股东大会: over the next unit nobody signs
FEWEST = 3
"""Captions of one run."""


@define
class _Run:
    """A run of numbers: its last, its lines, the lines that stand right before some of them."""

    last: Ordinal
    members: list[int] = field(factory=list)
    captions: list[int] = field(factory=list)


def find_captions_over_runs(readings: Sequence[TypedLine]) -> None:
    """Make headings of the captions over units that run on."""
    headings = [at for at, reading in enumerate(readings) if reading.role == HEADING]
    carrying = [run for run in _runs(readings) if len(run.captions) >= FEWEST and _carries(readings, run, headings)]
    for run in carrying:
        for at in run.captions:
            readings[at].role, readings[at].label = HEADING, CAPTION


def _runs(readings: Sequence[TypedLine]) -> Iterator[_Run]:
    """Find the runs of numbers at lines' starts, each with the lines before its units that may be captions."""
    open_runs: dict[Key, _Run] = {}
    before = -1
    for at, reading in enumerate(readings):
        if reading.role == MARKED and reading.line.marked:
            sense = reading.line.marks[0].senses[0]
            run = open_runs.get(sense.key)
            if sense.number == FIRST:
                if run:
                    yield run
                run = open_runs[sense.key] = _Run(FIRST)
            elif run is None or sense.number is None or not goes_on(run.last, sense.number):
                run = None
            if run and sense.number:
                run.last = sense.number
                run.members.append(at)
                if before >= 0 and _may_caption(readings[before]):
                    run.captions.append(before)
        if reading.role != PAGE_NUMBER:
            before = at
    yield from open_runs.values()


def _may_caption(reading: TypedLine) -> bool:
    """Tell a short line that may be a caption: it is no sentence, signs nothing, and is not cut."""
    if reading.role not in (PARAGRAPH, HEADING, TITLE) or not reading.bare or reading.line.marks or not reading.chinese:
        return False
    short = SHORTEST <= len(reading.letters) <= LONGEST and reading.text[-1] not in NEVER_LAST
    return short and reading.edge_cue not in _NO_CAPTIONS and not is_cut(reading.text)


def _carries(readings: Sequence[TypedLine], run: _Run, headings: Sequence[int]) -> bool:
    """Tell whether the units are text, the lines name each another thing, and few others among them are headings."""
    text = sum(bool(readings[at].mark) for at in run.members)
    alike = Counter(readings[at].letters[:SHORTEST] for at in run.captions).most_common(1)[0][1]
    inside = bisect_left(headings, run.members[-1]) - bisect_left(headings, run.captions[0])
    among = inside - sum(readings[at].role == HEADING for at in run.captions)
    several = 2 * len(run.members) >= 3 * len(run.captions)
    return several and 2 * text > len(run.members) and 2 * alike <= len(run.captions) and among < len(run.captions)
