"""What the repairs left alone in a text, held in rows until the last of them has run: damaged texts have very many."""

from __future__ import annotations

from collections.abc import Iterator
from struct import Struct

from partydoc.diagnostics import SEVERITIES, Diagnostic
from partydoc.edits import Edits
from partydoc.spans import Span

_ROW = Struct("<QQQIHHB")  # start, end, place and size of the message, repair, code, severity
_NO_ROW = bytes(_ROW.size)
_CODES = 16  # bits of a code
_CODING = "utf-8", "surrogatepass"


class Doubts:
    """The diagnostics of the repairs, with spans in the raw text; of one place and code the latest.

    A diagnostic takes four hundred bytes, a row a hundred with the message, and each round of the repairs finds most of
    them again.

    >>> doubts = Doubts()
    >>> doubts.add("pinyin", [Diagnostic("reading-unclear", "(a) behind 甲", Span(1, 4), "info")], Edits())
    >>> [doubt.message for doubt in doubts.left(Edits())]
    ['(a) behind 甲']
    """

    __slots__ = ("_messages", "_names", "_rows")

    def __init__(self) -> None:
        self._rows = bytearray()
        self._messages = bytearray()
        self._names: dict[str, int] = {}

    def add(self, repair: str, noticed: list[Diagnostic], edits: Edits) -> None:
        """Take what a repair noticed in the text that *edits* made of the raw one; the list is left empty.

        What was noticed there before, under the same code, goes.
        """
        if not noticed:
            return
        rows, messages, number, by = self._rows, self._messages, self._number, self._number(repair)
        known = {row[0] << _CODES | row[5]: at * _ROW.size for at, row in enumerate(_ROW.iter_unpack(rows))}
        to_raw = edits.offsets().to_raw if edits else Span
        for doubt in noticed:
            (start, end), code, message = to_raw(*doubt.span), number(doubt.code), doubt.message.encode(*_CODING)
            place = known.setdefault(start << _CODES | code, len(rows))
            if place == len(rows):
                rows += _NO_ROW
                written = len(messages)
            else:
                written = _ROW.unpack_from(rows, place)[2]
            if not messages.startswith(message, written):
                written = len(messages)
                messages += message
            _ROW.pack_into(rows, place, start, end, written, len(message), by, code, SEVERITIES.index(doubt.severity))
        noticed.clear()

    def left(self, edits: Edits) -> Iterator[Diagnostic]:
        """Make the diagnostics, but for what the same repair was sure of in a later round, and what is within an edit.

        *edits* are those of all the repairs together.
        """
        names = tuple(self._names)
        for start, end, at, size, repair, code, severity in _ROW.iter_unpack(self._rows):
            place = Span(start, end)
            if not _is_settled(names[repair], place, edits):
                message = self._messages[at : at + size].decode(*_CODING)
                yield Diagnostic(names[code], message, place, SEVERITIES[severity])

    def _number(self, name: str) -> int:
        return self._names.setdefault(name, len(self._names))


def _is_settled(name: str, place: Span, edits: Edits) -> bool:
    nearest = True
    for edit in edits.beginning_by(place.start):
        start, end = edit.span
        if nearest and end >= place.end > start:
            return True
        if start != place.start:
            return False
        if edit.reason == name:
            return True
        nearest = False
    return False
