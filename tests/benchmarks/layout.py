"""How many lines of a PDF are joined to their paragraphs, held against its twin in plain text, which is still wrapped.

    python -m tests.benchmarks.layout          all PDFs of the corpus
    python -m tests.benchmarks.layout -v       with every line end that came out wrong

The twin says of most of its line ends what they are. A full line (nearly as long as the usual ones) that ends in no
mark of the end of a sentence, with no marker behind it, was wrapped: it has to be joined. A line that ends in one, with
a marker behind it, or one followed by an indent, ends a paragraph. Of the rest nothing is said. Page numbers are passed
over, and so are line ends within tables. A paragraph counts as rejoined where none of its line ends came out wrong.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from partydoc.numbering.markers import marker_end
from partydoc.readers import read
from partydoc.readers.decoding import Decoded
from partydoc.scripts import half_width

CORPUS = Path(__file__).parents[3] / "shared" / "corpus" / "pdf"
FINAL = frozenset("。；：！？;:")
FULL = 0.85
PIECE = 8
BLANKS = str.maketrans("", "", " \t\r\xa0\u2002\u2003\u3000")


class Outcome(NamedTuple):
    """Of one file: line ends that are known, those that came out right; paragraphs, those rejoined; what is wrong."""

    name: str
    known: int
    right: int
    paragraphs: int
    rejoined: int
    kept: float
    wrong: list[str]


def main(arguments: Sequence[str]) -> None:
    """Print a line a file, and one for all."""
    outcomes = [compare(file) for file in sorted(CORPUS.glob("*.pdf"))]
    if not outcomes:
        sys.exit("the reference texts (../shared) are not here")
    for one in outcomes:
        print(f"{one.name}: {one.right}/{one.known} line ends, {one.rejoined}/{one.paragraphs} paragraphs, ", end="")
        print(f"text kept {one.kept:.2f} %")
        if "-v" in arguments:
            print("".join(f"    {line}\n" for line in one.wrong), end="")
    known, right = sum(one.known for one in outcomes), sum(one.right for one in outcomes)
    paragraphs, rejoined = sum(one.paragraphs for one in outcomes), sum(one.rejoined for one in outcomes)
    print(f"all: line ends {100 * right / known:.1f} % of {known}, ", end="")
    print(f"paragraphs {100 * rejoined / paragraphs:.1f} % of {paragraphs}")


def compare(file: Path) -> Outcome:
    """Compare the text of a PDF with its twin."""
    found = read(file)
    assert isinstance(found, Decoded)
    text = found.text.translate(BLANKS)
    tables = (hint.span.slice(found.text) for hint in found.hints if hint.kind == "table")
    rows = "\n".join(tables).translate(BLANKS)
    lines = [line for line in file.with_suffix(".txt").read_text().replace("\f", "\n").split("\n") if is_text(line)]
    known = right = paragraphs = rejoined = 0
    wrong: list[str] = []
    whole = True
    for before, after, said in ends(lines):
        one, other = before.translate(BLANKS)[-PIECE:], after.translate(BLANKS)[:PIECE]
        outcome = one + other in text
        joined = None if one in rows and other in rows else said
        known += joined is not None
        right += joined is outcome
        if joined not in (None, outcome):
            whole = False
            wrong.append(f"{'not joined' if joined else 'joined'}: {one} | {other}")
        if joined is not True:
            paragraphs, rejoined, whole = paragraphs + 1, rejoined + whole, True
    signs = "".join(lines).translate(BLANKS)
    seen = sum(signs[at : at + PIECE] in text.replace("\n", "") for at in range(0, len(signs), PIECE))
    return Outcome(file.stem, known, right, paragraphs, rejoined, 100 * seen * PIECE / max(len(signs), 1), wrong)


def is_text(line: str) -> bool:
    """Tell a line of text from an empty one and from a page number."""
    bare = line.translate(BLANKS).strip("—-–")
    return bool(bare) and not (bare.isdecimal() and len(bare) < PIECE)


def ends(lines: Sequence[str]) -> Iterator[tuple[str, str, bool | None]]:
    """Yield each line with the next one, and whether they belong together: None where that is not known."""
    lengths = sorted(len(line.strip()) for line in lines if len(line.strip()) > PIECE)
    usual = lengths[len(lengths) * 3 // 4]
    indents = sum(line.startswith("\u3000\u3000") for line in lines) * 10 > len(lines)
    for before, after in pairwise(lines):
        final = before.rstrip()[-1] in FINAL
        opens = after[0] in " \u3000" or marker_end(half_width(after.strip()[:16])) > 0
        full = len(before.strip()) >= FULL * usual
        if indents and full and not before.startswith(" "):
            yield before, after, None if final and not opens else not opens
        elif full and not final and not opens:
            yield before, after, True
        else:
            yield before, after, False if final and opens else None


if __name__ == "__main__":
    main(sys.argv[1:])
