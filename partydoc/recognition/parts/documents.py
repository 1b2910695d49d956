"""Where another document begins in a file: the measures behind the notice that issues them, the texts of a collection.

Two things are told apart. `split_series` cuts the lines wherever a new title or number stands behind running text:
numbering counts anew there. `find_documents` notes the cuts that are beyond doubt: they become parts of the tree.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from partydoc.lexer.lines import BLANKS
from partydoc.recognition.lines.typed import TypedLine, put
from partydoc.recognition.role_names import (
    ATTACHMENT,
    BODY_ROLES,
    FURNITURE,
    HEADING,
    LABELS_OF_TEXTS,
    NOTES_HEAD,
    OPENS_PART,
    PAGE_NUMBER,
    TITLE,
)

ISSUED, COLLECTED = "issued", "collected"
"""How a line opens a part: behind what issues it, or with a label of a collection."""

FEWEST_LABELS = 2
_OPENS_TEXT = BODY_ROLES | {"SALUTATION"}
LONGEST_HEAD = 12  # lines within which a title stands, behind a number or the label of a collection
_WITHOUT_BLANKS = dict.fromkeys(map(ord, BLANKS))


def split_series(readings: Sequence[TypedLine]) -> Iterator[Sequence[TypedLine]]:
    """Cut the lines where another document, or an attachment, begins: each piece counts for itself."""
    for start, end in pairwise([*_starts(readings), len(readings)]):
        yield readings[start:end]


def _starts(readings: Sequence[TypedLine]) -> list[int]:
    starts = [0]
    body = False
    for at, reading in enumerate(readings):
        if reading.role in BODY_ROLES:
            body = True
        elif reading.role == ATTACHMENT or (body and reading.role in OPENS_PART):
            starts.append(at)
            body = False
        if reading.opens or (reading.role == HEADING and reading.cue == NOTES_HEAD):
            starts.append(at)
    return starts


def find_documents(folded: str, readings: Sequence[TypedLine]) -> Sequence[TypedLine]:
    """Note on the first line of each part how it opens."""
    labels = [at for at in range(len(readings)) if _is_label(readings, at)]
    if len(labels) >= FEWEST_LABELS:
        return put(readings, {at: readings[at].as_opening(COLLECTED) for at in labels})
    issued = [
        start
        for before, start, end in _triples([*_starts(readings), len(readings)])
        if _is_issued(folded, readings[before:start], readings[start:end])
    ]
    return put(readings, {at: readings[at].as_opening(ISSUED) for at in issued})


def _triples(places: Sequence[int]) -> Iterator[tuple[int, int, int]]:
    yield from zip(places, places[1:], places[2:], strict=False)


def _is_label(readings: Sequence[TypedLine], at: int) -> bool:
    """Tell a line that a collection puts before a text, as its words say or a series of such lines."""
    reading = readings[at]
    if reading.opens:
        return True
    return reading.role == FURNITURE and reading.cue in LABELS_OF_TEXTS and _names_document(readings, at)


def _names_document(readings: Sequence[TypedLine], at: int) -> bool:
    """Tell whether a label stands over a title, or names its text itself, over that: 书屋工作总结篇二."""
    below = readings[at + 1 : at + 2]
    named = readings[at].cue == "TEXT_NAME"
    return bool(_title(readings, at + 1)) or (named and any(reading.role in _OPENS_TEXT for reading in below))


def _title(readings: Sequence[TypedLine], at: int) -> list[TypedLine]:
    """Give the lines of the title that stands here; pages and furniture may stand before it."""
    reach = min(at + LONGEST_HEAD, len(readings))
    while at < reach and readings[at].role in (FURNITURE, PAGE_NUMBER):
        at += 1
    end = at
    while end < len(readings) and readings[end].role == TITLE:
        end += 1
    return list(readings[at:end])


def _is_issued(folded: str, before: Sequence[TypedLine], lines: Sequence[TypedLine]) -> bool:
    """Tell whether lines are a document of their own behind *before*.

    The one before ended with its date (7.3.5); this one has a title that is one by its words, or by which the one
    before calls it; and it has text.
    """
    if not before or ATTACHMENT in (before[0].role, lines[0].role) or not _is_dated(before):
        return False
    head = next((at for at, reading in enumerate(lines[:LONGEST_HEAD]) if reading.role == TITLE), None)
    if head is None or not any(reading.role in BODY_ROLES and _is_text(reading) for reading in lines[head:]):
        return False
    title = _title(lines, head)
    return title[-1].cue == "TITLE_LINE" or _is_named(folded, before, title)


def _is_dated(before: Sequence[TypedLine]) -> bool:
    """Tell whether a date stands behind the last running text."""
    for reading in reversed(before):
        if reading.role in BODY_ROLES:
            return False
        if reading.role in ("ISSUE_DATE", "IMPRINT"):
            return True
    return False


def _is_text(reading: TypedLine) -> bool:
    return reading.line.marked or bool(reading.mark)


def _is_named(folded: str, before: Sequence[TypedLine], title: Sequence[TypedLine]) -> bool:
    """Tell whether the text before names this title in 《》, with or without what stands in brackets behind it."""
    said = folded[before[0].line.start : before[-1].line.end].translate(_WITHOUT_BLANKS)
    words = "".join(reading.text for reading in title).translate(_WITHOUT_BLANKS).partition("(")[0]
    return bool(words) and f"《{words}" in said
