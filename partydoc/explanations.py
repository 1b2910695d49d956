"""Why a candidate for a marker was taken for one, or for plain text."""

from __future__ import annotations

from attrs import frozen

from partydoc.spans import Span


@frozen
class Choice:
    """One way to read a candidate: how, on which level (None: as plain text), and at what price."""

    how: str
    level: int | None
    price: float


@frozen
class Explanation:
    """What became of one candidate.

    *text* and *span* are the candidate's, the span in the raw text; *chosen* is how it was read, *others* are the other
    ways that the document so far allowed, the cheapest first. Prices are those of whole readings of the document, so
    the chosen way need not be the cheapest in its place. *reason* says it in words. *margin*: by
    how much the best reading of the text that reads this candidate otherwise is dearer; None for what was not weighed.
    """

    text: str
    family: str
    span: Span
    chosen: Choice
    others: tuple[Choice, ...]
    reason: str
    margin: float | None = None

    @property
    def accepted(self) -> bool:
        """The candidate is a marker."""
        return self.chosen.level is not None
