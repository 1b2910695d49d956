"""Markers in a text, whole or damaged, where they may stand: at a line's start, behind 。；：！？.

A text is searched with a line end before it, so that its first line starts like the others.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, cached_property
from typing import Any, NamedTuple, Protocol

import regex

from partydoc.grammars import read_grammar
from partydoc.numbering.senses import WRAPPERS

WHOLE = frozenset({*WRAPPERS, "HAN_COMMA", "HAN_PAREN", "ARABIC_DOT", "ARABIC_PAREN"})
"""The terminals of markers that lack nothing."""

STRAY = "STRAY"
"""The terminal of what only looks like a marker and stands where none should: behind a word."""

HALF = "TORN_HALF"
"""The terminal of what may as well be a number at the end of a remark in brackets."""

_TORN = ("TORN_NTH", "TORN_PAREN", "TORN_COMMA", "TORN_DOT", HALF)
_MARKS = frozenset("。；;：:！!？?")


class Found(NamedTuple):
    """What looks like a marker: its terminal in `grammars/damage.lark`, its place, whether it opens a line."""

    terminal: str
    start: int
    end: int
    opens_line: bool


def scan(folded: str) -> Iterator[Found]:
    r"""Find the markers of a folded text, whole and worn, and what looks like a worn one behind a word.

    >>> [(found.terminal, found.start, found.opens_line) for found in scan("一、书屋。(-)范围\n二、")]
    [('HAN_COMMA', 0, True), ('WORN_PAREN', 5, False), ('HAN_COMMA', 11, True)]
    """
    return map(_found, _patterns().marker.finditer(f"\n{folded}"))


def scan_torn(text: str) -> Iterator[Found]:
    r"""Find what may be torn markers in a text as it stands.

    >>> [text[found.start : found.end] for text in ["第 三 章　总则。（\n二）书屋"] for found in scan_torn(text)]
    ['第 三 章', '（\n二）']
    """
    return map(_found, _patterns().torn.finditer(f"\n{text}"))


def is_suspect(text: str) -> bool:
    """Tell whether a text as it stands may hold a worn marker at all.

    >>> is_suspect("一、书屋"), is_suspect("-、书屋"), is_suspect("三）书屋")
    (False, True, True)
    """
    patterns = _patterns()
    return bool(patterns.suspect.search(f"\n{text}") or patterns.stray.search(text))


def scan_like_nth(text: str) -> Iterator[int]:
    """Give the places of what stands for 第 before a number: 笫, which is nowhere else but in 床笫.

    >>> list(scan_like_nth("依照笫三条")), list(scan_like_nth("床笫之间"))
    ([2], [])
    """
    if "笫" in text:
        yield from (match.start() for match in _patterns().like_nth.finditer(text))


def marker_length(folded: str) -> int:
    """Give the length of the whole marker that a folded text begins with; 0 where there is none.

    >>> marker_length("第三章 总则"), marker_length("第三章的规定")
    (3, 0)
    """
    match = _patterns().marker.match(f"\n{folded}")
    return match.end() - 1 if match and match.lastgroup in WHOLE else 0


class _Match(Protocol):
    """What is asked of the matches of both modules."""

    @property
    def lastgroup(self) -> str | None: ...
    def span(self, group: str, /) -> tuple[int, int]: ...
    def __getitem__(self, group: int, /) -> Any: ...


def _found(match: _Match) -> Found:
    name = match.lastgroup or ""
    start, end = match.span(name)
    return Found(name, start - 1, end - 1, opens_line=name != STRAY and match[0][0] not in _MARKS)


class _Patterns:
    """The patterns of the terminals, each compiled when it is first asked for."""

    def __init__(self, terminals: Mapping[str, str]) -> None:
        self._terminals = terminals

    @cached_property
    def marker(self) -> regex.Pattern[str]:
        apart = ("PLACE", "SUSPECT", STRAY, "LIKE_NTH", *_TORN)
        either = self._either(name for name in self._terminals if name not in apart)
        return regex.compile(f"{self._terminals['PLACE']}{either}|(?P<{STRAY}>(?<=\\p{{Han}}){self._terminals[STRAY]})")

    @cached_property
    def torn(self) -> re.Pattern[str]:
        return re.compile(self._terminals["PLACE"] + self._either(_TORN))

    @cached_property
    def suspect(self) -> re.Pattern[str]:
        return re.compile(self._terminals["SUSPECT"])

    @cached_property
    def stray(self) -> re.Pattern[str]:
        # Begins with one sign, which all of them end with: found faster.
        return re.compile(f"、(?<={self._terminals[STRAY]})")

    @cached_property
    def like_nth(self) -> re.Pattern[str]:
        return re.compile(self._terminals["LIKE_NTH"])

    def _either(self, names: Iterable[str]) -> str:
        return f"(?:{'|'.join(f'(?P<{name}>{self._terminals[name]})' for name in names)})"


@cache
def _patterns() -> _Patterns:
    return _Patterns(read_grammar("damage").patterns)
