"""The text of the file: the lines of a document, each as a paragraph or a table, in its place on the page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Final

from partydoc.renderers.docx import official
from partydoc.renderers.docx.footnotes import Notes, refer
from partydoc.renderers.docx.headings import heading_style, is_heading, set_run_in
from partydoc.renderers.docx.markup import Properties, paragraph, run
from partydoc.renderers.docx.numbering import Numbering
from partydoc.renderers.docx.page import LINE
from partydoc.renderers.docx.styles import TITLE_LINE, style_of
from partydoc.renderers.docx.tables import MOST_COLUMNS, table
from partydoc.renderers.docx.titles import break_title, opens_text
from partydoc.renderers.pieces import Line, Piece
from partydoc.tree.nodes import Attachment, Paragraph, Part, Table, Title

# What stands together is placed together.
_GROUPS: Final = {"masthead": "head", "signed": "signed", "imprint": "tail"}
_TITLES: Final = ("title", "subtitle", "dateline", "author")
# What stands before, what comes: the lines left free between them (7.3.1, 7.3.2, 7.3.7).
_GAPS: Final = {
    ("head", "title"): 2,
    ("head", "text"): 1,
    ("title", "text"): 1,
    ("text", "title"): 1,
    ("mark", "title"): 1,
    ("mark", "text"): 1,
}
_TABLE_END: Final = "</w:tbl>"
_NOTHING: Final = paragraph("", "", {"snapToGrid": False, "spacing": {"line": 20, "lineRule": "exact"}})
_NEW_PAGE: Final = paragraph("", "", {"pageBreakBefore": True})


class Body:
    """The paragraphs written so far, and what they leave behind for the next."""

    def __init__(self, lines: Sequence[Line], numbering: Numbering | None) -> None:
        self.notes = Notes(lines)
        self._numbering = numbering
        self._written: list[str] = []
        self._before = ""
        self._begun: set[int] = set()
        titles, others = _titles_and_text(lines)
        self._kept_whole = opens_text(titles, others)
        for group, each in groupby((line for line in lines if not self.notes.moved(line)), key=_group):
            if group:
                self._group(group, list(each))
            else:
                for line in each:
                    self._line(line)

    def write(self) -> str:
        """Give all paragraphs; the last block of a file is never a table."""
        return "".join([*self._written, _NOTHING if self._ends_in_table() else ""])

    def _ends_in_table(self) -> bool:
        return bool(self._written) and self._written[-1].endswith(_TABLE_END)

    def _put(self, left: str, blocks: Iterable[str]) -> None:
        self._written += blocks
        self._before = left

    def _group(self, group: str, lines: list[Line]) -> None:
        """Write lines that have their places by the standard."""
        rows = [_row(line) for line in lines]
        if self._begins_page(lines[0]):
            self._written.append(_NEW_PAGE)
        if group == "head":
            official_head = any(kind == "letterhead" for kind, _ in rows)
            self._put("head" if official_head else "title", official.head(rows))
        elif group == "signed":
            self._put("text", official.signed(rows))
        else:
            self._put("text", [_NOTHING if self._ends_in_table() else "", official.tail(rows)])

    def _line(self, line: Line) -> None:
        place: Properties = {"pageBreakBefore": True} if self._begins_page(line) else {}
        only = line[0].leaf if len(line) == 1 else None
        kind = _kind(line)
        if isinstance(only, Table) and only.rows and 0 < max(map(len, only.rows)) <= MOST_COLUMNS:
            apart = _NEW_PAGE if place else _NOTHING if self._ends_in_table() else ""
            self._put("text", [apart, table(only.rows)])
        elif _opens_attachment(line):
            self._put("mark", [paragraph("AttachmentMark", self._runs(line), place)])
        elif kind == "attachment_list":
            self._put("text", official.attachment_list(_said(line), LINE if self._written else 0, place))
        else:
            group = "title" if kind in _TITLES else "text"
            gap = 0 if place else LINE * _GAPS.get((self._before, group), 0)
            self._put(group, [self._paragraph(line, kind, {**place, **_spacing(kind, gap)})])

    def _paragraph(self, line: Line, kind: str, place: Properties) -> str:
        style, outline = heading_style(line) if is_heading(line) else (style_of(kind), {})
        number = self._numbering.number(line) if self._numbering is not None else None
        counted, pieces = number or ({}, 0)
        mark = set_run_in(line[0]) if number and not outline else None
        runs = self._runs(line[pieces:], plain=bool(outline))
        return paragraph(style, runs, {**counted, **outline, **place}, mark)

    def _runs(self, line: Sequence[Piece], *, plain: bool = False) -> str:
        return "".join(written for piece, look in _looks(line) for written in self._piece(piece, {} if plain else look))

    def _piece(self, piece: Piece, look: Properties) -> Iterator[str]:
        places = self.notes.places(piece)
        if not places:
            yield run(self._broken(piece), look)
            return
        at = 0
        for place in places:
            yield run(piece.text[at : place.start], look)
            yield refer(piece.text[place.start : place.end], place.note)
            at = place.end
        yield run(piece.text[at:], look)

    def _broken(self, piece: Piece) -> str:
        said = break_title(piece.text) if isinstance(piece.leaf, Title) else piece.text
        return piece.text if said.partition("\n")[0] in self._kept_whole else said

    def _begins_page(self, line: Line) -> bool:
        """Tell whether a page begins here: with each attachment (7.3.7) and each further document."""
        around = (node for node in line[0].ancestors if isinstance(node, Attachment | Part))
        new = [id(node) for node in around if id(node) not in self._begun]
        self._begun.update(new)
        begins = bool(new and self._written)
        self._before = "" if begins else self._before
        return begins


def _titles_and_text(lines: Sequence[Line]) -> tuple[list[str], list[str]]:
    titles = [line[0].text for line in lines if isinstance(line[0].leaf, Title)]
    return titles, [line[0].text for line in lines if isinstance(line[0].leaf, Paragraph)]


def _spacing(kind: str, gap: int) -> Properties:
    if not gap:
        return {}
    return {"spacing": {**(TITLE_LINE if kind == "title" else {}), "before": gap}}


def _opens_attachment(line: Line) -> bool:
    """Tell whether a line is the mark of an attachment: 附件1, its first title."""
    above = line[0].ancestors[-1]
    return isinstance(above, Attachment) and isinstance(line[0].leaf, Title) and line[0].leaf is above.children[0]


def _looks(line: Sequence[Piece]) -> Iterator[tuple[Piece, Properties]]:
    """Give each piece with how it is set; what stands behind a number or a heading is set as they are."""
    look: Properties = {}
    for piece in line:
        if piece.leaf is not None:
            look = set_run_in(piece)
        yield piece, look


def _group(line: Line) -> str:
    groups = {_GROUPS.get(piece.leaf.zone, "") for piece in line if piece.leaf is not None}
    return groups.pop() if len(groups) == 1 else ""


def _kind(line: Line) -> str:
    """Name what a line is by the element that it is; "paragraph" for a line of text, or of several elements."""
    kinds = {piece.leaf.type for piece in line if piece.leaf is not None}
    if kinds == {"document_number", "signer"}:
        return official.NUMBER_AND_SIGNER
    return kinds.pop() if len(kinds) == 1 else "paragraph"


def _row(line: Line) -> official.Row:
    kind = _kind(line)
    if kind == official.NUMBER_AND_SIGNER:
        return kind, "\t".join(piece.text for piece in line if piece.leaf is not None)
    return kind, _said(line)


def _said(line: Line) -> str:
    return "".join(piece.text for piece in line)
