"""Half-width full stops: in a text that ends its sentences with them, they are matched as 。 is.

A view for matching only: it is as long as its text, and no character of the text changes.
"""

from __future__ import annotations

from partydoc.characters import HANZI
from partydoc.patterns import compile_late

FEWEST = 3
_NUMERALS = "一二三四五六七八九十百零〇壹贰叁肆伍陆柒捌玖拾甲乙丙丁戊己庚辛壬癸"
_CLOSERS = "”’\"')》」』"
# Behind a word, what closes with it, or a blank to be filled in, before a word or a line's end; behind a numeral it
# belongs to a marker.
_STOP = compile_late(
    rf"\.(?<=[{HANZI}{_CLOSERS}%_]\.)(?<![{_NUMERALS}]\.)"  # begins with one sign: found faster
    rf"(?=[{_CLOSERS}]{{0,3}}[ \t]{{0,8}}(?:[^\S \t\xa0]|\Z)|[{_CLOSERS}]{{0,3}} ?[{HANZI}“《(])"
)


def mark_sentence_ends(folded: str) -> str:
    r"""Show the full stops that end sentences as 。, where the text ends more of its sentences so than with 。.

    >>> mark_sentence_ends("各馆延长时间.读者满意.经费3.5万元,一.二两馆各半.")
    '各馆延长时间。读者满意。经费3.5万元,一.二两馆各半。'
    >>> mark_sentence_ends("书目：____.二,时间：____.\n以上照办.")
    '书目：____。二,时间：____。\n以上照办。'
    >>> mark_sentence_ends("一.概况\n各馆延长时间。")
    '一.概况\n各馆延长时间。'
    """
    if "." not in folded:
        return folded
    found = len(_STOP.findall(folded))
    return _STOP.sub("。", folded) if found >= FEWEST and found > folded.count("。") else folded
