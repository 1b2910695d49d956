"""From passages to the tokens of the citations in them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import Any

import regex
from attrs import define, frozen

from partydoc.grammars import Terminal
from partydoc.references.passages import Passage

START = ("TITLE", "ISSUE", "SELF", "STEP_FIRST", "ANNEX", "NOTE_MARK", "DATE")
START_WITH_SHORT_NAMES = (*START, "QUOTED")
# What may follow a terminal without a gap, in the order in which it is tried.
_NAMES = ("TITLE", "ISSUE", "SELF", "ANNEX")
_BEHIND_NAMES = ("STEP", "MARKED", "EDITION", "BLANK", *_NAMES)
_BEHIND_STEPS = ("STEP", "MARKED", "TO", "AND", *_NAMES)
_BEHIND_JOINTS = ("STEP", "STEP_ELIDED")
FOLLOWS: dict[str, tuple[str, ...]] = {
    "TITLE": ("REMARK", *_BEHIND_NAMES),
    "ISSUE": ("REMARK", *_BEHIND_NAMES),
    **dict.fromkeys(("SELF", "ANNEX", "QUOTED", "REMARK", "EDITION", "BLANK"), _BEHIND_NAMES),
    **dict.fromkeys(("STEP_FIRST", "STEP", "STEP_ELIDED", "MARKED"), _BEHIND_STEPS),
    **dict.fromkeys(("TO", "AND"), _BEHIND_JOINTS),
    **dict.fromkeys(("NOTE_MARK", "DATE"), ("NOTE_MARK",)),
}
# These make no token.
SILENT = frozenset({"EDITION", "BLANK"})

_STEP_PARTS = (
    *("_NTH", "_LAST", "_THIS", "SUB", "NUMBER", "ALSO", "UP_TO"),
    *("PART", "SUBPART", "CHAPTER", "DIVISION", "ARTICLE", "CLAUSE", "ITEM", "SUBITEM"),
)
_ISSUE_PARTS = ("YEAR", "ORDER", "SERIAL")
# What a terminal is made of; the others are tokens themselves.
PARTS: dict[str, tuple[str, ...]] = {
    "STEP_FIRST": _STEP_PARTS,
    "STEP": _STEP_PARTS,
    "STEP_ELIDED": _STEP_PARTS,
    "ISSUE": _ISSUE_PARTS,
    "REMARK": ("_REMARK", "CITED_ORGAN", "SHORT", *_ISSUE_PARTS, "_END"),
    "MARKED": ("_OPEN", "HAN_COMMA", "HAN_PAREN", "ARABIC_DOT", "ARABIC_PAREN"),
    "ANNEX": ("ANNEX_MARK", "NUMBER", "ALSO", "UP_TO"),
}
# Terminals that end in free words, and how many parts stand before those.
COUNTS = {"MARKED": 2}
# What may stand before the first terminal of a run, and how far back it is looked for.
BEFORE = {"STEP_FIRST": ("LAW_BEFORE", "LAW"), "ISSUE": ("ORGAN_BEFORE", "ORGAN")}
REACH = 48


@define(eq=False)
class Token:
    """A terminal of a citation: its folded text, and the place of the whole terminal that it is a part of."""

    type: str
    text: str = ""
    start: int = 0
    end: int = 0
    passage: Passage | None = None


GAP = Token("_GAP")


@frozen
class Patterns:
    """The terminals, compiled: what begins a run, what follows, what stands before, what they are made of."""

    start: Any
    start_with_short_names: Any
    follows: dict[str, Any]
    short_name: Any
    before: dict[str, Any]
    parts: dict[str, Any]

    @classmethod
    def of(cls, definitions: Iterable[Terminal]) -> Patterns:
        """Compile the terminals that the grammar defines with a pattern."""
        known = {d.name: d.pattern for d in definitions}

        def either(names: Iterable[str], flags: int = 0) -> Any:
            return regex.compile("|".join(f"(?P<{name}>{known[name]})" for name in names), flags)

        return cls(
            start=either(START).search,
            start_with_short_names=either(START_WITH_SHORT_NAMES).search,
            follows={name: either(names).match for name, names in FOLLOWS.items()},
            short_name=either(["CALLED"]).search,
            before={name: either([before], regex.REVERSE).match for name, (before, _) in BEFORE.items()},
            parts={name: either(parts).finditer for name, parts in PARTS.items()},
        )


class CitationLexer:
    """Takes passages, gives the tokens of each run of citations, a gap behind it."""

    def __init__(self, terminals: Iterable[Terminal]) -> None:
        self.patterns = Patterns.of(terminals)

    def tokens(self, passages: Iterable[Passage]) -> Iterator[Token]:
        """Yield the tokens of *passages*."""
        folded, start = "", self.patterns.start
        for passage in passages:
            if passage.folded is not folded:
                folded = passage.folded
                start = self._start(folded)
            done, match = passage.start, start(folded, passage.start, passage.end)
            while match:
                for token in self._run(passage, match, done):
                    yield token
                    done = token.end
                yield GAP
                match = start(folded, done, passage.end)

    def _start(self, folded: str) -> Callable[..., Any]:
        patterns = self.patterns
        return patterns.start_with_short_names if patterns.short_name(folded) else patterns.start  # type: ignore[no-any-return]

    def _run(self, passage: Passage, match: Any, done: int) -> Iterator[Token]:
        """Yield the tokens from a first terminal as far as others follow without a gap."""
        yield from self._before(passage, match, done)
        while match:
            name = match.lastgroup
            if name not in SILENT:
                yield from self._parts(passage, match)
            match = self.patterns.follows[name](passage.folded, match.end(), passage.end)

    def _before(self, passage: Passage, match: Any, done: int) -> Iterator[Token]:
        """Yield the name that ends where a first terminal begins."""
        if match.lastgroup not in BEFORE:
            return
        end = match.start()
        cut = max(done, end - REACH)
        found = self.patterns.before[match.lastgroup](passage.folded[cut:end])
        if found and found.start() < found.end():
            yield Token(BEFORE[match.lastgroup][1], found[0].rstrip(), cut + found.start(), end, passage)

    def _parts(self, passage: Passage, match: Any) -> Iterator[Token]:
        name, (start, end) = match.lastgroup, match.span()
        if name not in PARTS:
            yield Token(name, match[0], start, end, passage)
            return
        parts = self.patterns.parts[name](passage.folded, start, end)
        for part in islice(parts, COUNTS.get(name)):
            yield Token(part.lastgroup, part[0], start, end, passage)
