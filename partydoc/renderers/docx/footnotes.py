"""Notes at the foot of the page: which place of the text each belongs to. The marks stay as they are written."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from partydoc.renderers.docx.markup import Properties, element, paragraph, properties, run, text
from partydoc.renderers.pieces import Line, Piece
from partydoc.tree.nodes import Footnote, Num, Table
from partydoc.tree.values.footnotes import read_footnote

_OPENING: Final = "〔［["
_LONGEST: Final = 10
_REFERENCE: Final[Properties] = {"rStyle": "FootnoteReference"}
_SEPARATORS: Final = (("separator", -1), ("continuationSeparator", 0))


class Place(NamedTuple):
    """Where a mark stands in its piece, and the note that it refers to."""

    start: int
    end: int
    note: int


class Notes:
    """The notes of a document, and the marks in its text that refer to them, by piece.

    A note belongs to the first mark of its own before it, behind the last note with that mark.
    """

    def __init__(self, lines: Sequence[Line]) -> None:
        self._places: dict[int, list[Place]] = {}
        self._notes: list[str] = []
        self._moved: set[int] = set()
        waiting: dict[str, tuple[Piece, int]] = {}
        for line in lines:
            if len(line) == 1 and isinstance(line[0].leaf, Footnote):
                self._claim(line, waiting.pop(line[0].leaf.mark, None))
                continue
            for piece in line:
                for mark, at in _marks(piece):
                    waiting.setdefault(mark, (piece, at))

    def _claim(self, line: Line, found: tuple[Piece, int] | None) -> None:
        if found is not None:
            piece, at = found
            said = line[0].text
            mark = read_footnote(said).mark
            self._notes.append(run(mark, _REFERENCE) + run(said[len(mark) :]))
            self._moved.add(id(line))
            self._places.setdefault(id(piece), []).append(Place(at, at + len(mark), len(self._notes)))

    def moved(self, line: Line) -> bool:
        """Tell whether a line is a note that stands at the foot of a page instead."""
        return id(line) in self._moved

    def places(self, piece: Piece) -> list[Place]:
        """Give the places in a piece that refer to a note, in order."""
        return sorted(self._places.get(id(piece), ()))

    def __bool__(self) -> bool:
        return bool(self._notes)

    def write(self) -> str:
        """Write all notes, and the lines that Word parts them from the text with."""
        lines = (
            element("footnote", f"<w:p><w:r><w:{kind}/></w:r></w:p>", type=kind, id=name) for kind, name in _SEPARATORS
        )
        notes = (
            element("footnote", paragraph("FootnoteText", said), id=name) for name, said in enumerate(self._notes, 1)
        )
        return "".join([*lines, *notes])


def refer(said: str, note: int) -> str:
    """Write a mark that refers to a note; the mark is the text's own (17.11.14)."""
    place = element("footnoteReference", customMarkFollows=1, id=note)
    return element("r", properties("rPr", _REFERENCE), place, text(said))


def _marks(piece: Piece) -> Iterator[tuple[str, int]]:
    if isinstance(piece.leaf, Num | Table):
        return
    for at, sign in enumerate(piece.text):
        if sign in _OPENING:
            mark = read_footnote(piece.text[at : at + _LONGEST]).mark
            if mark:
                yield mark, at
