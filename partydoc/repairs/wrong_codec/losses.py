"""What was garbled and has lost characters on the way: reported, as no reading of it is certain."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from partydoc.diagnostics import Diagnostic
from partydoc.edits import Edits
from partydoc.repairs.wrong_codec.latin import HIGH, LATER, as_bytes
from partydoc.repairs.wrong_codec.pairs import utf_8_signs
from partydoc.spans import Span

LOSSES = "\N{REPLACEMENT CHARACTER}锟烫屯"
"""What any of the next pattern begins with."""

_GONE = re.compile("\N{REPLACEMENT CHARACTER}|锟斤拷|锟斤|烫烫烫|屯屯屯")
_TORN = "[\xe2-\xe9] "  # the byte behind the first was a blank of Latin-1, and became one
LOOKS_LOST = f"{_GONE.pattern}|{_TORN}"
_FEWEST = 2
_SHOWN = 24


def lost(text: str, restored: Edits) -> Iterator[Diagnostic]:
    """Report characters that were replaced before the text was stored, and lines that are garbled still.

    One diagnostic a kind, at the first place, with the count.

    >>> [found.code for found in lost("图书馆\N{REPLACEMENT CHARACTER}读者", Edits())]
    ['lost-characters']
    """
    if first := _GONE.search(text):
        count = sum(1 for _ in _GONE.finditer(text))
        message = f"{count} places have lost their characters when the text was decoded; nothing tells what they were"
        yield Diagnostic("lost-characters", message, Span(*first.span()))
    if not restored and (found := list(_garbled(text))):
        reading = _reading(found[0].slice(text))
        message = f"{len(found)} lines are garbled and do not invert; the first reads about so: {reading}"
        yield Diagnostic("wrong-codec", message, found[0])


def _garbled(text: str) -> Iterator[Span]:
    yield from (Span(*match.span()) for match in _utf_8_as_latin().finditer(text))
    yield from (Span(*match.span()) for match in _utf_8_as_gbk().finditer(text))


@cache
def _utf_8_as_latin() -> re.Pattern[str]:
    return re.compile(
        f"[\xe2-\xe9][{LATER} ]{{1,2}}(?:[ -~]{{0,2}}[\xe2-\xe9][{LATER} ]{{1,2}}){{{_FEWEST},64}}[{HIGH} -~]{{0,64}}"
    )


@cache
def _utf_8_as_gbk() -> re.Pattern[str]:
    sign = f"[{utf_8_signs()}]"
    return re.compile(f"{sign}(?:[^\n]{{0,3}}{sign}){{{_FEWEST},64}}[^\n]{{0,64}}")


def _reading(shown: str) -> str:
    data = shown.encode("gb18030", "replace") if shown[:1] > "\u2e80" else as_bytes(shown)
    return data.decode("utf-8", "replace")[:_SHOWN]
