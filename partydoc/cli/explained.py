"""The explanations of a document's lines and markers, drawn for people."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from partydoc.cells import shorten
from partydoc.cli.languages import Language
from partydoc.tree.outline import Line, Piece

if TYPE_CHECKING:
    from partydoc.explanations import Choice, Explanation, LineExplanation
    from partydoc.tree.nodes import Document

_WORDS = 24  # cells of a line's words
_INDENT = 8


def explained(document: Document, language: Language) -> Iterator[Line]:
    """Draw each line: its place, its words, what it is, which stage says so and why; below it what may be a marker."""
    for line in document.line_explanations:
        yield _line(line, language)
        for candidate in line.candidates:
            yield _candidate(candidate, language)


def _line(line: LineExplanation, language: Language) -> Line:
    say = language.say
    more = [line.stage, *filter(None, (line.rule, line.cue))]
    if line.heading:
        more.append(say(f"heading {shorten(line.heading, _WORDS)}"))
    if line.margin is not None:
        more.append(say(f"margin {line.margin:.1f}"))
    cause = f"by {line.rule or line.stage}"
    reason = say(cause) if say(cause) != cause else line.reason
    said = f"{say(line.role)}: {reason} ({', '.join(more)})"
    return Piece(f"{line.span.start:>7} ", "label"), Piece(shorten(line.text, _WORDS), "title"), Piece(f" {said}")


def _candidate(explanation: Explanation, language: Language) -> Line:
    say = language.say
    chosen = explanation.chosen
    level = say(f"level {chosen.level}" if chosen.level else "text")
    others = "; ".join(_choice(other, language) for other in explanation.others)
    rest = f" ({chosen.price:.1f}; {say('else')} {others})" if others else ""
    rest += f", {say(f'margin {explanation.margin:.1f}')}" if explanation.margin is not None else ""
    words = shorten(explanation.text, _WORDS)
    return Piece(" " * _INDENT), Piece(words, "marker"), Piece(f" {level}: {say(explanation.reason)}{rest}")


def _choice(choice: Choice, language: Language) -> str:
    if not choice.level:
        return f"{language.say('text')} {choice.price:.1f}"
    return f"{language.say(f'{choice.how} at level {choice.level}')} {choice.price:.1f}"
