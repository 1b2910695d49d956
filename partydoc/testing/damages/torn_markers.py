"""Line ends within some of the markers of a text: （⏎三）, 一⏎、, 第⏎三条."""

from __future__ import annotations

import re
from collections.abc import Callable
from random import Random

from partydoc.testing.places import change_spans, whole_markers

_TORN = re.compile("[第(（一二三四五六七八九十百0-9０-９][^ \t\xa0\u3000]{1,9}")
_DIGITS_BESIDE_HAN = re.compile("第[0-9０-９]")
_SHARE = 0.3


def torn_markers(text: str, random: Random) -> str:
    r"""Break some markers: at any place within brackets and behind 第, but for 一、 before the mark.

    >>> torn_markers("（三）书屋", Random(1))
    '（\n三）书屋'
    """
    newline = "\r\n" if "\r\n" in text else "\n"
    return tear(text, random, lambda marker: _broken(marker, random, newline))


def tear(text: str, random: Random, change: Callable[[str], str]) -> str:
    """Change some of the markers of a text that are more than one sign, and whose number is not set apart anyway."""
    able = [span for span in whole_markers(text) if _is_able(text[span[0] : span[1]])]
    chosen = [span for span in able if random.random() < _SHARE]
    return change_spans(text, {span: change(text[span[0] : span[1]]) for span in chosen})


def _is_able(marker: str) -> bool:
    return bool(_TORN.fullmatch(marker)) and not _DIGITS_BESIDE_HAN.match(marker)


def _broken(marker: str, random: Random, newline: str) -> str:
    if marker[0] in "第(（":
        at = random.randrange(1, len(marker.rstrip("、.")))
    elif marker[-1] == "、" and not marker[0].isdigit():
        at = len(marker) - 1
    else:
        return marker
    return marker[:at] + newline + marker[at:]
