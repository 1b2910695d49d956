"""How titles are broken, in Word files and in HTML: their lines, to be looked at, and what is not broken between words.

    python -m tests.benchmarks.titles [FOLDER…]     the titles of the texts below FOLDER (../shared/corpus)

Where the segmenter jieba is installed, it says which lines end inside a word of its own list.
"""

from __future__ import annotations

import sys
import warnings
from collections.abc import Iterator, Sequence
from itertools import accumulate
from pathlib import Path

import partydoc
from partydoc.errors import PartydocError
from partydoc.renderers.docx.titles import break_title
from partydoc.renderers.titles import title_ends
from partydoc.renderers.widths import width_of
from partydoc.tree.nodes import Title
from tests.benchmarks.accuracy import SHARED

WIDEST = 20
"""Characters of size 2 in a line."""


def main(arguments: Sequence[str]) -> None:
    """Show how the titles of texts are set."""
    titles = sorted_titles([Path(argument) for argument in arguments] or [SHARED / "corpus"])
    long, wide = _long(titles), _wide(titles)
    for said in long:
        print(break_title(said).replace("\n", " | "))
    print(f"{len(titles)} titles, {len(long)} longer than a line, {len(wide)} of them with a line that is too wide")
    torn = {"Word": [*torn_words(long, word_ends)], "HTML": [*torn_words(titles, title_ends)]}
    for form, found in torn.items():
        print(f"{form}: {len(found)} titles with a line that may end inside a word:", *found, sep="\n    ")


def counted(folders: Sequence[Path]) -> tuple[int, int]:
    """Count the titles that are longer than a line, and those of them with a line that is too wide."""
    titles = sorted_titles(folders)
    return len(_long(titles)), len(_wide(titles))


def sorted_titles(folders: Sequence[Path]) -> list[str]:
    """List the titles of texts, the shortest first, each once."""
    return sorted(set(all_titles(folders)), key=lambda said: (width_of(said), said))


def _long(titles: Sequence[str]) -> list[str]:
    return [said for said in titles if width_of(said) > WIDEST]


def _wide(titles: Sequence[str]) -> list[str]:
    return [said for said in _long(titles) if any(width_of(line) > WIDEST for line in break_title(said).split("\n"))]


def all_titles(folders: Sequence[Path]) -> Iterator[str]:
    """Yield the titles of the texts below folders, each as it is written."""
    for file in sorted(file for folder in folders for ending in ("txt", "md") for file in folder.rglob(f"*.{ending}")):
        try:
            document = partydoc.load(file)
        except PartydocError:
            continue
        yield from (node.text for node, _ in document.walk() if isinstance(node, Title) and "\n" not in node.text)


def word_ends(said: str) -> list[int]:
    """Give the places where lines end in a Word file."""
    return [*accumulate(map(len, break_title(said).split("\n")[:-1]))]


def torn_words(titles: Sequence[str], ends: object) -> Iterator[str]:
    """Yield the titles that the segmenter sees broken inside a word."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            import jieba
    except ImportError:
        print("jieba is not installed")
        return
    jieba.setLogLevel("ERROR")
    for said in titles:
        words = {*accumulate(map(len, jieba.cut(said, HMM=False)))}
        if torn := [place for place in ends(said) if place not in words]:
            yield " ".join(f"{said[max(0, place - 4) : place]}|{said[place : place + 4]}" for place in torn)


if __name__ == "__main__":
    main(sys.argv[1:])
