"""Says of each line why it is what it is: which stage settled its role, by which rule, and what became of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from partydoc.explanations import Explanation, LineExplanation
from partydoc.recognition.lines.typed import TypedLine
from partydoc.recognition.page import Page
from partydoc.recognition.role_names import BODY_ROLES, CLOSING, PARAGRAPH
from partydoc.recognition.roles import assign_roles
from partydoc.recognition.units import Unit

if TYPE_CHECKING:
    from partydoc.text import Text

SECTION = "section"
UNKNOWN = "Leave a line of which nothing is known to the text"
_TEXT = BODY_ROLES - {CLOSING}  # roles of lines that are text where no unit stands in them


class Cause(NamedTuple):
    """The role of a line, the stage that gave it, the rule and what that does."""

    role: str
    stage: str
    rule: str
    reason: str


DEFAULT = Cause(PARAGRAPH, assign_roles.__name__, "", UNKNOWN)


class Trace:
    """What each stage has made of the lines; it is asked behind each."""

    def __init__(self) -> None:
        self._causes: dict[int, Cause] = {}

    def note(self, stage: str, run: Callable[[Page], Page], page: Page) -> None:
        """Note which lines have another role than before this stage."""
        for line in (*page.lines, *page.apart):
            start = line.line.start
            ruled = stage == DEFAULT.stage and line.rule is not None
            if ruled or line.role != self._causes.get(start, DEFAULT).role:
                by = line.rule if ruled and line.rule else run
                rule = by.__name__.lstrip("_") if ruled else ""
                self._causes[start] = Cause(line.role, stage, rule, says(by))

    def explain(self, page: Page) -> Iterator[LineExplanation]:
        """Explain each line of the page behind all stages."""
        candidates = _by_line(page)
        for reading, units in zip(page.lines, page.units, strict=True):
            start = reading.line.start
            yield _explanation(page.text, reading, units, self._causes.get(start, DEFAULT), candidates[start])


def says(rule: Callable[..., object]) -> str:
    """Give the first clause of what a rule or a stage says of itself."""
    return (rule.__doc__ or rule.__name__).partition("\n")[0].partition(";")[0].rstrip(".")


def _by_line(page: Page) -> Mapping[int, Sequence[Explanation]]:
    """Give the candidates of each line, by where it starts."""
    found: defaultdict[int, list[Explanation]] = defaultdict(list)
    waiting = iter(sorted(page.explanations, key=lambda each: each.span.start))
    here = next(waiting, None)
    for reading in page.lines:
        span = page.text.offsets.to_raw(reading.line.start, reading.line.end)
        while here is not None and here.span.start < span.end:
            found[reading.line.start].append(here)
            here = next(waiting, None)
    return found


def _explanation(
    text: Text, reading: TypedLine, units: Sequence[Unit], cause: Cause, candidates: Sequence[Explanation]
) -> LineExplanation:
    start, end = reading.line.start, reading.line.end
    role = cause.role.lstrip("_").lower()
    if cause.role in _TEXT:
        role = SECTION if units else PARAGRAPH.lower()
    heading = units[0].heading if units else None
    return LineExplanation(
        text.clean[start:end],
        text.offsets.to_raw(start, end),
        role,
        cause.stage,
        cause.rule,
        cause.reason,
        reading.cue or reading.edge_cue,
        text.clean[heading[0] : heading[1]] if heading else "",
        tuple(candidates),
    )
