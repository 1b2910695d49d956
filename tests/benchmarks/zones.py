"""Texts whose roles the grammar of head, body and tail refuses: each is read wrongly, or shows what the grammar lacks.

    python -m tests.benchmarks.zones [FOLDER]     lists them, with the first line that has no place where it stands

The grammar is `grammars/roles.lark`; without a folder, the texts are those of ../shared.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from attrs import frozen

from partydoc.grammars import Refused, Walk, read_grammar
from partydoc.grammars.walking import reductions
from partydoc.lexer.terminals import Terminals
from partydoc.parser import document_parser
from partydoc.recognition import STAGES, Job, begin
from partydoc.recognition.lines.typed import TypedLine
from partydoc.recognition.role_names import FOOTNOTE, FURNITURE, HEADING, NOTES_HEAD, PAGE_NUMBER, TABLE
from partydoc.repairs import read_text

SHARED = Path(__file__).parents[3] / "shared"
TRIVIA = frozenset({FURNITURE, PAGE_NUMBER, FOOTNOTE, TABLE})
LAST_STAGE = "find_documents"
SHOWN = 24


@frozen
class Token:
    """The role of a line, or PART where another document begins."""

    type: str
    line: TypedLine

    def __str__(self) -> str:
        return f"{self.type} {self.line.text[:SHOWN]!r}"


@frozen
class Misplaced:
    """The first line of a text that has no place where it stands; *before* is the last that has one."""

    token: Token
    before: Token | None

    def __str__(self) -> str:
        return f"{self.token}, behind {self.before or 'nothing'}"


def tokens(lines: Sequence[TypedLine]) -> Iterator[Token]:
    """Give the roles of the lines in order, without what may stand anywhere."""
    for line in lines:
        if line.opens:
            yield Token("PART", line)
        if line.role not in TRIVIA:
            notes = line.role == HEADING and line.cue == NOTES_HEAD
            yield Token("NOTES" if notes else line.role.lstrip("_"), line)


def find_misplaced(raw: str) -> Misplaced | None:
    """Read a text, and give the first line that the grammar refuses; None where it takes them all."""
    found = list(tokens(_lines(raw)))
    at = walk([token.type for token in found])
    return None if at is None else Misplaced(found[at], found[at - 1] if at else None)


def walk(roles: Sequence[str]) -> int | None:
    """Give the place of the first role that the grammar refuses, the last where more is wanted; None where none is."""
    table = read_grammar("roles").table
    assert table is not None
    seen: list[_Role] = []
    try:
        Walk(table, reductions(table, _Anything())).go(_noted(roles, seen))
    except Refused:
        return max(len(seen) - 1, 0)
    return None


@frozen
class _Role:
    type: str


class _Anything:
    """A builder that takes whatever a rule consists of."""

    def __getattr__(self, name: str) -> type[list[object]]:
        return list


def _noted(roles: Sequence[str], seen: list[_Role]) -> Iterator[_Role]:
    for role in roles:
        seen.append(_Role(role))
        yield seen[-1]


def _lines(raw: str) -> Sequence[TypedLine]:
    terminals: Terminals = document_parser().terminals
    page = begin(Job(read_text(raw)), terminals)
    for stage in STAGES:
        page = stage.run(page)
        if stage.name == LAST_STAGE:
            break
    return page.lines


def main(arguments: Sequence[str]) -> None:
    """List the texts of a folder whose roles the grammar refuses."""
    folder = Path(arguments[0]) if arguments else SHARED
    files = sorted(file for ending in ("txt", "md") for file in folder.rglob(f"*.{ending}"))
    refused = 0
    for file in files:
        misplaced = find_misplaced(file.read_text(encoding="utf-8", errors="replace"))
        if misplaced:
            refused += 1
            print(f"{file.relative_to(folder)}: {misplaced}")
    print(f"{refused} of {len(files)} texts refused")


if __name__ == "__main__":
    main(sys.argv[1:])
