"""Markers of which a sign or the number is worn: 笫三条, 三), -、, l."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable
from random import Random

from partydoc.numbering.look_alikes import LOOK_ALIKES
from partydoc.scripts import fold
from partydoc.testing.places import change_spans, whole_markers

_APART = 4
"""Markers of a form from one that is worn to the next, so that each leaves a gap of one."""

_NUMBER = re.compile("[一二三四五六七八九十百零〇0-9０-９]{1,9}")
_LOOKS = {numeral: signs[0] for numeral, signs in LOOK_ALIKES.items()}


def worn_markers(text: str, random: Random) -> str:
    r"""Wear one marker in some of each form, in a way that its form allows.

    >>> worn_markers("一、书屋\n二、馆舍\n三、经费", Random(4))
    '一、书屋\n二、馆舍\n三、经费'
    """
    return wear(text, random, lambda marker: _worn(marker, random))


def wear(text: str, random: Random, change: Callable[[str], str]) -> str:
    """Change one marker in some of each form."""
    worn: dict[tuple[int, int], str] = {}
    seen: dict[str, int] = defaultdict(lambda: random.randrange(_APART))
    for span in whole_markers(text):
        marker = text[span[0] : span[1]]
        form = _form(marker)
        seen[form] += 1
        if seen[form] % _APART == 0:
            worn[span] = change(marker)
    return change_spans(text, worn)


def _form(marker: str) -> str:
    """Tell apart the series that may run through each other: by what is not their number."""
    return _NUMBER.sub("1" if re.search("[0-9０-９]", marker) else "一", fold(marker))


def _worn(marker: str, random: Random) -> str:
    ways = [worn for way in _WAYS if (worn := way(marker)) != marker]
    return random.choice(ways) if ways else marker


def _look_alike_sign(marker: str) -> str:
    return "笫" + marker[1:] if marker[0] == "第" else marker


def _lost_bracket(marker: str) -> str:
    return marker[1:] if marker[0] in "(（" and marker[-1] in ")）" else marker


def _look_alike_number(marker: str) -> str:
    return "".join(_LOOKS.get(sign, sign) for sign in marker)


_WAYS: tuple[Callable[[str], str], ...] = (_look_alike_sign, _lost_bracket, _look_alike_number)
