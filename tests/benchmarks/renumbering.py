"""Units of published texts taken out, put in and moved, and numbered anew: numbers and references against the truth."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from random import Random
from typing import NamedTuple
from unicodedata import numeric

import partydoc
from partydoc.fixing.counting import Series, series_of
from partydoc.rules.subject import Subject
from partydoc.tree.nodes import Document, Section

FEWEST = 4
"""Units of a series that one is taken from."""
NEW = "新设的书屋由街道办事处管理，免费向公众开放。"
_KEY = 30
_AROUND_NUMBERS = frozenset("第之编章节条项（）()、.．")


class Changed(NamedTuple):
    """A text with one unit taken out, put in or moved, and the words that its units then begin with, in order."""

    how: str
    text: str
    units: tuple[str, ...]


def changed(document: Document, random: Random) -> Iterator[Changed]:
    """Take a unit out, put one in with the number of the next, and move one; all of one series of the document."""
    subject = Subject(document)
    able = [series for series in series_of(subject) if _is_able(subject, series)]
    if not able:
        return
    series = random.choice(able)
    places = [subject.extent(unit) for unit in series.units]
    starts, end = [place.start for place in places], places[-1].end
    clean = subject.clean
    pieces = [clean[start:stop] for start, stop in zip(starts, [*starts[1:], end], strict=True)]
    gap = pieces[0][len(pieces[0].rstrip()) :]
    pieces[-1] = pieces[-1].rstrip() + gap
    before, behind = clean[: starts[0]], gap + clean[end:].lstrip()
    at = random.randrange(1, len(pieces))
    unit = series.units[at]
    new = f"{unit.marker}{'' if unit.marker[-1:].isspace() else unit.family.gap}{NEW}{gap}"
    moved = random.choice([place for place in range(len(pieces)) if place != at])
    rest = pieces[:at] + pieces[at + 1 :]
    for how, now in (
        ("taken out", rest),
        ("put in", [*pieces[:at], new, *pieces[at:]]),
        ("moved", [*rest[:moved], pieces[at], *rest[moved:]]),
    ):
        yield Changed(how, before + "".join(now).rstrip() + behind, tuple(map(_key, now)))


def renumbered(documents: Sequence[Document], random: Random) -> Counter[tuple[str, str]]:
    """Number the changed texts anew; count what came of it, by what was done."""
    counts: Counter[tuple[str, str]] = Counter()
    for document in documents:
        known = {words: target for words, target in _cited(document) if target}
        for how, text, units in changed(document, random):
            counts[how, "texts"] += 1
            fixed = partydoc.renumber(partydoc.parse(text))
            straight = _counts(fixed.document, units)
            cited = {words: target for words, target in _cited(fixed.document) if target}
            same = all(
                cited.get(words, target) == target or _key(target) not in units for words, target in known.items()
            )
            counts[how, "right"] += straight and same
            counts[how, "refused"] += bool(fixed.refused)
            counts[how, "told"] += bool(fixed.refused or fixed.left)
    return counts


def _is_able(subject: Subject, series: Series) -> bool:
    """Tell whether a series counts without a fault, fills lines of its own, and says each of its things once."""
    row, values = series.family, [unit.value for unit in series.units]
    plain = not (row.floating or row.bare or row.composite or row.stays_in_line)
    places = [subject.extent(unit) for unit in series.units]
    lines = all(not subject.clean[: place.start].rpartition("\n")[2].strip() for place in places)
    keys = {_key(subject.clean[place.start : place.end]) for place in places}
    first = values[:1] == [1] or row.structural
    straight = values == list(range(values[0] or 0, (values[0] or 0) + len(values)))
    return plain and lines and first and straight and len(values) >= FEWEST and len(keys) == len(values)


def _counts(document: Document, units: tuple[str, ...]) -> bool:
    """Tell whether the units stand in one series in their order, and count on."""
    subject = Subject(document)
    for series in series_of(subject):
        places = [subject.extent(unit) for unit in series.units]
        if tuple(_key(subject.clean[place.start : place.end]) for place in places) == units:
            first = series.units[0].value or 0
            return [unit.value for unit in series.units] == list(range(first, first + len(units)))
    return False


def _cited(document: Document) -> Iterator[tuple[str, str]]:
    """Yield the references within a document: the words before each, and those that its first target begins with."""
    subject = Subject(document)
    for found in subject.references:
        if found.where == "inside" and found.span and found.targets and found.kind == "provision":
            start = subject.text.offsets.to_clean(*found.span).start
            node = document.at(found.targets[0])
            place = subject.span_of(node) if isinstance(node, Section) else None
            yield (
                subject.clean[max(0, start - _KEY) : start],
                _key(subject.clean[place.start : place.end]) if place else "",
            )


def _key(words: str) -> str:
    """Give the words that a unit begins with on its first line, without numbers and blanks."""
    line = words.strip().partition("\n")[0]
    return "".join(filter(_is_word, line))[:_KEY]


def _is_word(sign: str) -> bool:
    return not (sign.isspace() or sign in _AROUND_NUMBERS or numeric(sign, None) is not None)
