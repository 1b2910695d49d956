"""Footnotes: 〔1〕, [^1]: and what it says (注释)."""

from __future__ import annotations

from typing import NamedTuple

from partydoc.patterns import compile_late

_MARK = compile_late("[〔［\\[](?:注 ?|\\^)?([0-9０-９]{1,3})[〕］\\]]:?")


class FootnoteParts(NamedTuple):
    """The mark, its number and the note behind it."""

    mark: str
    number: int | None
    note: str


def read_footnote(text: str) -> FootnoteParts:
    """Part the mark of a note from what it says.

    >>> read_footnote("〔1〕 见《社区书屋办法》。")
    FootnoteParts(mark='〔1〕', number=1, note='见《社区书屋办法》。')
    """
    found = _MARK.match(text)
    if found is None:
        return FootnoteParts("", None, text)
    return FootnoteParts(found[0], int(found[1]), text[found.end() :].strip(" \u3000"))
