"""Points: headings without a number of which several stand in one paragraph, where the whole document is built so.

「深化服务意识。坚持开门办馆，……严肃值班纪律。每日登记，……」 Short sentences alone prove nothing: reports set one
measure after another. So it takes most paragraphs of the document, each opening with such a sentence and holding
several, and each of them followed by a longer one that carries it out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from partydoc.lexer.lines import Mark
from partydoc.lexer.terminals import Terminals
from partydoc.numbering import families
from partydoc.numbering.senses import Sense
from partydoc.recognition.headings.leads import TELLING
from partydoc.recognition.lines.typed import TypedLine, put
from partydoc.recognition.role_names import HEADING, LEAD, MARKED, PARAGRAPH

SHORTEST, LONGEST = 4, 18
SHORTEST_SENTENCE = 25  # of the sentence that carries a point out
SHORTEST_PARAGRAPH = 80
SEVERAL = 3  # points in one paragraph
FEWEST = 2  # paragraphs built so
MOST = 2 / 3  # of the paragraphs

_POINT = Sense(families.LEAD, None)


def find_points(folded: str, readings: Sequence[TypedLine], terminals: Terminals) -> Sequence[TypedLine]:
    """Give the role LEAD to the paragraphs that open with a point, and a mark to each further point in them."""
    paragraphs = list(_below_headings(readings))
    points: dict[int, list[int]] = {}
    built = len(paragraphs)  # at most
    for at in paragraphs:
        points[at] = _points(folded, readings[at], terminals)
        built -= len(points[at]) < SEVERAL
        if built < FEWEST or built < MOST * len(paragraphs):
            return readings
    return put(readings, {at: _with_points(readings[at], found) for at, found in points.items() if found})


def _with_points(reading: TypedLine, points: Sequence[int]) -> TypedLine:
    further = (Mark(at, at, (_POINT,)) for at in points[1:])
    return reading.with_marks((*reading.line.marks, *further)).as_role(LEAD)


def _below_headings(readings: Sequence[TypedLine]) -> Iterator[int]:
    """Give the longer paragraphs behind the first heading."""
    begun = False
    for at, reading in enumerate(readings):
        begun = begun or reading.role in (HEADING, MARKED)
        if begun and reading.role in (PARAGRAPH, LEAD) and len(reading.line) >= SHORTEST_PARAGRAPH:
            yield at


def _points(folded: str, reading: TypedLine, terminals: Terminals) -> list[int]:
    """Give where the points of a paragraph begin; nothing where it does not open with one, or holds a marker."""
    if reading.line.marks or not _opens_with_point(folded, reading):
        return []
    sentences = list(_sentences(folded, reading, terminals))
    found = [
        start
        for (start, end), (_, carried) in pairwise(sentences)
        if _names(folded[start:end]) and carried - end >= SHORTEST_SENTENCE
    ]
    return found if found and found[0] == reading.line.start else []


def _opens_with_point(folded: str, reading: TypedLine) -> bool:
    """Tell, without the grammar, of most paragraphs that they open with no point: no sentence ends so early."""
    start = reading.line.start
    return folded.find("。", start, start + LONGEST + 1) >= 0


def _names(sentence: str) -> bool:
    words = sentence[:-1]
    return sentence[-1] == "。" and SHORTEST <= len(words) <= LONGEST and TELLING.isdisjoint(words)


def _sentences(folded: str, reading: TypedLine, terminals: Terminals) -> Iterator[tuple[int, int]]:
    at, last = reading.line.start, reading.line.end
    while at < last:
        match = terminals.first_sentence(folded, at, last)
        end = match.end() if match else folded.find("。", at, last) + 1 or last
        yield at, end
        at = end
