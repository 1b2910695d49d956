"""The canonical lines of a tree: those that are read back to the same tree, however it was made.

They invert how documents are read. A heading alone on its line has no final mark, and the lines without a marker below
it are its paragraphs. A heading that runs in, 「一是标题。正文」, ends in 。 and the body follows. What stands behind
the last unit of a list, on a line of its own, belongs to the unit above the list only where that last unit is complete
in one line: so the headings of a list that a paragraph follows run in.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from attrs import define, field

from partydoc.numbering.families import FAMILIES, HAN_COMMA, LONGEST_HEADING
from partydoc.renderers.pieces import Line, Piece
from partydoc.tree.nodes import Child, Container, Document, Heading, Num, Paragraph, Section
from partydoc.tree.walking import Ancestors

_SENTENCE_MARKS = frozenset("。！？!?\n")
_GAP = {family.name: family.gap for family in FAMILIES if family.gap}
_RUNS_IN = {family.name for family in FAMILIES if family.floating or family.ends_with_line}
_STAYS_IN_LINE = {family.name for family in FAMILIES if family.stays_in_line}


def canonical_lines(document: Document) -> list[Line]:
    """Lay out a tree as it would be written anew.

    >>> items = [Section(Num(f"{n}是", "run-in"), None, [Paragraph(f"{n}馆照办。")]) for n in "一二"]
    >>> lines = canonical_lines(Document([Paragraph("要求如下。"), *items, Paragraph("请遵照执行。")]))
    >>> [[piece.text for piece in line] for line in lines]
    [['要求如下。', '一是', '一馆照办。', '二是', '二馆照办。'], ['请遵照执行。']]
    """
    page = _Page()
    page.children(document.children, (document,))
    return list(map(tuple, page.lines))


@define
class _Page:
    """The lines written so far."""

    lines: list[list[Piece]] = field(factory=list)

    def write(self, pieces: Iterable[Piece], *, behind: bool = False) -> None:
        """Put pieces on a new line, or behind the last one."""
        if behind:
            self.lines[-1].extend(pieces)
        else:
            self.lines.append([*pieces])

    def children(
        self, children: Sequence[Child], above: tuple[Container, ...], *, behind: bool = False, closed: bool = False
    ) -> None:
        """Write the children of a node.

        *behind*: text precedes them in the last line. *closed*: the last of them must not take in what follows.
        """
        for child, complete in zip(children, _complete(children, last=closed), strict=True):
            if isinstance(child, Section):
                self.section(child, above, behind=behind and _is_inline(child), closed=complete)
            elif isinstance(child, Container):
                self.children(child.children, (*above, child))
            else:
                self.write([Piece(child.text, child, above)])
            behind = isinstance(child, Paragraph) or _is_inline(child)

    def section(self, section: Section, above: Ancestors, *, behind: bool, closed: bool) -> None:
        """Write a section: its marker, its heading, and the text that stands in the same line."""
        family = section.num.family if section.num else None
        wanted = family in _RUNS_IN or (closed and family not in _GAP)
        runs_in = section.heading is None or (wanted and _fits(section.heading, section.children))
        within = (*above, section)
        rest = section.children
        words: list[Piece] = []
        if section.heading and section.heading.text:
            words.append(Piece(section.heading.text, section.heading, within))
            if runs_in:
                words.append(Piece("。", None, within))
        if (section.num or words) and runs_in and rest and isinstance(rest[0], Paragraph):
            words.append(Piece(rest[0].text, rest[0], within))
            rest = rest[1:]
        if section.num:
            words = [*_marker(section.num, within, followed=any(piece.text for piece in words)), *words]
        written = any(piece.text for piece in words)
        if written:
            self.write(words, behind=behind)
        self.children(rest, within, behind=written and runs_in, closed=closed)


def _is_bare(num: Num) -> bool:
    """Tell 一 without 、, which stands alone on its line or before a blank."""
    return num.family == HAN_COMMA.name and num.text[-1:].isalnum()


def _marker(num: Num, within: Ancestors, *, followed: bool) -> Iterable[Piece]:
    yield Piece(num.text, num, within)
    gap = "" if num.text[-1:].isspace() else _GAP.get(num.family, "\N{IDEOGRAPHIC SPACE}" if _is_bare(num) else "")
    if followed and gap:
        yield Piece(gap, None, within)


def _fits(heading: Heading, children: Sequence[Child]) -> bool:
    """Tell whether a heading can run in: it is short, and text or items inside the line follow it."""
    follows = bool(children) and (isinstance(children[0], Paragraph) or _is_inline(children[0]))
    return follows and len(heading.text) <= LONGEST_HEADING and _SENTENCE_MARKS.isdisjoint(heading.text)


def _is_inline(node: Child) -> bool:
    return isinstance(node, Section) and node.num is not None and node.num.family in _STAYS_IN_LINE


def _complete(children: Sequence[Child], *, last: bool) -> Iterable[bool]:
    """Tell of each child whether a paragraph of the same parent follows the list that it stands in."""
    found: list[bool] = []
    follows = last
    for child in reversed(children):
        found.append(follows and isinstance(child, Section))
        follows = isinstance(child, Paragraph) or (follows and isinstance(child, Section))
    return reversed(found)
