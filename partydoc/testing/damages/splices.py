"""Readings that a tool put between the bytes of GBK text, some of them across two characters: 因為講 → 因?yàn)橹v.

The tool looks for the two bytes of each rare character and inserts the reading behind them. Where the second byte of one
character and the first of the next happen to be such a pair, the reading goes between the two bytes of a character: the
first is read together with the bracket, which gives `?`, and what follows the reading is read out of step until a second
byte happens to be a letter. And it parts sentences behind ！ and ？, which it finds across characters in the same way.
"""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from partydoc.readings import readings
from partydoc.testing.damages.pinyin import rare

_ASCII, _EURO, _LOWEST, _DELETE, _HIGHEST = 0x80, 0x80, 0x40, 0x7F, 0xFE
_QUESTION, _EXCLAMATION = b"\xa3\xbf", b"\xa3\xa1"
_TOOLS: tuple[tuple[tuple[bytes, ...], bool], ...] = (
    ((), False),
    ((_QUESTION,), False),
    ((_QUESTION, _EXCLAMATION), True),
)
"""What a tool takes for the end of a sentence, and whether that is still there afterwards."""


def splices(text: str, random: Random) -> str:
    """Annotate the rare characters of a text as bytes.

    >>> splices("因為講", Random(6))
    '因?yàn)橹v'
    """
    table = {pair: reading for one, reading in _known(text, random).items() if len(pair := _bytes(one)) == 2}
    order = list(table)
    random.shuffle(order)
    ranks = {pair: rank for rank, pair in enumerate(order)}
    ends, kept = random.choice(_TOOLS)
    return "".join(_read(_annotate(_cut(_bytes(run), ends, kept=kept), table, ranks)) or run for run in _runs(text))


def _known(text: str, random: Random) -> dict[str, str]:
    """Draw the table of the tool: it knows more characters than those of this text, so that pairs can meet."""
    across = {pair for run in _runs(text) for pair in _across(_bytes(run))}
    able = "".join(sorted({*text, *(_character(pair) for pair in across)}))
    return rare(able, random)


def _across(data: bytes) -> Iterator[bytes]:
    """Yield the pairs of bytes that belong to two characters."""
    place = 0
    while place + 2 < len(data):
        if data[place] < _ASCII:
            place += 1
            continue
        if data[place + 2] >= _ASCII and _is_pair(data[place + 1], data[place + 2]):
            yield data[place + 1 : place + 3]
        place += 2


def _cut(data: bytes, ends: tuple[bytes, ...], *, kept: bool) -> bytes:
    """Part a text where its second bytes and first bytes look like the end of a sentence: what is cut off becomes ?."""
    out, place = bytearray(), 0
    while place < len(data):
        size = 1 if data[place] < _ASCII else 2
        end = data[place + 1 : place + 3]
        if size > 1 and end in ends:
            out += b"?" + end * kept
            place += 3
        else:
            out += data[place : place + size]
            place += size
    return bytes(out)


def _annotate(data: bytes, table: dict[bytes, str], ranks: dict[bytes, int]) -> bytes:
    """Insert the readings as a tool does that replaces one character after the other in the whole text.

    Of two pairs that share a byte the one at the left parts the other, if its turn comes first.
    """
    out = bytearray()
    for place, byte in enumerate(data):
        out.append(byte)
        pair = data[place - 1 : place + 1] if place else b""
        before = data[place - 2 : place] if place > 1 else b""
        if pair in table and not (before in table and ranks[before] < ranks[pair]):
            out += f"({table[pair]})".encode("gbk")
    return bytes(out)


def _read(data: bytes) -> str:
    """Read bytes as Windows reads them: a pair that is no character becomes one question mark."""
    out, place = [], 0
    while place < len(data):
        first, second = data[place], data[place + 1] if place + 1 < len(data) else 0
        wide = first >= _ASCII and first != _EURO
        out.append(chr(first) if first < _ASCII else "€" if not wide else "?")
        if wide and _is_pair(first, second):
            out[-1] = bytes((first, second)).decode("gb18030")
        place += 1 + wide
    return "".join(out)


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


def _character(pair: bytes) -> str:
    return pair.decode("gb18030")
