"""When a second reading of a text is better beyond doubt."""

from __future__ import annotations

from typing import NamedTuple

from partydoc.familiarity import familiarity
from partydoc.spans import Span

REASON = "wrong_codec"

FAMILIAR = 0.85
"""Share of common characters in a text that is certainly Chinese; names and rare words take some."""

_DIFFERENT = 3
"""Characters of which no row of one and the same mark consists."""


class Reading(NamedTuple):
    """What a stretch of the text was before, if *codec* is what it was written in."""

    span: Span
    text: str
    codec: str


def wide(text: str) -> str:
    """Keep what is neither ASCII nor a blank or control of Latin-1."""
    return text if min(text, default="") > "\xa0" else "".join(char for char in text if char > "\xa0")


def is_clear(read: str, fewest: int, familiar: float = FAMILIAR) -> bool:
    """Tell whether a text reads as Chinese: at least *fewest* characters, not all the same, most of them common.

    >>> is_clear("图书馆工作", 4), is_clear("鬃鬃鬃鬃", 4)
    (True, False)
    """
    kept = "".join(char for char in read if char >= "\u2000")
    different = min(fewest, _DIFFERENT)
    return len(kept) >= fewest and len(set(kept)) >= different and familiarity(kept) >= familiar
