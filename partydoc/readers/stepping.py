"""Bad bytes cost themselves and no more: in encodings of two bytes a character, what follows is put in step again.

A lost first byte lets its second pair with the first of the next character, and so on to the end of the run: all of it
would be other characters, and only the last byte an error.
"""

from __future__ import annotations

import re

from partydoc.familiarity import familiarity

BAD = "\N{REPLACEMENT CHARACTER}"
_TWO_BYTES = frozenset({"gb18030", "big5", "cp950", "big5hkscs"})
_PIECE = re.compile(rb"[^<>\n]*+[<>\n]?", re.DOTALL)  # none of the three is the second byte of a character
_RUN = re.compile(rb"[\x80-\xff]+")
_LONGEST = 1 << 13
_RUNS = 3  # runs up to an error that may have lost their first byte
_ERRORS = 8  # errors of a piece that are put in step


def replace_bad(data: bytes, encoding: str) -> str:
    r"""Decode bytes, with U+FFFD where they are not in the encoding.

    >>> replace_bad("图书馆<".encode("gb18030").replace("图".encode("gb18030")[:1], b"?"), "gb18030")
    '?\ufffd书馆<'
    """
    if encoding not in _TWO_BYTES:
        return data.decode(encoding, "replace")
    return "".join(_piece(found[0], encoding) for found in _PIECE.finditer(data))


def fails_at(data: bytes, encoding: str) -> int | None:
    """Give the place of the first byte that is not in the encoding; None where there is none."""
    try:
        data.decode(encoding)
    except UnicodeDecodeError as error:
        return error.start
    return None


def _piece(data: bytes, encoding: str) -> str:
    parts: list[str] = []
    for _ in range(_ERRORS if len(data) <= _LONGEST else 0):
        fails = fails_at(data, encoding)
        if fails is None:
            break
        parts.append(max(_readings(data[: fails + 1], encoding), key=_familiar))
        data = data[fails + 1 :]
    return "".join((*parts, data.decode(encoding, "replace")))


def _readings(data: bytes, encoding: str) -> list[str]:
    """Read bytes whose last one is an error: as they stand, and without the first byte of each of the last runs."""
    starts = [run.start() for run in _RUN.finditer(data)][-_RUNS:]
    return [
        f"{data[:at].decode(encoding, 'replace')}{BAD}{data[at + 1 :].decode(encoding, 'replace')}"
        for at in (len(data) - 1, *reversed(starts))
    ]


def _familiar(text: str) -> float:
    return familiarity(text) - text.count(BAD)
