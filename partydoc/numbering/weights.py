"""Signs of weight before a marker, ★1. or ▲（一）: what must be met, what is new. The grammar says which there are."""

from __future__ import annotations

import re
from functools import cache

from partydoc.grammars import read_grammar


def without_weight(marker: str) -> str:
    """Give a folded marker without its sign of weight, or the bullet of a converter.

    >>> [without_weight(marker) for marker in ("★1.", "- 一、", "※ (二)", "*", "三、")]
    ['1.', '一、', '(二)', '*', '三、']
    """
    return _signs().sub("", marker)


@cache
def _signs() -> re.Pattern[str]:
    return re.compile(rf"\A{read_grammar('document').patterns['WEIGHT']}(?=.)", re.DOTALL)
