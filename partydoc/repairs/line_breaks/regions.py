"""Which regions of a text may be wrapped: those where lines break off within a sentence, many of them at one width.

The rest of the text is not read line by line: whatever it holds, a wrapped part does not send it through the search for
widths, and its long lines are no evidence there.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, pairwise

from attrs import frozen

from partydoc.repairs.line_breaks.breaks import NARROWEST, Break, Breaks, is_marked, is_open
from partydoc.repairs.line_breaks.rows import columns, doubled
from partydoc.repairs.line_breaks.stretches import FEWEST, SLACK

_APART = 3000
"""Characters without a long line that breaks off: what lies beyond is another region."""

_BESIDE = 1500
"""Characters before and behind the long lines that belong to the region: headings, short paragraphs."""

_WINDOW = 8
"""Lines that run on, before and behind one, among which others have its width."""

_NEARBY, _MANY, _FAR = 10, 0.2, 1.15


@frozen
class Region:
    """A part of a text, of whole lines, from *start* to *end*; *measures* are those to try, as `measure` takes them."""

    start: int
    end: int
    measures: tuple[bool, ...]

    def __contains__(self, place: object) -> bool:
        """Tell whether a place lies within the region."""
        return isinstance(place, int) and self.start <= place < self.end


def find_regions(text: str, newline: str, links: Breaks, longs: Sequence[Break]) -> list[Region]:
    r"""List the regions that may be wrapped, disjoint; *links* and *longs* are those of `find_breaks`, in their order.

    >>> from partydoc.repairs.line_breaks.breaks import find_breaks
    >>> lines = [f"{name}馆要按照要求认真做好夜间开放的各项准备工作于三月底以前" for name in "东西南北中"]
    >>> text = "\n".join([*lines, *["开馆。"] * 2000])
    >>> [(region.start, region.end) for region in find_regions(text, "\n", *find_breaks(text))]
    [(0, 1645)]
    """
    found: list[Region] = []
    for group in _groups(longs):
        measures = _measures([each.before for each in group]) if len(group) >= FEWEST else ()
        if measures and _piles_up(chain(links.between(group[0].place, group[-1].place), group), measures):
            start = _line_start(text, newline, group[0].place - _BESIDE)
            end = _line_end(text, newline, group[-1].place + _BESIDE)
            past = found[-1].end if found else 0  # of a line that reaches from one region into the next
            found.append(Region(max(start, past), end, measures))
    return found


def _line_start(text: str, newline: str, place: int) -> int:
    return text.rfind(newline, 0, max(0, place)) + 1


def _line_end(text: str, newline: str, place: int) -> int:
    end = text.find(newline, place) if place < len(text) else -1
    return end + 1 if end >= 0 else len(text)


def _groups(longs: Sequence[Break]) -> Iterator[Sequence[Break]]:
    """Part the breaks where many characters lie between two."""
    starts = [at for at, (one, other) in enumerate(pairwise(longs), 1) if other.place - one.place > _APART]
    for start, end in pairwise([0, *starts, len(longs)]):
        yield longs[start:end]


def _measures(lines: Sequence[str]) -> tuple[bool, ...]:
    """Tell by which measures many of the lines that end within a sentence are of one width, or nearly.

    True counts half a character for each of ASCII. A measure that piles up far fewer than the other is left out.
    """
    wide = Counter(map(columns, lines))
    long = Counter(map(doubled, lines))
    near = max(sum(wide.get(width - less, 0) for less in range(_NEARBY)) for width in wide)
    if near < max(FEWEST, len(lines) * _MANY) and max(long.values()) < max(FEWEST, len(lines) * _MANY):
        return ()
    halves, wholes = max(count + wide.get(width - 1, 0) for width, count in wide.items()), max(long.values())
    if wide == long or halves > wholes * _FAR:
        return (True,)
    return (False,) if wholes > halves * _FAR else (True, False)


def _piles_up(breaks: Iterable[Break], measures: Iterable[bool]) -> bool:
    """Tell whether close by some of the lines that run on are nearly of one width: without them there is none to try.

    A line that stands many times, as the head of a page does, counts once.
    """
    lines = dict.fromkeys(found.before for found in breaks if is_open(found.before) and not is_marked(found.after))
    return any(_has_edge(list(map(columns if halves else doubled, lines))) for halves in measures)


def _has_edge(widths: Sequence[int]) -> bool:
    """Tell whether among lines that follow each other, not too far, enough are of one width or nearly.

    >>> _has_edge([64, 30, 62, 60, 64]), _has_edge([64, 30, 50, 82])
    (True, False)
    """
    wide = [width for width in widths if width >= 2 * NARROWEST]
    for at, width in enumerate(wide):
        near = wide[max(0, at - _WINDOW) : at + _WINDOW]
        if len([other for other in near if -SLACK <= other - width <= 0]) >= FEWEST:
            return True
    return False
