"""What is found in texts that have no numbering: nothing may be invented there.

    python -m tests.benchmarks.unnumbered     lists them, with the headings that were found, for someone to look at

Its table stands in docs/reference/accuracy.md, which `python -m tests.benchmarks.accuracy` writes: figures alone.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from attrs import frozen

import partydoc
from partydoc.errors import PartydocError
from partydoc.tree.nodes import Document, Section, Title
from tests.benchmarks.bilingual import Said

TITLE = Said("## Texts without any numbering", "## 没有任何序号的文本")
TOLD = Said(
    """\
{unnumbered} of {texts} texts have no numbered unit. What was found in them: headings without a number, titles, parts of
files. A person has looked at each heading; `python -m tests.benchmarks.unnumbered` lists them.""",
    """\
{texts} 篇文本中，{unnumbered} 篇没有带序号的单元。在其中找到的有：无序号的小标题、标题、一个文件里的多份文件。
每个小标题都有人看过；`python -m tests.benchmarks.unnumbered` 把它们列出来。""",
)
COLUMNS = (
    Said("genre", "体裁"),
    Said("texts", "文本"),
    Said("without numbers", "无序号"),
    Said("with headings", "有小标题"),
    Said("headings", "小标题"),
    Said("titles", "标题"),
    Said("parts", "所含文件"),
)
WORDS = (TITLE, TOLD, *COLUMNS)
"""What its part of the page says, in both languages."""


@frozen
class Found:
    """What one text without numbers has."""

    file: Path
    headings: tuple[str, ...]
    titles: int
    parts: int


def find(file: Path) -> Found | None:
    """Read a text; None where it has numbers, or cannot be read."""
    try:
        document = partydoc.load(file)
    except PartydocError:
        return None
    sections = [node for node, _ in document.walk() if isinstance(node, Section)]
    if any(section.num for section in sections):
        return None
    headings = tuple(section.heading.text for section in sections if section.heading)
    return Found(file, headings, _titles(document), len(document.parts))


def _titles(document: Document) -> int:
    return sum(isinstance(node, Title) for node, _ in document.walk())


def rows(files: Sequence[Path], found: Sequence[Found]) -> Iterator[list[str]]:
    """Write a row for each genre, the folder that a text stands in, and one for all."""
    for genre in sorted({one.file.parent.name for one in found}):
        texts = sum(file.parent.name == genre for file in files)
        yield _row(f"`{genre}`", texts, [one for one in found if one.file.parent.name == genre])
    yield _row("all", len(files), found)


def _row(name: str, texts: int, found: Sequence[Found]) -> list[str]:
    headed = [one for one in found if one.headings]
    sums = (sum(len(one.headings) for one in headed), sum(one.titles for one in found), sum(one.parts for one in found))
    return [name, str(texts), str(len(found)), *(str(count or "") for count in (len(headed), *sums))]


def find_all(files: Iterable[Path]) -> list[Found]:
    """Find what all texts without numbers have."""
    return [found for file in files if (found := find(file))]


def main() -> None:
    """Print each text without numbers, and its headings."""
    from tests.benchmarks.accuracy import corpus

    for one in find_all(corpus()):
        sys.stdout.write(f"{one.file.parent.name}/{one.file.name}: {one.titles} titles, {one.parts} parts\n")
        sys.stdout.writelines(f"    {heading}\n" for heading in one.headings)


if __name__ == "__main__":
    main()
