"""DOCX files against their twins in plain text: how many are equal, and how many automatic numbers are.

    python -m tests.benchmarks.docx_numbers      prints the figures, and what differs; asks LibreOffice where it is

The files need the reference texts beside the repository (../shared). White space and furniture do not count.
"""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher
from pathlib import Path
from typing import NamedTuple

from partydoc.readers import read
from partydoc.readers.decoding import Decoded
from tests.libreoffice import PROGRAM, to_text

SHARED = Path(__file__).parents[3] / "shared"
BLANKS = str.maketrans("", "", " \t\r\n\xa0\u2002\u2003\u3000\u200b\ufeff")


class Outcome(NamedTuple):
    """What one file shows: its numbered paragraphs, those that the twin lacks, the passages that differ."""

    file: Path
    numbered: list[str]
    missing: list[str]
    differing: list[tuple[str, str]]


def main() -> None:
    """Print the figures."""
    outcomes = list(compare())
    numbered, missing = (sum(len(getattr(one, name)) for one in outcomes) for name in ("numbered", "missing"))
    equal = sum(not one.differing for one in outcomes)
    print(f"{len(outcomes)} files read, {equal} equal to their twins, {numbered - missing} of {numbered} numbers equal")
    for one in outcomes:
        for line in one.missing:
            print(f"{one.file.name}: {line[:40]} is not in the twin, {_verdict(one.file, line)}")
        for ours, theirs in one.differing:
            print(f"{one.file.name}: ours {ours[:40]!r}, the twin's {theirs[:40]!r}")


def compare(shared: Path = SHARED) -> Iterator[Outcome]:
    """Read every DOCX file of the corpus and compare it with its twin."""
    for file in sorted((shared / "corpus" / "docx").glob("*.docx")):
        decoded = read(file)
        assert isinstance(decoded, Decoded)
        twin = file.with_suffix(".txt").read_text("utf-8-sig")
        lines = {_bare(line) for line in twin.split("\n")}
        numbered = [_bare(line) for line in numbered_lines(decoded)]
        missing = [line for line in numbered if line not in lines]
        yield Outcome(file, numbered, missing, list(_differing(_bare(body(decoded)), _bare(twin))))


def numbered_lines(decoded: Decoded) -> Iterator[str]:
    """Yield the lines that begin with an automatic number."""
    for hint in decoded.hints:
        if hint.kind == "number" and decoded.text[: hint.span.start][-1:] in ("", "\n"):
            yield decoded.text[hint.span.start :].split("\n", 1)[0]


def body(decoded: Decoded) -> str:
    """Give the text without headers and footers."""
    parts, at = [], 0
    for hint in decoded.hints:
        if hint.kind == "furniture":
            parts.append(decoded.text[at : hint.span.start])
            at = hint.span.end
    return "".join([*parts, decoded.text[at:]])


def _bare(text: str) -> str:
    return text.translate(BLANKS)


def _differing(ours: str, theirs: str) -> Iterator[tuple[str, str]]:
    if ours != theirs:
        for kind, *span in SequenceMatcher(None, ours, theirs, autojunk=len(ours) > 10_000).get_opcodes():
            if kind != "equal":
                yield ours[span[0] : span[1]], theirs[span[2] : span[3]]


def _verdict(file: Path, line: str) -> str:
    if PROGRAM is None:
        return "LibreOffice is not here"
    found = line in {_bare(other) for other in to_text(file.read_bytes()).splitlines()}
    return "LibreOffice shows the same as we do" if found else "LibreOffice shows something else"


if __name__ == "__main__":
    main()
