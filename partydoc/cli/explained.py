"""The explanations of a document's markers, drawn for people."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from partydoc.cli.languages import Language
from partydoc.tree.outline import Line, Piece

if TYPE_CHECKING:
    from partydoc.explanations import Choice, Explanation
    from partydoc.tree.nodes import Document


def explained(document: Document, language: Language) -> Iterator[Line]:
    """Draw one line a candidate: its place, the marker, what became of it and why, and what else it could have been."""
    for explanation in document.explanations:
        yield _line(explanation, language)


def _line(explanation: Explanation, language: Language) -> Line:
    say = language.say
    chosen = explanation.chosen
    level = say(f"level {chosen.level}" if chosen.level else "text")
    others = "; ".join(_choice(other, language) for other in explanation.others)
    rest = f" ({chosen.price:.1f}; {say('else')} {others})" if others else ""
    rest += f", {say(f'margin {explanation.margin:.1f}')}" if explanation.margin is not None else ""
    place = Piece(f"{explanation.span.start:>7} ", "label")
    return place, Piece(explanation.text, "marker"), Piece(f" {level}: {say(explanation.reason)}{rest}")


def _choice(choice: Choice, language: Language) -> str:
    if not choice.level:
        return f"{language.say('text')} {choice.price:.1f}"
    return f"{language.say(f'{choice.how} at level {choice.level}')} {choice.price:.1f}"
