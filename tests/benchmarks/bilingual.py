"""Pages of figures in both languages: the words of both stand beside each other, a figure is written down once.

A benchmark writes its page in English; the page in Chinese is made from that page, so that its figures are the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path
from string import Formatter
from typing import NamedTuple

_ENGLISH = re.compile(r"[a-z]")
_FIGURE, _WORD = r"\S*\d\S*?(?: \(\S+\))?", r"\S+?"
_CODE = re.compile(r"`[^`]*`")


class Said(NamedTuple):
    """What a page says, in both languages; figures stand in {braces}, a word in {braces:s}.

    >>> texts = Said("{found} of {all} texts are found", "{all}篇文本中找到{found}篇")
    >>> texts.format(found=3, all=4)
    '3 of 4 texts are found'
    >>> texts.translated("3 of 4 texts are found")
    '4篇文本中找到3篇'
    """

    english: str
    chinese: str

    def format(self, **figures: object) -> str:
        """Say it in English."""
        return self.english.format(**figures)

    def translated(self, english: str) -> str | None:
        """Say in Chinese what is said in English; None where that is something else. Line ends count as blanks."""
        found = _pattern(self.english).fullmatch(english)
        return self.chinese.format(**found.groupdict()) if found else None


@cache
def _pattern(english: str) -> re.Pattern[str]:
    """Make the pattern of what is said, whatever its figures are."""
    parts, known = [], set[str]()
    for literal, name, form, _ in Formatter().parse(english):
        parts.append(re.sub(r"(?:\\?\s)+", r"\\s+", re.escape(literal)))
        if name:
            parts.append(f"(?P={name})" if name in known else f"(?P<{name}>{_WORD if form else _FIGURE})")
            known.add(name)
    return re.compile("".join(parts))


def write_both(page: Path, english: str, words: Sequence[Said]) -> None:
    """Write a page and its page in Chinese."""
    page.write_text(english, encoding="utf-8")
    page.with_suffix(".zh.md").write_text(chinese_page(page, words), encoding="utf-8")


def chinese_page(page: Path, words: Sequence[Said]) -> str:
    """Give the page in Chinese of an English page; LookupError where *words* do not have what that says."""
    linked = Said(f"[中文]({page.stem}.zh.md)", f"[English]({page.name})")
    return f"{blocks_in_chinese(page.read_text(encoding='utf-8'), (linked, *words))}\n"


def blocks_in_chinese(english: str, words: Sequence[Said]) -> str:
    """Give headings, paragraphs and tables in Chinese, a blank line between two of them."""
    blocks = english.strip().split("\n\n")
    return "\n\n".join(_block(block.strip("\n"), words) for block in blocks)


def _block(block: str, words: Sequence[Said]) -> str:
    if block.startswith("|"):
        return "\n".join(_row(line, words) for line in block.splitlines())
    return in_chinese(block, words)


def _row(line: str, words: Sequence[Said]) -> str:
    cells = re.split(r"(?<!\\)\|", line.strip("|"))
    return f"|{'|'.join(cell.replace(said, _cell(said, words)) for cell in cells for said in [cell.strip()])}|"


def _cell(said: str, words: Sequence[Said]) -> str:
    """Give a cell in Chinese: a name in code and a figure stay as they are."""
    return in_chinese(said, words) if _ENGLISH.search(_CODE.sub("", said)) else said


def in_chinese(said: str, words: Iterable[Said]) -> str:
    """Say in Chinese what one of *words* says in English."""
    found: Iterator[str | None] = (each.translated(said) for each in words)
    chinese = next((each for each in found if each is not None), None)
    if chinese is None:
        raise LookupError(f"no Chinese words stand beside these, in the benchmark that writes them: {said!r}")
    return chinese
