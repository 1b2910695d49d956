"""Text: a tree as plain lines that are read back to the same tree, or the text that it was read from.

It inverts how documents are read. A heading alone on its line has no final mark, and the lines without a marker below
it are its paragraphs. A heading that runs in, 「一是标题。正文」, ends in 。 and the body follows. What stands behind
the last unit of a list, on a line of its own, belongs to the unit above the list only where that last unit is complete
in one line: so the headings of a list that a paragraph follows run in.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from attrs import define, field

from partydoc.numbering.families import BY_NAME
from partydoc.tree.nodes import Attachment, Child, Document, Heading, Num, Paragraph, Part, Section

LONGEST_RUN_IN: Final = 45

_SENTENCE_MARKS = frozenset("。！？!?\n")
_STAYS_IN_LINE = "run-in"
_GAP = {family.name: "\N{IDEOGRAPHIC SPACE}" for family in BY_NAME.values() if family.structural} | {"decimal": " "}
_RUNS_IN = {family.name for family in BY_NAME.values() if family.floating or family.ends_with_line}


def render(tree: Document) -> str:
    r"""Write a tree as canonical text.

    >>> items = [Section(Num(f"{n}是", "run-in"), None, [Paragraph(f"{n}馆照办。")]) for n in "一二"]
    >>> render(Document([Paragraph("要求如下。"), *items, Paragraph("请遵照执行。")]))
    '要求如下。一是一馆照办。二是二馆照办。\n请遵照执行。\n'
    """
    page = _Page()
    page.children(tree.children)
    apart = "\n\n" if any("\n" in line for line in page.lines) else "\n"
    return apart.join(page.lines) + "\n" if page.lines else ""


@define
class _Page:
    """The lines written so far."""

    lines: list[str] = field(factory=list)

    def write(self, words: str, *, behind: bool = False) -> None:
        """Put words on a new line, or behind the last one."""
        if behind:
            self.lines[-1] += words
        else:
            self.lines.append(words)

    def children(self, children: Sequence[Child], *, behind: bool = False, closed: bool = False) -> None:
        """Write the children of a node.

        *behind*: text precedes them in the last line. *closed*: the last of them must not take in what follows.
        """
        for child, complete in zip(children, _complete(children, last=closed), strict=True):
            if isinstance(child, Section):
                self.section(child, behind=behind and _is_inline(child), closed=complete)
            elif isinstance(child, Attachment | Part):
                self.children(child.children)
            else:
                self.write(child.text)
            behind = isinstance(child, Paragraph) or _is_inline(child)

    def section(self, section: Section, *, behind: bool, closed: bool) -> None:
        """Write a section: its marker, its heading, and the text that stands in the same line."""
        family = section.num.family if section.num else None
        wanted = family in _RUNS_IN or (closed and family not in _GAP)
        runs_in = section.heading is None or (wanted and _fits(section.heading, section.children))
        rest = section.children
        words = section.heading.text if section.heading else ""
        if words and runs_in:
            words += "。"
        if (section.num or words) and runs_in and rest and isinstance(rest[0], Paragraph):
            words, rest = words + rest[0].text, rest[1:]
        if section.num:
            words = section.num.text + (_gap(section.num) if words else "") + words
        if words:
            self.write(words, behind=behind)
        self.children(rest, behind=bool(words) and runs_in, closed=closed)


def _gap(num: Num) -> str:
    return "" if num.text[-1:].isspace() else _GAP.get(num.family, "")


def _fits(heading: Heading, children: Sequence[Child]) -> bool:
    """Tell whether a heading can run in: it is short, and text or items inside the line follow it."""
    follows = bool(children) and (isinstance(children[0], Paragraph) or _is_inline(children[0]))
    return follows and len(heading.text) <= LONGEST_RUN_IN and _SENTENCE_MARKS.isdisjoint(heading.text)


def _is_inline(node: Child) -> bool:
    return isinstance(node, Section) and node.num is not None and node.num.family == _STAYS_IN_LINE


def _complete(children: Sequence[Child], *, last: bool) -> Iterable[bool]:
    """Tell of each child whether a paragraph of the same parent follows the list that it stands in."""
    found: list[bool] = []
    follows = last
    for child in reversed(children):
        found.append(follows and isinstance(child, Section))
        follows = isinstance(child, Paragraph) or (follows and isinstance(child, Section))
    return reversed(found)
