"""What is looked for among the sections of a document."""

from __future__ import annotations

import re

from attrs import field, frozen

from partydoc.arguments import require
from partydoc.numbering.families import family_called
from partydoc.scripts import fold
from partydoc.tree.located import Located
from partydoc.tree.nodes import Section, Whole


def _pattern(heading: str | re.Pattern[str] | None) -> re.Pattern[str] | None:
    if heading is None or isinstance(heading, re.Pattern):
        return heading
    require(heading, (str, re.Pattern), "heading", "办好$")
    try:
        return re.compile(heading)
    except re.error as error:
        raise ValueError(
            f"heading is a pattern, and {heading!r} is none: {error}; find_all(words) takes words"
        ) from None


@frozen
class Wanted:
    """Conditions on a section; those that are None hold for all.

    *words* stand in the heading, whatever the script and the width of both. *heading* is a pattern that is searched for
    in it. *level* is the depth among sections, from 1. *kind* is that of the document or part that it stands in.

    >>> from partydoc.tree.nodes import Heading, Num
    >>> section = Section(Num("一、", "han-comma", 1), Heading("基本情况"))
    >>> Wanted(words="基本情況", level=1).fits(Located((), section, ()))
    True
    """

    words: str | None = None
    heading: re.Pattern[str] | None = field(default=None, converter=_pattern)
    family: str | None = None
    level: int | None = None
    kind: str | None = None

    def __attrs_post_init__(self) -> None:
        if self.words is not None:
            require(self.words, str, "what is looked for", "words of a heading")
        if self.family is not None:
            family_called(require(self.family, str, "family", "han-comma"))
        if self.level is not None and require(self.level, int, "level", "the depth among sections, from 1") < 1:
            raise ValueError(f"level is counted from 1, the outermost sections; not {self.level}")
        if self.kind is not None:
            require(self.kind, str, "kind", "notice")

    def fits(self, located: Located) -> bool:
        """Tell whether a node is a section, and all conditions hold of it."""
        node = located.node
        return isinstance(node, Section) and self._fits_number(node, located) and self._fits_heading(node)

    def _fits_number(self, node: Section, located: Located) -> bool:
        level = 1 + sum(isinstance(each, Section) for each in located.above)
        whole = next((each for each in reversed(located.above) if isinstance(each, Whole)), None)
        return (
            self.level in (None, level)
            and (self.family is None or (node.num is not None and node.num.family == self.family))
            and (self.kind is None or (whole is not None and whole.kind == self.kind))
        )

    def _fits_heading(self, node: Section) -> bool:
        words = node.heading.text if node.heading else ""
        return (self.words is None or fold(self.words) in fold(words)) and (
            self.heading is None or self.heading.search(words) is not None
        )
