"""The terminals of the grammar, compiled for the lexer."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Protocol

import regex
from attrs import frozen

from partydoc.grammars import Terminal
from partydoc.grammars.patterns import compile_plain
from partydoc.numbering.senses import WRAPPERS

PLACES = ("PLACE", "WEIGHT", "FIRST")
ENDINGS = ("SOURCE_ENDING", "NAME_ENDING")
OPENINGS = (
    "COLLECTION_OPENING",
    "PROMOTION_OPENING",
    "NEWS_OPENING",
    "AUTHOR_OPENING",
    "SALUTATION_OPENING",
    "DATE_OPENING",
    "TITLE_OPENING",
    "SUBTITLE_OPENING",
    "ADDRESSEE_OPENING",
)
AT_A_PLACE = (
    "FIRST_SENTENCE",
    "LABEL",
    "SPACED_HEADING",
    "VOCATIVE",
    *OPENINGS,
    *ENDINGS,
    "NOTE_MARK",
    "SPEAKER",
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
    "SITE_NOTICE",
    "LINK_LINE",
    "SITE_DETAIL",
)
# Cues of lines that a sentence mark closes; the others are asked of bare lines only.
CLOSED = ("COPIES_TO", "NOTE", "CONTENTS_LINE")
CLOSED_AT_THE_EDGES = (
    "PROMOTION",
    "METADATA",
    "LEAD_OUT",
    "DATED",
    "SIGN_LINE",
    "CONTACT",
    "FIELD",
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


@frozen
class Terminals:
    """Patterns made of the grammar's terminals; all read folded text. What is asked most often is asked of `re`.

    *places* finds in a text, from a place on, the line ends and where else a marker may stand: behind each of them;
    *marker* asks for one there. *cue* types one whole line, *closed_cue* one that
    ends in a sentence mark; *edge_cue* and *closed_edge_cue* know what stands before and behind the body.
    *first_sentence*, *label* and *spaced_heading* are asked behind a marker, *vocative*, *opening*, *note_mark*,
    *speaker* and *turn* where a line starts, *ending* towards the end of the text's last line. *table_line* types a
    line that may be part of a table.
    """

    places: Callable[[str, int], Iterator[re.Match[str]]]
    marker: Callable[[str, int], Match | None]
    cue: Callable[[str, int, int], Match | None]
    closed_cue: Callable[[str, int, int], Match | None]
    edge_cue: Callable[[str, int, int], Match | None]
    closed_edge_cue: Callable[[str, int, int], Match | None]
    first_sentence: Callable[[str, int, int], Match | None]
    label: Callable[[str, int, int], Match | None]
    spaced_heading: Callable[[str, int, int], Match | None]
    vocative: Callable[[str, int, int], Match | None]
    opening: Callable[[str, int, int], Match | None]
    ending: Callable[[str, int, int], Match | None]
    table_line: Callable[[str, int, int], Match | None]
    note_mark: Callable[[str, int, int], Match | None]
    speaker: Callable[[str, int, int], Match | None]
    turn: Callable[[str, int, int], Match | None]

    @classmethod
    def of(cls, definitions: Iterable[Terminal]) -> Terminals:
        """Compile the terminals that the grammar defines with a pattern."""
        known = {d.name: d for d in definitions}
        apart = {*WRAPPERS, *PLACES, *AT_A_PLACE, *AT_THE_EDGES, *TABLE_LINES}

        def either(names: Iterable[str]) -> str:
            return "|".join(f"(?P<{name}>{known[name].pattern})" for name in _by_rank(known, names))

        return cls(
            places=re.compile(known["PLACE"].pattern).finditer,
            marker=_marker(known).match,
            cue=compile_plain(either(name for name in known if name not in apart)).fullmatch,
            closed_cue=compile_plain(either(CLOSED)).fullmatch,
            edge_cue=compile_plain(either(AT_THE_EDGES)).fullmatch,
            closed_edge_cue=compile_plain(either(CLOSED_AT_THE_EDGES)).fullmatch,
            first_sentence=compile_plain(either(["FIRST_SENTENCE"])).match,
            label=compile_plain(either(["LABEL"])).match,
            spaced_heading=regex.compile(either(["SPACED_HEADING"])).match,
            vocative=regex.compile(either(["VOCATIVE"])).match,
            opening=regex.compile(either(OPENINGS)).match,
            ending=regex.compile(either(ENDINGS)).search,
            table_line=compile_plain(either(TABLE_LINES)).fullmatch,
            note_mark=compile_plain(either(["NOTE_MARK"])).match,
            speaker=compile_plain(either(["SPEAKER"])).match,
            turn=regex.compile(either(["TURN"])).match,
        )


def _marker(known: Mapping[str, Terminal]) -> regex.Pattern[str]:
    """Join the markers, with their signs of weight."""
    either = "|".join(f"(?P<{name}>{known[name].pattern})" for name in _by_rank(known, WRAPPERS))
    return regex.compile(f"(?={known['FIRST'].pattern})(?:{known['WEIGHT'].pattern})?(?:{either})")


def _by_rank(known: Mapping[str, Terminal], names: Iterable[str]) -> list[str]:
    """Put terminals into the order in which they are tried: by priority, of equal ones the first of the grammar."""
    places = {name: place for place, name in enumerate(known)}
    return sorted(names, key=lambda name: (-known[name].priority, places[name]))
