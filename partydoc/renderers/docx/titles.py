"""How a title is set in Word: its lines end where words do."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from partydoc.renderers.titles import title_lines

_WIDEST: Final = 20.0  # characters of size 2 in a line


def break_title(said: str) -> str:
    r"""Break a title that is wider than its line; one that has lines of its own stays as it is.

    >>> break_title("青河市人民政府办公室关于规范机关办公打印管理的通知")
    '青河市人民政府办公室\n关于规范机关办公打印管理的通知'
    >>> break_title("关于规范办公打印的通知")
    '关于规范办公打印的通知'
    """
    return said if "\n" in said else "\n".join(title_lines(said, _WIDEST))


def opens_text(titles: Iterable[str], texts: Iterable[str]) -> set[str]:
    """Find the first lines of broken titles that open a paragraph too; readers would take those words for the title.

    >>> opens_text(["青河市人民政府办公室关于规范机关办公打印管理的通知"], ["青河市人民政府办公室要求如下。", "照办。"])
    {'青河市人民政府办公室'}
    """
    broken = (break_title(title) for title in titles)
    firsts = {said.partition("\n")[0] for said in broken if "\n" in said}
    lengths = {len(first) for first in firsts}
    return {text[:length] for text in texts for length in lengths if text[:length] in firsts}
