"""The explanations of a document's markers, drawn for people."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from partydoc.tree.outline import Line, Piece

if TYPE_CHECKING:
    from partydoc.explanations import Choice, Explanation
    from partydoc.tree.nodes import Document


def explained(document: Document) -> Iterator[Line]:
    """Draw one line a candidate: its place, the marker, what became of it and why, and what else it could have been."""
    for explanation in document.explanations:
        yield _line(explanation)


def _line(explanation: Explanation) -> Line:
    chosen = explanation.chosen
    level = f"level {chosen.level}" if chosen.level else "text"
    others = "; ".join(map(_choice, explanation.others))
    rest = f" ({chosen.price:.1f}; else {others})" if others else ""
    rest += f", margin {explanation.margin:.1f}" if explanation.margin is not None else ""
    place = Piece(f"{explanation.span.start:>7} ", "label")
    return place, Piece(explanation.text, "marker"), Piece(f" {level}: {explanation.reason}{rest}")


def _choice(choice: Choice) -> str:
    return f"{choice.how} at level {choice.level} {choice.price:.1f}" if choice.level else f"text {choice.price:.1f}"
