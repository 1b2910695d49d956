"""The markers of a text as members of series, whole ones and worn ones."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from attrs import define

from partydoc.numbering.families import ARABIC_DOT, ARABIC_PAREN, DECIMAL, HAN_COMMA, HAN_PAREN
from partydoc.numbering.look_alikes import is_distinct, without_look_alikes
from partydoc.numbering.ordinals import Ordinal, ordinal
from partydoc.numbering.scanning import STRAY, Found, scan
from partydoc.repairs.worn_markers.surroundings import LOOSE, OPEN

Key = tuple[str, str]
"""A series: the kind of its markers, and the sign that closes them."""

WHOLE, SIGN, NUMBER, PLACE, LOST = "whole", "sign", "number", "place", "lost"
"""What a marker lacks: nothing, a sign beside its number, its number's form, besides that its place, its number."""
_KNOWN = frozenset({WHOLE, SIGN})

UNITS = ("编", "部分", "部", "分编", "分部", "章", "节", "条")
"""The units of laws and standards, the highest first; a name within another names what the longer one does not."""
# terminal: the kind of its series, and whether the mark behind the number tells two series apart
_KINDS: dict[str, tuple[str, bool]] = {
    "HAN_COMMA": (HAN_COMMA.name, True),
    "WORN_COMMA": (HAN_COMMA.name, True),
    STRAY: (HAN_COMMA.name, True),
    "HAN_PAREN": (HAN_PAREN.name, False),
    "WORN_PAREN": (HAN_PAREN.name, False),
    "ARABIC_DOT": (ARABIC_DOT.name, True),
    "WORN_DOT": (ARABIC_DOT.name, True),
    "ARABIC_PAREN": (ARABIC_PAREN.name, False),
    "DECIMAL": (DECIMAL.name, False),
    "WORN_DIGITS": (ARABIC_PAREN.name, False),
}
# terminal: the series that a marker without its number may belong to
_LOST: dict[str, tuple[Key, ...]] = {
    "LOST_COMMA": ((HAN_COMMA.name, "、"), (ARABIC_DOT.name, "、")),
    "LOST_PAREN": ((HAN_PAREN.name, ""), (ARABIC_PAREN.name, "")),
}
RIVALS = {key: frozenset(keys) - {key} for keys in _LOST.values() for key in keys}
"""The other series that a marker without its number may belong to."""


@define(eq=False, weakref_slot=False)
class Token:
    """A marker: its place, its series, its number (None: lost), what it lacks, how it is and should be written.

    *opens_line*: nothing stands before it in its line. *restored*: its series has shown what it should be. Where its
    number is lost, *place*: what its line stands behind; *is_titled*: a title may stand behind the marker before it.
    """

    start: int
    key: Key
    number: Ordinal | None
    lacks: str
    opens_line: bool
    found: str
    text: str
    restored: bool = False
    place: str = ""
    is_titled: bool = False

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.start + len(self.found)

    @property
    def may_open(self) -> bool:
        """It does not go on with the line before: no brackets do, and no 、 but behind an open line."""
        return self.place not in (LOOSE, OPEN) or self.found[0] == "("

    @property
    def is_half(self) -> bool:
        """There is no bracket before the number, but one behind it."""
        return self.found[-1] == ")" and self.found[0] not in "第笫("

    @property
    def is_whole(self) -> bool:
        """Nothing is lacking, or no longer."""
        return self.restored or self.lacks == WHOLE

    @property
    def is_distinct(self) -> bool:
        """The signs of the number can be nothing else: some are of another script, or numerals stand beside them."""
        return bool(self.number) and is_distinct(self.found)

    @property
    def is_known(self) -> bool:
        """The number is sure."""
        return self.restored or self.lacks in _KNOWN


def read_tokens(folded: str) -> Iterator[Token]:
    r"""Read the markers of a folded text; one whose number is lost comes once for each series it may belong to.

    >>> [(token.key[0], token.number.value, token.lacks) for token in read_tokens("一、书屋\n二)书屋\n(-)书屋")]
    [('han-comma', 1, 'whole'), ('han-paren', 2, 'sign'), ('han-paren', 1, 'number')]
    """
    same: dict[str, str] = {}  # many markers are written alike
    for found in scan(folded):
        text = folded[found.start : found.end]
        text = same.setdefault(text, text)
        if found.terminal in _LOST:
            for key in _LOST[found.terminal]:
                yield Token(found.start, key, None, LOST, found.opens_line, text, text)
        else:
            yield from _numbered(found, text, same)


def _numbered(found: Found, text: str, same: dict[str, str]) -> Iterator[Token]:
    read = without_look_alikes(text) if found.terminal.startswith(("WORN", STRAY)) else text
    number = ordinal(read)
    if number is None or not number.value:
        return
    lacks, whole = (PLACE if found.terminal == STRAY else NUMBER) if read != text else WHOLE, read
    if lacks == WHOLE and text[-1] == ")" and text[0] != "(":
        lacks, whole = SIGN, "(" + text
    whole = same.setdefault(whole, whole)
    yield Token(found.start, _key(found.terminal, text), number, lacks, found.opens_line, text, whole)


def _key(terminal: str, text: str) -> Key:
    if terminal in _KINDS:
        kind, parted = _KINDS[terminal]
        return series_key(kind, text[-1] if parted and not text[-1].isalnum() else "")
    return series_key("第", max((unit for unit in UNITS if unit in text), key=len))


@cache
def series_key(kind: str, sign: str) -> Key:
    """Give the one key of a series."""
    return kind, sign
