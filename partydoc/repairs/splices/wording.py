"""How likely characters are in a text: by what stands side by side in it, and in official documents."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache, partial
from math import log
from typing import TypeVar

from partydoc.readings import readings, word_pairs
from partydoc.repairs.pinyin.notes import Note
from partydoc.repairs.splices.gbk import LEADS, decode, encode
from partydoc.repairs.splices.neighbours import Neighbours
from partydoc.repairs.splices.sequences import sequences
from partydoc.repairs.splices.symbols import END, SHARES, symbol, symbols
from partydoc.scripts import simple_form

_Of = TypeVar("_Of")
_Found = TypeVar("_Found")

_FIRST_LEVEL = range(0xB0, 0xD8)
_SECOND_LEVEL = range(0xD8, 0xF8)
_BIG5_FIRST_LEVEL = range(0xA1, 0xC7)
MARKS = frozenset("、。，．：；？！“”‘’（）《》〈〉「」『』【】〔〕—…·％")
_COSTS = {"common": 0, "known": 1, "rare": 2}

_UNSEEN = (1e-6, 1e-7, 1e-8)
"""How likely a character is that was never seen, by what it costs."""

_OWN = 0.8
"""What the text says of single characters, beside what official documents say."""

_PARTED = 0.2
"""How likely the tool parted characters that stand together elsewhere."""

_FORM, _VARIANT = 0.5, 0.005
"""How often a form of a character may stand where it is not seen."""

_NOTED = 0.3
"""How often a tool notes a character that simplification changes, where the text does not show it."""

_SURELY = 0.999
"""Nothing is surer: where a tool ran twice, a character has more than one note."""

_COUNTED = 300_000
"""Characters of a text that are counted."""

_REMEMBERED = 1 << 14
"""Characters behind others whose likelihood is remembered; then it is begun anew."""

_PARTING = " "
"""What ends the key of a character that the tool parted from the ones before it."""

_PAIR = 0.02
"""How likely the second character of a pair within a word follows the first, where official documents do not say it."""


@lru_cache(maxsize=1 << 15)
def cost(character: str) -> int:
    """Give what a character costs: nothing when in common use, in either script, one on the second level, else two.

    The levels are those of GB 2312, 3,755 characters and 3,008.

    >>> cost("縣"), cost("橹"), cost("鱤")
    (0, 1, 2)
    """
    if character in MARKS:
        return _COSTS["common"]
    simple = simple_form(character).encode("gb2312", "replace")
    lead = simple[0] if len(simple) > 1 else 0
    return _COSTS["common" if lead in _FIRST_LEVEL else "known" if lead in _SECOND_LEVEL else "rare"]


@lru_cache(maxsize=1 << 15)
def is_variant(character: str) -> bool:
    """Tell a form that is not on the first level of Big5, as 顔 beside 顏.

    >>> is_variant("顔"), is_variant("顏")
    (True, False)
    """
    lead = character.encode("big5", "replace")[0]
    return lead not in _BIG5_FIRST_LEVEL


class WorkedOut(dict[_Of, _Found]):
    """What is worked out of others, of each once."""

    def __init__(self, work_out: Callable[[_Of], _Found]) -> None:
        self._work_out = work_out

    def __missing__(self, of: _Of) -> _Found:
        found = self[of] = self._work_out(of)
        return found


class Wording:
    """What a text says of itself: its characters, what stands side by side, and how its notes read them.

    All but the forms of characters is counted in symbols, so that 為 speaks for 爲. A long text is counted around a
    *place*: more of it says nothing new, and a file of many documents least of all.
    """

    def __init__(self, text: str, notes: Sequence[Note], place: int = 0) -> None:
        start = max(0, min(place - _COUNTED // 2, len(text) - _COUNTED))
        near = [note for note in notes if start <= note.span.start and note.span.end <= start + _COUNTED]
        plain = _without(text, near, start, min(len(text), start + _COUNTED))
        shown = symbols(f"\n{plain}\n")
        self._forms = Counter(plain)
        self._times = Counter(shown)
        self._neighbours = Neighbours(shown)
        self._length = len(shown)
        self._general = sequences()
        self._words = word_pairs()
        self._likely: dict[str, float] = {}  # by the symbols before, the character, and a mark if it was parted
        self._judged = 0
        self._keys: dict[tuple[int, str], list[str]] = {}
        self._noted = defaultdict[str, set[str]](set)
        self.is_noted = partial(_is_noted, self._forms, Counter(note.base for note in near))
        self.never_noted = WorkedOut(partial(_never_noted, self.is_noted))  # not of self: a ring is not let go
        for note in notes:
            self._noted[note.reading].add(note.base)

    def noted(self, reading: str) -> set[str]:
        """Give the characters that a note of the text reads so."""
        return self._noted.get(reading, set())

    def times(self, character: str) -> int:
        """Count a character, in this form."""
        return self._forms[character]

    def unnoted(self, text: str) -> float:
        """Tell how likely no note stands behind these characters, as the logarithm of a probability."""
        return sum(map(self.never_noted.__getitem__, text))

    def score(self, before: str, piece: str, parted: int = -1) -> float:
        """Tell how likely a piece of text is behind another: the logarithm of its probability.

        The tool parts the same characters everywhere, so the text says nothing of how likely the one at *parted* is
        behind the ones before it; where it stands behind them it is less likely that the tool parted them here.

        Each character is judged by the two before it, then by one, then by itself, in Witten's and Bell's way: what
        was never seen behind a piece is the likelier, the more different ones were seen there. What the text does not
        say, official documents do.
        """
        total, likely = 0.0, self._likely
        shown = _shown(before[-2:] + piece).rjust(len(piece) + 2, END)
        for place, one in enumerate(piece):
            known = shown[place : place + 2]
            at = known + one if place != parted else known + one + _PARTING
            more = likely.get(at)
            if more is None:
                if len(likely) >= _REMEMBERED:
                    self._judged -= len(likely)
                    likely.clear()
                more = likely[at] = self._behind(known, one, place == parted)
            total += more
        return total

    def newly_judged(self) -> int:
        """Count the characters that were judged for the first time behind what stood before them, since last asked."""
        new, self._judged = len(self._likely) - self._judged, len(self._likely)
        return new

    def _behind(self, known: str, one: str, parted: bool) -> float:  # noqa: FBT001  it is part of a key
        shown = symbol(one)
        behind = self._in_general(known, shown, cost(one))
        if parted:
            behind *= _PARTED if self._neighbours.behind(known[1], shown).found else 1
        else:
            behind = self._blend(known[1], shown, behind)
            behind = self._blend(known, shown, behind)
        return log(behind) + log(self._form(one, shown))

    def score_shown(self, before: str, piece: str) -> float:
        """Tell how likely a piece is that stands in the text, by what official documents say."""
        total, general, known = 0.0, self._general, _known(before)
        for one in piece:
            shown = symbol(one)
            behind = general.behind(known, shown, general.alone(shown, _UNSEEN[cost(one)]))
            total += log(behind * SHARES.get(shown, 1))
            known = known[1] + shown
        return total

    def _in_general(self, before: str, shown: str, costs: int) -> float:
        """Tell how likely a symbol follows two others in official documents, if the text has as many of it as they."""
        general = self._general
        alone = _OWN * self._times[shown] / self._length + (1 - _OWN) * general.alone(shown, _UNSEEN[costs])
        behind = general.behind(before, shown, alone)
        return max(behind, min(_PAIR, general.most(before[1]))) if before[1] + shown in self._words else behind

    def _blend(self, before: str, shown: str, otherwise: float) -> float:
        found, times, kinds = self._neighbours.behind(before, shown)
        kinds += 1
        return (found + kinds * otherwise) / (times + kinds)

    def _form(self, character: str, shown: str) -> float:
        """Tell how likely a character has this form."""
        extra = _VARIANT if is_variant(character) else _FORM
        return (self._forms[character] + extra) / (self._times[shown] + 1)

    def keys(self, lead: int, reading: str) -> list[str]:
        """List the characters with this first byte that the tool may read so: the text's own first."""
        found = self._keys.get((lead, reading))
        if found is None:
            own = list(self.annotated(lead, reading))
            found = self._keys[lead, reading] = own + [one for one in read_so(lead, reading) if one not in own]
        return found

    def annotated(self, lead: int, reading: str) -> Iterator[str]:
        """Yield the characters with this first byte that a note of the text reads so."""
        for character in sorted(self.noted(reading)):
            if encode(character)[:1] == bytes((lead,)):
                yield character


def _is_noted(forms: Counter[str], noted: Counter[str], character: str) -> float:
    """Tell how likely a note stands behind a character, by what stands behind it elsewhere."""
    times = noted[character] + _NOTED * (simple_form(character) != character)
    share = times / (forms[character] + 1)
    return min(share, _SURELY)


def _never_noted(is_noted: Callable[[str], float], character: str) -> float:
    """Tell how likely no note stands behind a character, as the logarithm of a probability."""
    return log(1 - is_noted(character))


def _known(before: str) -> str:
    """Give the last two symbols of what stands before."""
    return _shown(before[-2:]).rjust(2, END)


def _shown(piece: str) -> str:
    """Write a few characters in symbols: `symbols` is for many."""
    return "".join(map(symbol, piece))


def _without(text: str, notes: Sequence[Note], start: int, end: int) -> str:
    """Give a stretch of a text without the notes in it."""
    starts = [start, *(note.span.end for note in notes)]
    ends = [*(note.span.start for note in notes), end]
    return "".join(text[start:end] for start, end in zip(starts, ends, strict=True))


@lru_cache(maxsize=1 << 12)
def read_so(lead: int, reading: str) -> tuple[str, ...]:
    """List the traditional characters with this first byte that are commonly read so, tone and all; else all.

    >>> read_so(0x9D, "rùn")
    ('潤',)
    """
    found = (decode(lead, trail) for trail in range(LEADS[-1] + 1))
    able = tuple(one for one in found if one and reading in readings(one) and simple_form(one) != one)
    return tuple(one for one in able if readings(one)[0] == reading) or able
