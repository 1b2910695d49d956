"""The style sheet of a page: `official.css`, which lays it out as GB/T 9704-2012 asks."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def official() -> str:
    """Read the style sheet.

    >>> official().splitlines()[0]
    '/* GB/T 9704-2012 on screen and on paper. The clauses stand beside what follows them. */'
    """
    return files(__package__).joinpath("official.css").read_text(encoding="utf-8")
