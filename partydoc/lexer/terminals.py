"""The terminals of the grammar, compiled for the lexer."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Protocol

import regex
from attrs import frozen

from partydoc.numbering.families import BY_TERMINAL

if TYPE_CHECKING:
    from lark.lexer import TerminalDef

STREAM = ("BREAK", "TEXT")
ENDINGS = ("SOURCE_ENDING", "NAME_ENDING")
OPENINGS = (
    "COLLECTION_OPENING",
    "NEWS_OPENING",
    "AUTHOR_OPENING",
    "SALUTATION_OPENING",
    "DATE_OPENING",
    "TITLE_OPENING",
    "SUBTITLE_OPENING",
    "ADDRESSEE_OPENING",
)
AT_A_PLACE = ("FIRST_SENTENCE", "LABEL", "SPACED_HEADING", "VOCATIVE", *OPENINGS, *ENDINGS, "NOTE_MARK", "SPEAKER")
TABLE_LINES = ("PIPED_RULE", "PIPED_ROW", "FRAMED_ROW", "TABBED_ROW")
# Cues that count only before and behind the body: they are not asked of its lines, which are most.
AT_THE_EDGES = frozenset({"PROMOTION", "METADATA", "BYLINE", "LEAD_OUT", "PERSON_LINE"})
# Cues of lines that a sentence mark closes; the others are asked of bare lines only.
CLOSED = frozenset({"COPIES_TO", "NOTE"})
CLOSED_AT_THE_EDGES = frozenset({"PROMOTION", "METADATA", "LEAD_OUT"})


class Match(Protocol):
    """What a compiled terminal gives: its name and its place."""

    lastgroup: str | None

    def span(self, group: int = 0) -> tuple[int, int]:
        """Give start and end of the match."""

    def start(self, group: int = 0) -> int:
        """Give the start of the match."""

    def end(self, group: int = 0) -> int:
        """Give the end of the match."""


@frozen
class Terminals:
    """Patterns made of the grammar's terminals; all of them read folded text.

    *stream* cuts a whole text into markers, breaks and runs of text. *cue* types one whole line, *closed_cue* one that
    ends in a sentence mark; *edge_cue* and *closed_edge_cue* know what stands before and behind the body.
    *first_sentence*, *label* and *spaced_heading* are asked behind a marker, *vocative*, *opening*, *note_mark* and
    *speaker* where a line starts, *ending* towards the end of the text's last line. *table_line* types a line that may
    be part of a table.
    """

    stream: Callable[[str], Iterable[Match]]
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

    @classmethod
    def of(cls, definitions: Iterable[TerminalDef]) -> Terminals:
        """Compile the terminals that the grammar defines with a pattern."""
        known = {str(d.name): d for d in definitions}
        stream = [known[name] for name in (*BY_TERMINAL, *STREAM)]
        apart = {*BY_TERMINAL, *STREAM, *AT_A_PLACE, *AT_THE_EDGES, *TABLE_LINES}
        cues = [d for name, d in known.items() if name not in apart]

        def lines(names: Iterable[str]) -> Callable[[str, int, int], Match | None]:
            pattern = regex.compile(_either([known[name] for name in names]))
            return pattern.fullmatch  # type: ignore[no-any-return]

        return cls(
            stream=regex.compile(_either(stream)).finditer,
            cue=lines(d.name for d in cues),
            closed_cue=lines(CLOSED),
            edge_cue=lines(AT_THE_EDGES),
            closed_edge_cue=lines(CLOSED_AT_THE_EDGES),
            first_sentence=_compile(known["FIRST_SENTENCE"]).match,
            label=_compile(known["LABEL"]).match,
            spaced_heading=_compile(known["SPACED_HEADING"]).match,
            vocative=_compile(known["VOCATIVE"]).match,
            opening=regex.compile(_either([known[name] for name in OPENINGS])).match,
            ending=regex.compile(_either([known[name] for name in ENDINGS])).search,
            table_line=lines(TABLE_LINES),
            note_mark=_compile(known["NOTE_MARK"]).match,
            speaker=_compile(known["SPEAKER"]).match,
        )


def _either(definitions: Iterable[TerminalDef]) -> str:
    """Join terminals into one pattern; a higher priority is tried first."""
    ordered = sorted(definitions, key=lambda d: -d.priority)
    return "|".join(f"(?P<{d.name}>{d.pattern.to_regexp()})" for d in ordered)


def _compile(definition: TerminalDef) -> regex.Pattern[str]:
    return regex.compile(definition.pattern.to_regexp())
