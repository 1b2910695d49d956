"""What the readings of a whole text say together: whether a tool left them, or an author."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise

from attrs import frozen

from partydoc.readings import is_read
from partydoc.repairs.pinyin.notes import Note
from partydoc.scripts import simple_form

_MOST_OFTEN = (0xB0, 0xD7)
"""First bytes of the first level of GB 2312: the 3,755 characters in common use."""

_FEW = 3
_NEAR = 200
"""Characters of text to each of few readings, that they still say something."""

_USUAL = 0.7
"""Share of the characters that a tool annotates: in their commonest reading, in common use, everywhere."""

_TONED = 0.5

_EVERYWHERE = 0.2
"""Share of the places of a character that a tool annotates: beside characters that it finds across two it may fail."""

_SPELLED, _EACH = 8, 8
"""Readings behind characters of any script: so many at least, and one to so many characters."""

_UNCHECKED = 40
"""… where it is not known how the characters are read."""

_AGREEING = 0.9


@frozen
class Evidence:
    """What a tool seems to have annotated in a text: *old* characters, those that it annotates *everywhere*, or any.

    *manner* is how most of the notes are written, *is_toned* whether with tones.
    """

    old: frozenset[str]
    everywhere: frozenset[str]
    manner: tuple[str, bool]
    is_toned: bool
    is_converted: bool
    is_spelled: bool

    @classmethod
    def of(cls, text: str, notes: Sequence[Note]) -> Evidence:
        """Weigh the notes of a text."""
        noted = Counter(note.base for note in notes)
        old = frozenset(base for base in noted if simple_form(base) != base)
        manner = Counter(note.manner for note in notes).most_common(1)[0][0]
        toned = _share(note.is_toned for note in notes) >= _TONED
        fitting = [note for note in notes if _fits(note, manner, is_toned=toned)]
        counts = _counts(text, noted)
        everywhere = frozenset(base for base, times in noted.items() if times >= _EVERYWHERE * counts[base])
        converted = _is_converted(text, [note for note in fitting if note.base in old], everywhere)
        return cls(old, everywhere, manner, toned, converted, _is_spelled(text, fitting))

    def is_damage(self, note: Note) -> bool:
        """Tell whether a tool left a note."""
        if not _fits(note, self.manner, is_toned=self.is_toned):
            return False
        if self.is_spelled:
            return True
        if not self.is_converted:
            return False
        if note.base not in self.everywhere:
            return note.base in self.old and note.manner == self.manner and _is_usual(note) and _is_common(note.base)
        return note.base in self.old or (note.manner == self.manner and _is_usual(note) and note.is_toned)

    def is_unclear(self, note: Note) -> bool:
        """Tell whether a note that stays may be a tool's: behind a traditional character, and its reading."""
        return note.base in self.old and note.is_strong and not note.contradicts


def _counts(text: str, characters: Iterable[str]) -> Counter[str]:
    """Count some characters of a text."""
    some = "".join(map(re.escape, characters))
    return Counter(re.findall(f"[{some}]", text)) if some else Counter()


def _fits(note: Note, manner: tuple[str, bool], *, is_toned: bool) -> bool:
    """Tell whether a note can be a tool's: a reading of the character, and like the others if it looks like a label."""
    return not note.contradicts and (note.is_strong or (note.manner == manner and not (is_toned and note.is_label)))


def _is_converted(text: str, notes: Sequence[Note], everywhere: frozenset[str]) -> bool:
    """Tell whether a tool annotated the traditional characters that it knows."""
    bases = {note.base: note for note in notes}
    if not bases or (len(bases) < _FEW and len(text) > _NEAR * len(notes)):
        return False
    return (
        _share(base in everywhere for base in bases) >= _USUAL
        and _share(_is_usual(note) for note in bases.values()) >= _USUAL
        and _share(map(_is_common, bases)) >= _USUAL
    )


def _is_spelled(text: str, notes: Sequence[Note]) -> bool:
    """Tell whether readings stand behind so many characters of any script that no author wrote them."""
    places = bool(notes) + sum(before.span.end != note.span.start for before, note in pairwise(notes))
    if places < _SPELLED or _EACH * places < len(text) - sum(map(_length, notes)):
        return False
    known = [usual for note in notes if (usual := is_read(note.base, note.plain, usually=True)) is not None]
    return places >= _UNCHECKED if not known else _share(known) >= _AGREEING


def _length(note: Note) -> int:
    return note.span.end - note.span.start


def _is_usual(note: Note) -> bool:
    return is_read(note.base, note.plain, usually=True) is not False


def _is_common(character: str) -> bool:
    simple = simple_form(character).encode("gb2312", "replace")
    return _MOST_OFTEN[0] <= simple[0] <= _MOST_OFTEN[1]


def _share(answers: Iterable[bool]) -> float:
    counted = list(answers)
    return sum(counted) / len(counted)
