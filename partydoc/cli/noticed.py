"""What was noticed in a document, placed in its file: as lines for people, or as plain data."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from operator import itemgetter
from typing import Any, Final

import click
from attrs import frozen

from partydoc.cells import cells, cut, cut_left, one_line, visible
from partydoc.cli.languages import Language
from partydoc.cli.reports.reported import Lines
from partydoc.diagnostics import Diagnostic
from partydoc.numbering.paths import write_path
from partydoc.tree.located import Located
from partydoc.tree.nodes import Document

_INDENT: Final = "    "
_SHOWN: Final = 200
"""Characters of a line that are looked at on each side, at most: more than any terminal shows."""


@frozen
class Noticed:
    """A diagnostic with its place in the file; line and column count from 1, and are None where there is no text."""

    file: str
    diagnostic: Diagnostic
    path: str
    page: int | None
    line: int | None
    column: int | None
    before: str
    words: str
    after: str

    def as_dict(self) -> dict[str, Any]:
        """Give it as JSON has it."""
        found = self.diagnostic
        return {
            "file": self.file,
            "line": self.line,
            "column": self.column,
            "page": self.page,
            "path": self.path,
            "severity": found.severity,
            "code": found.code,
            "message": found.message,
            "span": [*found.span],
            "context": self.before + self.words + self.after,
        }

    def drawn(self, width: int, language: Language) -> Iterator[str]:
        """Draw it: its place, what it is, and its line with a caret below the words."""
        found = self.diagnostic
        where = [click.format_filename(self.file), *(str(at) for at in (self.line, self.column) if at is not None)]
        page = [language.say(f"page {self.page}")] if self.page else []
        stands = ", ".join(([one_line(self.path)] if self.path else []) + page)
        inside = f" [{stands}]" if stands else ""
        said = language.say(found.severity), language.say(found.message)
        yield f"{':'.join(where)}:{inside} {said[0]} {found.code}: {one_line(said[1])}"
        if self.line is not None:
            yield from self._context(width - len(_INDENT))

    def _context(self, width: int) -> Iterator[str]:
        words = cut(visible(self.words), width // 2)
        before = cut_left(visible(self.before), (width - cells(words)) // 2)
        after = cut(visible(self.after), width - cells(words) - cells(before))
        yield f"{_INDENT}{before}{words}{after}".rstrip()
        yield f"{_INDENT}{' ' * cells(before)}{'^' * max(1, cells(words))}"


def noticed(file: str, document: Document) -> Iterator[Noticed]:
    """Place every diagnostic of a document, in the order of the text."""
    lines = Lines(document.raw) if document.raw is not None else None
    paths = _Paths(document)
    for found in sorted(document.diagnostics, key=lambda each: each.span):
        start, end = found.span
        page = document.text.page_of(start) if document.text else None
        if lines is None:
            yield Noticed(file, found, paths.at(start), page, None, None, "", "", "")
            continue
        line, column = lines.place(start)
        row, at = lines.line(line), column - 1
        stop = min(len(row), at + end - start)
        context = row[max(0, at - _SHOWN) : at], row[at : min(stop, at + _SHOWN)], row[stop : stop + _SHOWN]
        yield Noticed(file, found, paths.at(start), page, line, column, *context)


class _Paths:
    """Tells the path of the innermost node around each place."""

    def __init__(self, document: Document) -> None:
        placed = ((each.node.span.start, each) for each in document.places if each.node.span)
        self._located: list[tuple[int, Located]] = sorted(placed, key=itemgetter(0))
        self._paths = {id(each.node): write_path(each.steps) for _, each in self._located}

    def at(self, place: int) -> str:
        """Give the path; empty outside of all that has one."""
        last = bisect_right(self._located, place, key=itemgetter(0)) - 1
        if last < 0:
            return ""
        located = self._located[last][1]
        around = (node for node in (located.node, *reversed(located.above)) if node.span and place < node.span.end)
        return next((self._paths[id(node)] for node in around if id(node) in self._paths), "")
