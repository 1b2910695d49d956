"""Why a line is what it is, and why a candidate for a marker was taken for one, or for plain text."""

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
    r"""What became of one candidate.

    *text* and *span* are the candidate's, the span in the raw text; *chosen* is how it was read, *others* are the other
    ways that the document so far allowed, the cheapest first. Prices are those of whole readings of the document, so
    the chosen way need not be the cheapest in its place. *reason* says it in words. *margin*: by
    how much the best reading of the text that reads this candidate otherwise is dearer; None for what was not weighed.

    >>> import partydoc
    >>> document = partydoc.parse("一、开放\n二、借阅", explain=True)
    >>> [(each.text, each.family, each.accepted, each.reason) for each in document.explanations]
    [('一、', 'han-comma', True, 'opens a series'), ('二、', 'han-comma', True, 'goes on with the open series')]
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


@frozen
class LineExplanation:
    r"""What became of one line.

    *text* and *span* are the line's, the span in the raw text. *role* is the type of the node that the line became:
    section where a unit stands in it. *stage* is the stage of recognition that settled that, *rule* its rule, where it
    goes by rules, and *reason* says in words what it does. *cue* is what the words alone suggest, a terminal of the
    grammar; *heading* are the words that head the unit that opens the line. *candidates* are the markers and headings
    that it may hold.

    >>> import partydoc
    >>> document = partydoc.parse("借阅办法\n一、每人五册。", explain=True)
    >>> [(each.text, each.role, each.stage) for each in document.line_explanations]
    [('借阅办法', 'title', 'assign_roles'), ('一、每人五册。', 'section', 'assign_roles')]
    """

    text: str
    span: Span
    role: str
    stage: str
    rule: str
    reason: str
    cue: str = ""
    heading: str = ""
    candidates: tuple[Explanation, ...] = ()

    @property
    def margin(self) -> float | None:
        """By how much the least sure of the decisions on the line is sure; None where none was weighed."""
        return min((each.margin for each in self.candidates if each.margin is not None), default=None)
