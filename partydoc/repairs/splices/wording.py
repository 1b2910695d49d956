"""How likely characters are in a text: by what stands side by side in it, and in official documents."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache
from math import log

from partydoc.readings import readings, word_pairs
from partydoc.repairs.pinyin.notes import Note
from partydoc.repairs.splices.gbk import LEADS, decode, encode
from partydoc.repairs.splices.pairs import COMMON_PAIRS
from partydoc.scripts import simplify

_FIRST_LEVEL = range(0xB0, 0xD8)
_SECOND_LEVEL = range(0xD8, 0xF8)
_BIG5_FIRST_LEVEL = range(0xA1, 0xC7)
MARKS = frozenset("、。，．：；？！“”‘’（）《》〈〉「」『』【】〔〕—…·％")
_COSTS = {"common": 0, "known": 1, "rare": 3}

_UNSEEN = {0: 0.5, 1: 0.02, 3: 0.001}
"""How often a character may stand in a text in which it is not seen, by what it costs."""

_FORM, _VARIANT = 0.5, 0.005
"""How often a form of a character may stand where it is not seen."""

_PAIR = 0.05
"""How likely the second character of a pair follows the first, where the text does not say it."""


@lru_cache(maxsize=1 << 13)
def cost(character: str) -> int:
    """Give what a character costs: nothing when in common use, in either script, one on the second level, else three.

    The levels are those of GB 2312, 3,755 characters and 3,008.

    >>> cost("縣"), cost("橹"), cost("鱤")
    (0, 1, 3)
    """
    if character in MARKS:
        return _COSTS["common"]
    simple = simplify(character).encode("gb2312", "replace")
    lead = simple[0] if len(simple) > 1 else 0
    return _COSTS["common" if lead in _FIRST_LEVEL else "known" if lead in _SECOND_LEVEL else "rare"]


@lru_cache(maxsize=1 << 13)
def is_variant(character: str) -> bool:
    """Tell a form that is not on the first level of Big5, as 顔 beside 顏.

    >>> is_variant("顔"), is_variant("顏")
    (True, False)
    """
    lead = character.encode("big5", "replace")[0]
    return lead not in _BIG5_FIRST_LEVEL


_simple = lru_cache(maxsize=1 << 13)(simplify)


class Wording:
    """What a text says of itself: its characters, which stand side by side, and how its notes read them.

    Characters are counted in simplified form, so that 為 speaks for 爲.
    """

    def __init__(self, text: str, notes: Sequence[Note]) -> None:
        plain = _without(text, notes)
        self._forms = Counter(plain)
        simple = plain.translate({ord(one): _simple(one) for one in self._forms})
        self._counts = Counter(simple)
        self._pairs = Counter(map(str.__add__, simple, simple[1:]))
        self._triples = Counter(map(str.__add__, map(str.__add__, simple, simple[1:]), simple[2:]))
        self._times = self._counts + self._pairs
        self._kinds = Counter(piece[:-1] for pieces in (self._pairs, self._triples) for piece in pieces)
        self._known = COMMON_PAIRS
        self._length = len(plain) + 1
        self._noted: defaultdict[str, set[str]] = defaultdict(set)
        for note in notes:
            self._noted[note.reading].add(note.base)

    def learn(self) -> bool:
        """Learn the words that pypinyin knows; tell whether that is new."""
        known, self._known = self._known, COMMON_PAIRS | word_pairs()
        return len(known) < len(self._known)

    def noted(self, reading: str) -> set[str]:
        """Give the characters that a note of the text reads so."""
        return self._noted.get(reading, set())

    def times(self, character: str) -> int:
        """Count a character, in this form."""
        return self._forms[character]

    def score(self, before: str, piece: str) -> float:
        """Tell how likely a piece of text is behind another: the logarithm of its probability.

        Each character is judged by the two before it, then by one, then by itself, in Witten's and Bell's way:
        what was never seen behind a piece is the likelier, the more different ones were seen there.
        """
        known = "".join(map(_simple, before))[-2:].rjust(2, "\n")
        total = 0.0
        for one in piece:
            simple = _simple(one)
            total += log(self._follows(known, simple)) + log(self._form(one, simple))
            known = known[1] + simple
        return total

    def _follows(self, before: str, character: str) -> float:
        last = before[1]
        alone = (self._counts[character] + _UNSEEN.get(cost(character), 0)) / self._length
        common = _PAIR if last + character in self._known else 0
        behind = self._blend(self._pairs, last, character, max(alone, common))
        return self._blend(self._triples, before, character, behind)

    def _blend(self, counts: Counter[str], before: str, character: str, otherwise: float) -> float:
        kinds = self._kinds[before] + 1
        return (counts[before + character] + kinds * otherwise) / (self._times[before] + kinds)

    def _form(self, character: str, simple: str) -> float:
        """Tell how likely a character has this form."""
        extra = _VARIANT if is_variant(character) else _FORM
        return (self._forms[character] + extra) / (self._counts[simple] + 1)

    def annotated(self, lead: int, reading: str) -> Iterator[str]:
        """Yield the characters with this first byte that a note of the text reads so."""
        for character in sorted(self.noted(reading)):
            if encode(character)[:1] == bytes((lead,)):
                yield character


def _without(text: str, notes: Sequence[Note]) -> str:
    starts = [0, *(note.span.end for note in notes)]
    ends = [*(note.span.start for note in notes), len(text)]
    return "".join(text[start:end] for start, end in zip(starts, ends, strict=True))


@lru_cache(maxsize=1 << 12)
def read_so(lead: int, reading: str) -> tuple[str, ...]:
    """List the traditional characters with this first byte that are commonly read so, tone and all; else all.

    >>> read_so(0x9D, "rùn")
    ('潤',)
    """
    found = (decode(lead, trail) for trail in range(LEADS[-1] + 1))
    able = tuple(one for one in found if one and reading in readings(one) and simplify(one) != one)
    return tuple(one for one in able if readings(one)[0] == reading) or able
