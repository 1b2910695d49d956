"""The terminals of the grammar, compiled for the lexer."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from typing import Protocol

import regex

from partydoc.grammars import Terminal
from partydoc.grammars.patterns import compile_plain
from partydoc.numbering.senses import WRAPPERS

PLACES = ("PLACE", "WEIGHT", "FIRST")
ENDINGS = ("SOURCE_ENDING", "NAME_ENDING", "DATE_ENDING", "ORGAN_ENDING")
SENTENCE_OPENINGS = (TELLING, REASON) = ("TELLING", "REASON")
OPENINGS = (
    "NUMBER_OPENING",
    "PAGE_OPENING",
    "PROMOTION_OPENING",
    "NEWS_OPENING",
    "AUTHOR_OPENING",
    "SALUTATION_OPENING",
    "DATE_OPENING",
    "TITLE_OPENING",
    "SUBTITLE_OPENING",
    "SERIAL_OPENING",
    "ADDRESSEE_OPENING",
)
AT_A_PLACE = (
    "DIVISION_HEADING",
    "FIRST_SENTENCE",
    "LABEL",
    "SPACED_HEADING",
    "VOCATIVE",
    *OPENINGS,
    *ENDINGS,
    "NOTE_MARK",
    "DEMAND",
    *SENTENCE_OPENINGS,
    "SPEAKER",
    "ROLL",
    "ATTENDEE",
    "ASKING_MEDIUM",
    "TURN",
)
TABLE_LINES = ("PIPED_RULE", "PIPED_ROW", "FRAMED_ROW", "TABBED_ROW")
# Cues that count only before and behind the body: they are not asked of its lines, which are most.
AT_THE_EDGES = (
    "PROMOTION",
    "METADATA",
    "BYLINE",
    "LEAD_OUT",
    "PERSON_LINE",
    "DATED",
    "SIGN_LINE",
    "CONTACT",
    "FIELD",
    "ATTENDANCE",
    "PARTY_LINE",
    "SITE_NOTICE",
    "LINK_LINE",
    "LINKS_HEAD",
    "SITE_DETAIL",
    "NAME_LINE",
    "ANNEX_LINE",
    "BARRED",
)
# Cues of lines that a sentence mark closes; the others are asked of bare lines only.
CLOSED = ("COPIES_TO", "NOTE", "CONTENTS_LINE")
# … and of lines that are too long for any other.
LONG = ("COPIES_TO",)
CLOSED_AT_THE_EDGES = (
    "PROMOTION",
    "METADATA",
    "LEAD_OUT",
    "DATED",
    "SIGN_LINE",
    "CONTACT",
    "FIELD",
    "ATTENDANCE",
    "PARTY_LINE",
    "SITE_NOTICE",
)


class Match(Protocol):
    """What a compiled terminal gives: its name and its place."""

    @property
    def lastgroup(self) -> str | None:
        """The name of the terminal."""

    def span(self, group: int = 0, /) -> tuple[int, int]:
        """Give start and end of the match."""

    def __getitem__(self, group: int, /) -> str:
        """Give what was matched."""

    def start(self, group: int = 0, /) -> int:
        """Give the start of the match."""

    def end(self, group: int = 0, /) -> int:
        """Give the end of the match."""


Asked = Callable[[str, int, int], Match | None]
"""What is asked of a text between two places."""


class _Pattern(Protocol):
    def match(self, text: str, start: int, end: int = ..., /) -> Match | None: ...
    def search(self, text: str, start: int, end: int, /) -> Match | None: ...


def _compile(pattern: str) -> _Pattern:
    compiled: _Pattern = regex.compile(pattern)
    return compiled


class Terminals:
    """Patterns made of the grammar's terminals; all read folded text. What is asked most often is asked of `re`.

    Each is compiled when it is first asked for.
    """

    def __init__(self, definitions: Iterable[Terminal]) -> None:
        self._known = {definition.name: definition for definition in definitions}

    @cached_property
    def places(self) -> Callable[[str, int], Iterator[re.Match[str]]]:
        """Find in a text, from a place on, the line ends and where else a marker may stand: behind each of them.

        The match has a group where the character behind it is one that a marker may begin with.
        """
        return re.compile(f"{self._known['PLACE'].pattern}(?:(?={self._known['FIRST'].pattern})())?").finditer

    @cached_property
    def first(self) -> Callable[[str, int], Match | None]:
        """Ask for a character that a marker may begin with."""
        return re.compile(self._known["FIRST"].pattern).match

    @cached_property
    def marker(self) -> Callable[[str, int], Match | None]:
        """Ask for a marker, with its sign of weight."""
        first, weight = self._known["FIRST"].pattern, self._known["WEIGHT"].pattern
        return _compile(f"(?={first})(?:{weight})?(?:{self._either(WRAPPERS)})").match

    @cached_property
    def division_heading(self) -> Asked:
        """Find the heading of a division that a further marker is glued to."""
        return compile_plain(self._either(["DIVISION_HEADING"])).match

    @cached_property
    def cue(self) -> Asked:
        """Type one whole line."""
        apart = {*WRAPPERS, *PLACES, *AT_A_PLACE, *AT_THE_EDGES, *TABLE_LINES}
        return compile_plain(self._either(name for name in self._known if name not in apart)).fullmatch

    @cached_property
    def closed_cue(self) -> Asked:
        """Type one whole line that ends in a sentence mark."""
        return compile_plain(self._either(CLOSED)).fullmatch

    @cached_property
    def long_cue(self) -> Asked:
        """Type one whole line that is as long as a paragraph."""
        return compile_plain(self._either(LONG)).fullmatch

    @cached_property
    def edge_cue(self) -> Asked:
        """Type one whole line before or behind the body."""
        return compile_plain(self._either(AT_THE_EDGES)).fullmatch

    @cached_property
    def closed_edge_cue(self) -> Asked:
        """Type one whole line before or behind the body that ends in a sentence mark."""
        return compile_plain(self._either(CLOSED_AT_THE_EDGES)).fullmatch

    @cached_property
    def first_sentence(self) -> Asked:
        """Find the first sentence behind a marker."""
        return compile_plain(self._either(["FIRST_SENTENCE"])).match

    @cached_property
    def label(self) -> Asked:
        """Find the label behind a marker."""
        return compile_plain(self._either(["LABEL"])).match

    @cached_property
    def spaced_heading(self) -> Asked:
        """Find the words before a blank, behind a marker."""
        return compile_plain(self._either(["SPACED_HEADING"])).match

    @cached_property
    def demand(self) -> Asked:
        """Find words that say what somebody may or must."""
        return compile_plain(self._either(["DEMAND"])).search

    @cached_property
    def sentence_opening(self) -> Asked:
        """Find how a line opens that says what a notice does, or why: no title opens so."""
        return compile_plain(self._either(SENTENCE_OPENINGS)).match

    @cached_property
    def vocative(self) -> Asked:
        """Find the address to the audience that a line opens with."""
        return compile_plain(self._either(["VOCATIVE"])).match

    @cached_property
    def opening(self) -> Asked:
        """Find what is glued to a line as its opening."""
        return compile_plain(self._either(OPENINGS)).match

    @cached_property
    def ending(self) -> Asked:
        """Find what is glued to the end of the text's last line."""
        return _compile(self._either(ENDINGS)).search

    @cached_property
    def table_line(self) -> Asked:
        """Type a line that may be part of a table."""
        return compile_plain(self._either(TABLE_LINES)).fullmatch

    @cached_property
    def note_mark(self) -> Asked:
        """Find the number of the note that a line opens with."""
        return compile_plain(self._either(["NOTE_MARK"])).match

    @cached_property
    def speaker(self) -> Asked:
        """Find who speaks, where a line starts."""
        return compile_plain(self._either(["SPEAKER"])).match

    @cached_property
    def roll(self) -> Asked:
        """Find the label over the names of those who attended, where a line starts."""
        return compile_plain(self._either(["ROLL"])).match

    @cached_property
    def attendee(self) -> Asked:
        """Tell a line that is the name of one who attended."""
        return compile_plain(self._either(["ATTENDEE"])).fullmatch

    @cached_property
    def asking_medium(self) -> Asked:
        """Find a paper, a station or a site that asks, where a line starts."""
        return compile_plain(self._either(["ASKING_MEDIUM"])).match

    @cached_property
    def turn(self) -> Asked:
        """Find who takes the word, where a line starts."""
        return _compile(self._either(["TURN"])).match

    def _either(self, names: Iterable[str]) -> str:
        """Join terminals in the order in which they are tried: by priority, of equal ones the first of the grammar.

        The group that names one is empty and stands behind it: `re` passes over what a place does not begin with.
        """
        places = {name: place for place, name in enumerate(self._known)}
        ranked = sorted(names, key=lambda name: (-self._known[name].priority, places[name]))
        return "|".join(f"(?:{self._known[name].pattern})(?P<{name}>)" for name in ranked)
