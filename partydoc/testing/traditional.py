"""Simplified text written in traditional characters, as far as simplification leads back."""

from __future__ import annotations

from functools import cache
from typing import Any

from partydoc.scripts import simplify


def traditional(text: str) -> str:
    """Write *text* in traditional characters; one that simplification would not bring back stays as it is.

    >>> traditional("图书馆以后的时间")
    '圖書館以後的時間'
    """
    pieces = (_convert(line) for line in text.splitlines(keepends=True))
    return "".join(pieces)


def _convert(line: str) -> str:
    try:
        changed: str = _converter().convert(line)
    except UnicodeEncodeError:  # a lone surrogate
        return line
    if len(changed) != len(line):
        return line
    pairs = zip(changed, line, simplify(changed), strict=True)
    mixed = "".join(new if back == old else old for new, old, back in pairs)
    return mixed if simplify(mixed) == line else line


@cache
def _converter() -> Any:
    from pathlib import Path

    import opencc

    config = Path(opencc.__file__).parent.resolve() / "clib" / "share" / "opencc" / "s2t.json"
    return opencc.OpenCC(str(config), include_tofu_risk_dictionaries=False)
