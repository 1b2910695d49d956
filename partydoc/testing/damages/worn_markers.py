"""Markers of which a sign or the number is worn: 笫三条, 三), -、, l., 、."""

from __future__ import annotations

import re
from collections.abc import Callable
from random import Random

from partydoc.numbering.look_alikes import LOOK_ALIKES
from partydoc.testing.places import change_spans, whole_markers

_APART = 5
"""Markers from one that is worn to the next: a gap of one each."""

_NUMBER = re.compile("[一二三四五六七八九十百零〇0-9０-９]{1,9}")
_LOOKS = {numeral: signs[0] for numeral, signs in LOOK_ALIKES.items()}


def worn_markers(text: str, random: Random) -> str:
    r"""Wear one marker in some, each in a way that its form allows.

    >>> worn_markers("一、书屋\n二、馆舍\n三、经费", Random(4))
    '一、书屋\nニ、馆舍\n三、经费'
    """
    spans = whole_markers(text)
    chosen = spans[random.randrange(_APART) :: _APART] if len(spans) > _APART else spans[1:2]
    return change_spans(text, {span: _worn(text[span[0] : span[1]], random) for span in chosen})


def _worn(marker: str, random: Random) -> str:
    ways = [worn for way in _WAYS if (worn := way(marker)) != marker]
    return random.choice(ways) if ways else marker


def _look_alike_sign(marker: str) -> str:
    return "笫" + marker[1:] if marker[0] == "第" else marker


def _lost_bracket(marker: str) -> str:
    return marker[1:] if marker[0] in "(（" and marker[-1] in ")）" else marker


def _look_alike_number(marker: str) -> str:
    return "".join(_LOOKS.get(sign, sign) for sign in marker)


def _lost_number(marker: str) -> str:
    return _NUMBER.sub("", marker) if marker[-1] == "、" else marker


_WAYS: tuple[Callable[[str], str], ...] = (_look_alike_sign, _lost_bracket, _look_alike_number, _lost_number)
