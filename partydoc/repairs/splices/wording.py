"""How likely a character is in an official document, and which readings a text itself gives."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from partydoc.readings import readings, toneless
from partydoc.repairs.pinyin.notes import Note
from partydoc.repairs.splices.gbk import LEADS, decode, encode
from partydoc.scripts import simplify

_FIRST_LEVEL = range(0xB0, 0xD8)
_SECOND_LEVEL = range(0xD8, 0xF8)
_BIG5_FIRST_LEVEL = range(0xA1, 0xC7)
MARKS = frozenset("、。，．：；？！“”‘’（）《》〈〉「」『』【】〔〕—…·％")
_COSTS = {"common": 0, "known": 1, "rare": 3}


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


class Wording:
    """What a text says of itself: its characters, which stand side by side, and how its notes read them."""

    def __init__(self, text: str, notes: Sequence[Note]) -> None:
        plain = _without(text, notes)
        self._counts = Counter(plain)
        self._pairs = Counter(map(str.__add__, plain, plain[1:]))
        self._followers = Counter(pair[0] for pair in self._pairs)
        self._length = len(plain) + 1
        self._noted: defaultdict[str, set[str]] = defaultdict(set)
        for note in notes:
            self._noted[note.plain].add(note.base)

    def times(self, character: str) -> int:
        """Count a character."""
        return self._counts[character]

    def together(self, pair: str) -> int:
        """Count the places where two characters stand side by side."""
        return self._pairs[pair]

    def chance(self, before: str, character: str, after: str) -> float:
        """Compare how likely characters are between two others: by their neighbours in the text, in Witten-Bell's way.

        What was never seen behind a character is the likelier, the more different ones were seen there.
        """
        here = self._pairs[before + character] + self._followers[before] * self._counts[character] / self._length
        kinds = self._followers[character]
        there = self._pairs[character + after] + kinds * self._counts[after] / self._length
        return here * there / (self._counts[character] + kinds + 1)

    def familiar(self, piece: str) -> int:
        """Count the pairs of neighbours in a piece of text that stand side by side elsewhere too."""
        return sum(bool(self._pairs[first + second]) for first, second in pairwise(piece))

    def annotated(self, lead: int, reading: str) -> Iterator[str]:
        """Yield the characters with this first byte that a note of the text reads so."""
        for character in sorted(self._noted.get(toneless(reading), ())):
            if encode(character)[:1] == bytes((lead,)):
                yield character


def _without(text: str, notes: Sequence[Note]) -> str:
    starts = [0, *(note.span.end for note in notes)]
    ends = [*(note.span.start for note in notes), len(text)]
    return "".join(text[start:end] for start, end in zip(starts, ends, strict=True))


@lru_cache(maxsize=1 << 12)
def read_so(lead: int, reading: str) -> tuple[str, ...]:
    """List the traditional characters with this first byte that can be read so, tone and all.

    >>> read_so(0x9D, "rùn")
    ('潤',)
    """
    found = (decode(lead, trail) for trail in range(LEADS[-1] + 1))
    return tuple(one for one in found if one and reading in readings(one) and simplify(one) != one)
