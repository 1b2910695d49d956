"""Markers of which nothing is left but the mark, or the empty brackets: 、书屋, （）书屋."""

from __future__ import annotations

import re
from random import Random

from partydoc.testing.damages.worn_markers import wear

_NUMBER = "[一二三四五六七八九十百零〇0-9０-９]{1,9}"
_LEFT = re.compile(f"^{_NUMBER}(?=、$)|(?<=[(（]){_NUMBER}(?=[)）])")


def lost_numbers(text: str, random: Random) -> str:
    r"""Take the number out of one marker in some of each form.

    >>> lost_numbers("一、书屋\n二、馆舍\n三、经费", Random(4))
    '一、书屋\n二、馆舍\n、经费'
    """
    return wear(text, random, lambda marker: _LEFT.sub("", marker))
