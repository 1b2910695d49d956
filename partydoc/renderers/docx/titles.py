"""Where a long title is broken: between its phrases, never inside of a word (GB/T 9704-2012, 7.3.1)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from partydoc.renderers.docx.widths import width_of

_WIDEST: Final = 20.0  # characters of size 2 in a line
_PHRASES: Final = ("关于", "印发", "转发")


def break_title(said: str) -> str:
    r"""Break a title that is wider than its line before 关于, where both halves then fit; else leave it as it is.

    >>> break_title("青河市人民政府办公室关于规范机关办公打印管理的通知")
    '青河市人民政府办公室\n关于规范机关办公打印管理的通知'
    >>> break_title("关于规范办公打印的通知")
    '关于规范办公打印的通知'
    """
    if width_of(said) <= _WIDEST or "\n" in said:
        return said
    for phrase in _PHRASES:
        before, found, behind = said.partition(phrase)
        halves = (before, found + behind)
        if before and found and max(map(width_of, halves)) <= _WIDEST:
            return "\n".join(halves)
    return said


def opens_text(titles: Iterable[str], texts: Iterable[str]) -> set[str]:
    """Find the first lines of broken titles that open a paragraph too; readers would take those words for the title.

    >>> opens_text(["青河市人民政府办公室关于规范机关办公打印管理的通知"], ["青河市人民政府办公室要求如下。", "照办。"])
    {'青河市人民政府办公室'}
    """
    broken = (break_title(title) for title in titles)
    firsts = {said.partition("\n")[0] for said in broken if "\n" in said}
    lengths = {len(first) for first in firsts}
    return {text[:length] for text in texts for length in lengths if text[:length] in firsts}
