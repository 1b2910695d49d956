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
from partydoc.renderers.docx.page import LEAST_LINE, LINE
from partydoc.renderers.docx.styles import style_of
from partydoc.renderers.docx.tables import MOST_COLUMNS, table
from partydoc.renderers.pieces import Line, Piece
from partydoc.tree.nodes import Attachment, Container, Heading, Num, Paragraph, Part, Table

# 版头, 版记, and the signature with its date: what stands together is placed together.
_GROUPS: Final = {
    **dict.fromkeys(("copy_number", "secrecy", "urgency", "letterhead", "document_number", "signer"), "head"),
    **dict.fromkeys(("signature", "issue_date"), "signed"),
    **dict.fromkeys(("copies_to", "imprint"), "tail"),
}
_TITLES: Final = ("title", "subtitle", "dateline", "author")
# What stands before, what comes: the lines between them (7.3.1, 7.3.4, 7.3.7).
_GAPS: Final = {("head", "title"): 2, ("title", "text"): 1, ("text", "title"): 1, ("mark", "title"): 1, ("mark", "text"): 1}
_NOTHING: Final = f'<w:p><w:pPr><w:spacing w:line="{LEAST_LINE}" w:lineRule="exact"/></w:pPr></w:p>'
_NEW_PAGE: Final = "<w:p><w:pPr><w:pageBreakBefore/></w:pPr></w:p>"


class Body:
    """The paragraphs written so far, and what they leave behind for the next."""

    def __init__(self, lines: Sequence[Line], numbering: Numbering | None) -> None:
        self.notes = Notes(lines)
        self._numbering = numbering
        self._written: list[str] = []
        self._before = ""
        self._begun: set[int] = set()
        for group, each in groupby((line for line in lines if not self.notes.moved(line)), key=_group):
            if group:
                self._group(group, list(each))
            else:
                for line in each:
                    self._line(line)

    def write(self) -> str:
        """Give all paragraphs; the last of a file is never a table."""
        ends = self._written[-1:] != [] and self._written[-1].endswith("</w:tbl>")
        return "".join([*self._written, _NOTHING if ends else ""])

    def _put(self, kind: str, blocks: Iterable[str]) -> None:
        self._written += blocks
        self._before = kind

    def _group(self, group: str, lines: list[Line]) -> None:
        rows = [(_kind(line), _said(line)) for line in lines]
        if self._begins_page(lines[0]):
            self._written.append(_NEW_PAGE)
        if group == "head":
            letterhead = any(kind == "letterhead" for kind, _ in rows)
            self._put("head" if letterhead else "title", official.head(rows))
        elif group == "signed":
            self._put("text", official.signed(rows))
        else:
            self._put("text", [official.tail(rows)])

    def _line(self, line: Line) -> None:
        only = line[0].leaf if len(line) == 1 else None
        place = self._begins_page(line)
        if isinstance(only, Table) and only.rows and 0 < max(map(len, only.rows)) <= MOST_COLUMNS:
            apart = _NEW_PAGE if place else _NOTHING if self._written[-1:] and self._written[-1].endswith("</w:tbl>") else ""
            self._put("text", [apart, table(only.rows)])
            return
        kind = _kind(line)
        if kind == "title" and isinstance(line[0].ancestors[-1], Attachment) and line[0].leaf is line[0].ancestors[-1].children[0]:
            self._put("mark", [paragraph("AttachmentMark", self._runs(line), place)])
            return
        group = "title" if kind in _TITLES else "text"
        gap = 0 if place else LINE * _GAPS.get((self._before, group), 0)
        if kind == "attachment_list":
            self._put(group, official.attachment_list(_said(line), LINE if self._before else 0))
            return
        self._put(group, [self._paragraph(line, kind, {**place, **({"spacing": {"before": gap}} if gap else {})})])

    def _paragraph(self, line: Line, kind: str, place: Properties) -> str:
        style, outline = heading_style(line) if is_heading(line) else (style_of(kind), {})
        number = self._numbering.number(line) if self._numbering is not None else None
        counted, pieces = number or ({}, 0)
        look = {} if outline else set_run_in(line[0])
        runs = self._runs(line[pieces:], plain=bool(outline))
        if "spacing" in place and kind == "title":
            place = {**place, "spacing": {"before": LINE, "line": 660, "lineRule": "exact"}}
        return paragraph(style, runs, {**counted, **outline, **place}, look if number else None)

    def _runs(self, line: Sequence[Piece], *, plain: bool = False) -> str:
        return "".join(written for piece, look in _looks(line) for written in self._piece(piece, {} if plain else look))

    def _piece(self, piece: Piece, look: Properties) -> Iterator[str]:
        at = 0
        for place in self.notes.places(piece):
            yield run(piece.text[at : place.start], look)
            yield refer(piece.text[place.start : place.end], place.note)
            at = place.end
        yield run(piece.text[at:], look)

    def _begins_page(self, line: Line) -> Properties:
        """Begin a page with each attachment (7.3.7) and each further document, but not an empty one."""
        new = [node for node in line[0].ancestors if isinstance(node, Attachment | Part) and id(node) not in self._begun]
        self._begun.update(map(id, new))
        if not new or not self._written:
            return {}
        self._before = ""
        return {"pageBreakBefore": True}


def _looks(line: Sequence[Piece]) -> Iterator[tuple[Piece, Properties]]:
    """Give each piece with how it is set; a gap behind a number is set as the number."""
    look: Properties = {}
    for piece, before in zip(line, (None, *line), strict=False):
        if piece.leaf is not None or before is None or not isinstance(before.leaf, Num):
            look = set_run_in(piece)
        yield piece, look


def _group(line: Line) -> str:
    groups = {_GROUPS.get(piece.leaf.type, "") for piece in line if piece.leaf is not None}
    return groups.pop() if len(groups) == 1 else ""


def _kind(line: Line) -> str:
    """Name what a line is by the element that it is; "paragraph" for a line of text, or of several elements."""
    kinds = {piece.leaf.type for piece in line if piece.leaf is not None}
    if kinds == {"document_number", "signer"}:
        return "number and signer"
    return kinds.pop() if len(kinds) == 1 else "paragraph"


def _said(line: Line) -> str:
    return "".join(piece.text for piece in line)
