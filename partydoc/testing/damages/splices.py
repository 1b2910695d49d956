"""Readings that a tool put between the bytes of GBK text, some of them across two characters: 因為講 → 因?yàn)橹v.

The tool looks for the two bytes of each rare character and inserts the reading behind them. Where the second byte of
one character and the first of the next happen to be such a pair, the reading goes between the two bytes of a character:
the first is read together with the bracket, which gives `?`, and what follows the reading is read out of step until a
second byte happens to be a letter. And it parts sentences behind ！ and ？, which it finds across 。 and “ too.

Where a digit, a mark or the line's end comes first, the byte before it is gone for good: `lossy_splices` leaves such
places in, `splices` leaves them out.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from random import Random

from attrs import define, field

from partydoc.scripts import simplify
from partydoc.testing.damages.pinyin import rare

_ASCII, _LOWEST, _DELETE, _HIGHEST = 0x80, 0x40, 0x7F, 0xFE
_BRACKET = 0xFF  # stands for the bracket of a note until the bytes are read: GBK does not use it
_SINGLE = {_BRACKET: "(", 0x80: "€"}
_COMMON = (0xB0, 0xD7)
_STOP, _QUESTION, _EXCLAMATION = b"\xa1\xa3", b"\xa3\xbf", b"\xa3\xa1"
_TOOLS: tuple[tuple[tuple[bytes, ...], bool], ...] = (
    ((), False),
    ((_QUESTION,), False),
    ((_QUESTION, _EXCLAMATION), True),
)
"""What a tool takes for the end of a sentence, and whether that is still there afterwards."""


def splices(text: str, random: Random) -> str:
    """Annotate the rare characters of a text as bytes, where no byte is lost.

    >>> splices("因為講", Random(6))
    '因?yàn)橹v'
    """
    return _damage(text, random, loses=False)


def lossy_splices(text: str, random: Random) -> str:
    """Annotate all the rare characters of a text as bytes; where a byte is lost nothing can restore the text."""
    return _damage(text, random, loses=True)


def _damage(text: str, random: Random, *, loses: bool) -> str:
    table = {pair: reading for one, reading in _known(text, random).items() if (pair := _bytes(one))}
    order = list(table)
    random.shuffle(order)
    ends, kept = random.choice(_TOOLS)
    tool = _Tool(table, {pair: rank for rank, pair in enumerate(order)}, ends, kept, loses)
    return "".join(tool.damage(run) or run for run in _runs(text))


@define
class _Tool:
    """What a tool knows: readings, which it puts in by rank, and the *ends* of sentences, which may be *kept*."""

    table: Mapping[bytes, str]
    ranks: Mapping[bytes, int]
    ends: tuple[bytes, ...]
    kept: bool
    loses: bool
    left: set[int] = field(factory=set)

    def damage(self, run: str) -> str:
        """Damage a run that GBK can hold; where bytes are lost, again without what lost them."""
        data = _bytes(run)
        self.left = set()
        while True:
            damaged, places = self._written(data)
            text, lost = _read(damaged)
            if self.loses or lost < 0:
                return text
            self.left.add(max((at for at, there in places if there <= lost), default=-1))
            if -1 in self.left:
                return ""

    def _written(self, data: bytes) -> tuple[bytes, list[tuple[int, int]]]:
        """Write the bytes with notes and cuts; give the places of those that break pairs, before and after."""
        out, places, at, second = bytearray(), list[tuple[int, int]](), 0, False
        while at < len(data):
            second = not second and data[at] >= _ASCII
            end = data[at + 1 : at + 3]
            cut = second and end in self.ends and at not in self.left and (self.loses or data[at : at + 2] == _STOP)
            if cut:
                places.append((at, len(out)))
                out += b"?" + end * self.kept
                at, second = at + 3, True
                continue
            out.append(data[at])
            if note := self._note(data, at):
                if second and at not in self.left:
                    places.append((at, len(out)))
                if at not in self.left:
                    out += note
            at += 1
        return bytes(out), places

    def _note(self, data: bytes, at: int) -> bytes:
        """Give the note behind a pair, as a tool does that replaces one character after the other in the whole text.

        Of two pairs that share a byte the one at the left parts the other, if its turn comes first.
        """
        pair, before = data[max(0, at - 1) : at + 1], data[max(0, at - 2) : at]
        if pair not in self.table or (before in self.table and self.ranks[before] < self.ranks[pair]):
            return b""
        return bytes((_BRACKET,)) + f"{self.table[pair]})".encode("gbk")


def _known(text: str, random: Random) -> dict[str, str]:
    """Draw the table of the tool: it knows more common characters than those of this text, so that pairs can meet."""
    across = [pair.decode("gb18030") for run in _runs(text) for pair in _across(_bytes(run))]
    return rare("".join(dict.fromkeys([*text, *filter(_is_common, across)])), random)


def _is_common(character: str) -> bool:
    """Tell whether the simplified form is on the first level of GB 2312, the 3,755 characters in common use."""
    first = (_bytes(simplify(character)) or b"\0")[0]
    return _COMMON[0] <= first <= _COMMON[1]


def _across(data: bytes) -> Iterator[bytes]:
    """Yield the pairs of bytes that belong to two characters."""
    place = 0
    while place + 2 < len(data):
        if data[place] < _ASCII:
            place += 1
            continue
        if _is_pair(data[place + 1], data[place + 2]):
            yield data[place + 1 : place + 3]
        place += 2


def _read(data: bytes) -> tuple[str, int]:
    """Read bytes as Windows reads them: a pair that is no character becomes one question mark.

    Also give the first place where such a pair held more than a bracket; -1 if there is none.
    """
    out, place, lost = list[str](), 0, -1
    while place < len(data):
        first, second = data[place], data[place + 1] if place + 1 < len(data) else 0
        wide = first >= _ASCII and first not in _SINGLE
        out.append(chr(first) if first < _ASCII else _SINGLE.get(first, "?"))
        if wide and _is_pair(first, second):
            out[-1] = bytes((first, second)).decode("gb18030")
        elif wide and second != _BRACKET and lost < 0:
            lost = place
        place += 1 + wide
    return "".join(out), lost


def _is_pair(first: int, second: int) -> bool:
    return _ASCII < first <= _HIGHEST and _LOWEST <= second <= _HIGHEST and second != _DELETE


def _runs(text: str) -> Iterator[str]:
    """Cut a text into lines, line ends, and characters that GBK does not know."""
    run = ""
    for one in text:
        if one == "\n" or not _bytes(one):
            yield from (run, one)
            run = ""
        else:
            run += one
    yield run


def _bytes(text: str) -> bytes:
    """Write a text in GBK; nothing where GBK cannot."""
    try:
        return text.encode("gbk")
    except UnicodeEncodeError:
        return b""
