"""The words of a title or heading, to be compared with those of another."""

from __future__ import annotations

from partydoc.scripts import fold

SHOWN = 24


def key(text: str) -> str:
    """Leave out what may differ: width, script, blanks, punctuation.

    >>> key("总　则"), key("《图书清点办法》（试行）")
    ('总则', '图书清点办法试行')
    """
    return "".join(filter(str.isalnum, fold(text)))


def shown(text: str) -> str:
    """Shorten a heading for a message."""
    words = " ".join(text.split())
    return words if len(words) <= SHOWN else f"{words[:SHOWN]}…"
