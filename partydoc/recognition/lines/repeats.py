"""What a page repeats: its title, glued together and to the text below; running heads; the words under its pictures."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile

from partydoc.patterns import compile_late
from partydoc.recognition.lines.typed import LONGEST_TITLE, TypedLine, as_role
from partydoc.recognition.role_names import BODY_ROLES, FURNITURE, HEADING, PAGE_NUMBER, PARAGRAPH, TITLE

SHORTEST = 8
MOST_COPIES = 8
MARKS = frozenset("。,;:!?")
REPEATED = frozenset({PARAGRAPH, HEADING})
LONGEST_OPENING = 50  # lines that begin alike so far say the same
FEWEST_CAPTIONS, FEWEST_WORDINGS = 4, 3  # captions begin alike and go on otherwise; equal paragraphs are text
FEWEST_HEADS = 3
PAGE = "页"
_PAGED = compile_late(r"(?P<head>.{4,80}?)第?(?P<page>[0-9]{1,3}|[一二三四五六七八九十]{1,3})页")
LEAST_OF_LETTERHEAD, MOST_OF_LETTERHEAD = 2, 12  # lines


def split_titles(readings: Sequence[TypedLine]) -> list[TypedLine]:
    """Cut the titles off the first line of the text, where they stand in it twice or stand above it already."""
    at = next((at for at, reading in enumerate(readings) if reading.role in BODY_ROLES), None)
    if at is None or readings[at].role != PARAGRAPH or readings[at].line.marked:
        return list(readings)
    titles = {reading.text for reading in readings[:at] if reading.role == TITLE}
    return [*readings[:at], *_cut(readings[at], titles), *readings[at + 1 :]]


def _cut(reading: TypedLine, titles: set[str]) -> Iterator[TypedLine]:
    for _ in range(MOST_COPIES):
        end = _title_end(reading.text, titles)
        if not end:
            break
        first, reading = reading.split(reading.line.start + end)
        titles.add(first.text)
        yield first.as_role(TITLE)
    yield reading.as_role(PARAGRAPH)


def _title_end(text: str, titles: set[str]) -> int:
    for end in range(SHORTEST, min(LONGEST_TITLE, len(text) - 1) + 1):
        once = text[:end]
        if once[-1] in MARKS or once.count(once[0]) == end:  # ======== is no title
            break
        if text.startswith(once, end) or once in titles:
            return end
    return 0


def set_repeats_apart(readings: Sequence[TypedLine]) -> Sequence[TypedLine]:
    """Take for furniture the lines that come again and again: running heads, and what stands under each picture."""
    places: dict[str, list[int]] = {}
    for at, reading in enumerate(readings):
        if reading.role in REPEATED and not reading.line.marked and len(reading.text) >= SHORTEST:
            places.setdefault(reading.text[:LONGEST_OPENING], []).append(at)
    most = sum(map(len, places.values())) // 2
    apart: list[int] = []
    for opening, found in places.items():
        caption = len(opening) == LONGEST_OPENING and FEWEST_CAPTIONS <= len(found) <= most
        caption = caption and len({readings[at].text for at in found}) >= FEWEST_WORDINGS
        if caption or len(found) >= FEWEST_HEADS <= sum(_at_page_end(readings, at) for at in found):
            apart += found
    return as_role(readings, sorted({*apart, *_letterheads(readings), *_paged(readings)}), FURNITURE)


def _paged(readings: Sequence[TypedLine]) -> Iterator[int]:
    """Yield the lines that say the same before the number of another page each: 书屋通讯　第一页 … 书屋通讯　第二页."""
    heads: dict[str, dict[str, int]] = {}
    for at, reading in enumerate(readings):
        if reading.role in REPEATED and reading.text[-1] == PAGE and (match := _PAGED.fullmatch(reading.letters)):
            heads.setdefault(match["head"], {})[match["page"]] = at
    for pages in heads.values():
        if len(pages) >= FEWEST_HEADS:
            yield from pages.values()


def _letterheads(readings: Sequence[TypedLine]) -> Iterator[int]:
    """Yield the lines of a letterhead: the first lines, where they come again together, and what ends each page.

    Above the title the first ones are no titles either.
    """
    texts = [reading.text for reading in readings]
    again = [at for at, text in enumerate(texts) if at and text == texts[0]]
    if not again:
        return
    long = MOST_OF_LETTERHEAD
    for at in again:
        long = min(long, _alike(readings, at))
        if long < LEAST_OF_LETTERHEAD:  # soon so where a line stands many times
            return
    if any(reading.role == TITLE for reading in readings[long : again[0]]):
        yield from range(long)
    for at in again:
        yield from range(at, at + long)
    foot = texts[again[0] - 1]
    if all(texts[at - 1] == foot for at in again) and texts.count(foot) > 1 and len(foot) >= SHORTEST:
        yield from (at for at, text in enumerate(texts) if text == foot)


def _alike(readings: Sequence[TypedLine], at: int) -> int:
    """Count the lines from a place on that are the text's first lines, up to one with a marker or a mark at its end."""
    long = min(MOST_OF_LETTERHEAD, at)
    pairs = zip(readings[:long], readings[at : at + long], strict=False)
    same = takewhile(lambda pair: pair[0].text == pair[1].text, pairs)
    return sum(1 for _ in takewhile(lambda pair: not (pair[0].line.marked or pair[0].mark), same))


def _at_page_end(readings: Sequence[TypedLine], at: int) -> bool:
    beside = (*readings[max(at - 1, 0) : at], *readings[at + 1 : at + 2])
    return any(reading.role == PAGE_NUMBER for reading in beside)
