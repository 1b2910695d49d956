"""Views of a text in other characters: simplified, half-width, folded. Every view is as long as the text.

A view never moves a character, so a place in one view is the same place in every other.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache, lru_cache
from threading import Lock
from unicodedata import normalize

import regex
from attrs import define

from partydoc.characters import HANZI
from partydoc.variants import corrected

PIECE = 1 << 16
"""Code points given to OpenCC at a time: small enough for the cache, and never more than 256 KiB of UTF-8."""

_SAFE_CUTS = "\n\r。；，、：！？;,.  "
_SURROGATES = "\ud800-\udfff"
_MIRRORED = "\u2ffe\u2fff"
"""Signs that describe a character as another one mirrored or turned: OpenCC takes the neighbour for a description."""

_APART = re.compile(f"[{_SURROGATES}{_MIRRORED}]")
_LOCK = Lock()


def fold(text: str) -> str:
    """Show *text* simplified and half-width: the view that patterns are matched on.

    >>> fold("（一）關於２０２５年工作")
    '(一)关于2025年工作'
    """
    return half_width(simplify(text))


# ---------------------------------------------------------------------------------------------------------- simplified


def simplify(text: str) -> str:
    """Show *text* in simplified characters, one for one; words are not replaced (程序 stays 程序).

    What OpenCC's `t2s` does, but for what it leaves or makes wrong (`partydoc.variants`), and 著 as 着 where it is read
    zhe, zhao or zhuo. Lone surrogates pass unchanged.

    >>> simplify("統籌推進圖書館建設，取得顯著成績；本著便民的原則")
    '统筹推进图书馆建设，取得显著成绩；本着便民的原则'
    """
    if text.isascii():
        return text
    kept = _KEPT.get() if len(text) >= _LONG else None
    if kept is None:
        return _simplified(text)
    if kept.text != text:
        kept.text, kept.view = text, _simplified(text)
    return kept.view


def _simplified(text: str) -> str:
    view = "".join(map(_simplify_piece, _pieces(text)))
    view = corrected(text, view)
    if "著" in view:
        view = _zhe().sub("着", view)
        view = _JIE.sub("借", view) if "藉" in view else view
    if len(view) != len(text):
        raise AssertionError("a view must be as long as its text")
    return text if view == text else view


_LONG = 400
"""Characters of a text whose view is worth keeping: others are lines and words."""


@define
class _Kept:
    text: str = ""
    view: str = ""


_KEPT: ContextVar[_Kept | None] = ContextVar("kept", default=None)


@contextmanager
def keeping_view() -> Iterator[None]:
    """Keep the simplified view of the last long text within the block: several repairs ask for that of the same."""
    token = _KEPT.set(_Kept())
    try:
        yield
    finally:
        _KEPT.reset(token)


@lru_cache(maxsize=1 << 13)
def simple_form(character: str) -> str:
    """Give a single character in its simplified form; each is converted once, for a call takes longer than the work.

    >>> simple_form("館")
    '馆'
    """
    return simplify(character)


def _pieces(text: str) -> Iterator[str]:
    start = 0
    while len(text) - start > PIECE:
        end = _safe_cut(text, start + PIECE // 2, start + PIECE)
        yield text[start:end]
        start = end
    yield text[start:]


def _safe_cut(text: str, low: int, high: int) -> int:
    """Find a place behind a character that no word holds; the last resort is anywhere."""
    for mark in _SAFE_CUTS:
        place = text.rfind(mark, low, high)
        if place >= 0:
            return place + 1
    return high


def _simplify_piece(piece: str) -> str:
    if any(mirror in piece for mirror in _MIRRORED):
        return _around(piece)
    try:
        return _converter()(piece)
    except UnicodeEncodeError:
        return _around(piece)


def _around(piece: str) -> str:
    """Convert with NUL in the place of mirrors and of lone surrogates: OpenCC takes only what UTF-8 can hold."""
    view = list(_converter()(_APART.sub("\0", piece)))
    for match in _APART.finditer(piece):
        view[match.start()] = match[0]
    return "".join(view)


def _converter() -> Callable[[str], str]:
    with _LOCK:
        return _build_converter()


@cache
def _build_converter() -> Callable[[str], str]:
    """Build the one converter of this process.

    The path is absolute because OpenCC looks in the working directory first. Without the tofu-risk dictionaries no
    character turns into one that common fonts lack.
    """
    from pathlib import Path

    import opencc

    config = Path(opencc.__file__).parent.resolve() / "clib" / "share" / "opencc" / "t2s.json"
    convert: Callable[[str], str] = opencc.OpenCC(str(config), include_tofu_risk_dictionaries=False).convert
    return convert


# 著 is read zhu in these words and stays; everywhere else it is the old form of 着. Each table holds simplified
# characters, and what follows `not` are the neighbours that show another word: 显著, but 彰显 + 着. Behind an author's
# name it ends a clause: a blank parts the two, or the book stands before, 《书屋记》，何平著。
_ZHU_BEFORE = "显原编名专论土卓昭巨遗译拙执撰知"
_NOT_BEFORE = ["彰显", "凸显", "讨论", "谈论", "议论", "评论", "争论", "辩论", "翻译"]
_ZHU_AFTER = ["名(?!字|单|义)", "作(?!训)", "称", "述(?!职)", "者", "书立", "录(?![音像影制取])"]
_NOT_AFTER = ["随", "味", "挥", "起", "在"]
_ENDS_CLAUSE = r"(?=[\s。，；、,;)）》]|\Z)"
_BLANKS = " \t\xa0\u3000"
_BOOK = f"》[，、,]?[{HANZI}·]{{2,12}}"
_ZHE = (
    f"著(?!(?<=[{_ZHU_BEFORE}]著)(?<!(?:{'|'.join(_NOT_BEFORE)})著)"
    f"|(?<=(?:[{_BLANKS}]|{_BOOK})著){_ENDS_CLAUSE}"
    f"|(?<=所著)[《的之]|(?<![{''.join(_NOT_AFTER)}]著)(?:{'|'.join(_ZHU_AFTER)}))"
)


@cache
def _zhe() -> regex.Pattern[str]:
    return regex.compile(_ZHE)


# What OpenCC does to 藉着, it leaves in 藉著.
_JIE = re.compile("藉(?<![慰狼蕴枕]藉)(?=着)")

# ---------------------------------------------------------------------------------------------------------- half-width


def _forms(*codes: int) -> Iterator[tuple[str, str]]:
    """Give the characters of other shapes with what they are, where that is one character."""
    for code in codes:
        plain = normalize("NFKC", chr(code))
        if len(plain) == 1:
            yield chr(code), plain


_HALF = {
    "\N{IDEOGRAPHIC SPACE}": " ",
    "\N{NO-BREAK SPACE}": " ",
    "\N{NARROW NO-BREAK SPACE}": " ",
    **dict(_forms(*range(0x2000, 0x200B), 0x205F)),  # EN SPACE and its kind
    **{chr(code): chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)},
    **{chr(code): normalize("NFKC", chr(code)) for code in range(0x2F00, 0x2FD6)},
    # Small forms and those for vertical lines; Hong Kong's papers set the leader of two dots for a colon.
    **dict(_forms(*range(0xFE10, 0xFE19), *range(0xFE35, 0xFE45), *range(0xFE50, 0xFE6C))),
    "\N{PRESENTATION FORM FOR VERTICAL TWO DOT LEADER}": ":",
}
_STEP = 1 << 13
_COMMON = "，（）：；！？\N{IDEOGRAPHIC SPACE}"
_RARE = re.compile("[" + "".join(re.escape(wide) for wide in _HALF if wide not in _COMMON) + "]")


def half_width(text: str) -> str:
    """Show full-width letters, digits, marks (U+FF01 to U+FF5E) and spaces of every width in their ASCII forms.

    So are small forms and those for vertical lines: ︰ ﹕ ︵. And Kangxi radicals (U+2F00 to U+2FD5), which PDF files
    give in the place of characters, as those characters.

    >>> half_width("第１条　总则（试行）：")
    '第1条 总则(试行):'
    >>> half_width("主席︰﹙一﹚")
    '主席:(一)'
    """
    if text.isascii():
        return text
    view = "".join(_half_width_piece(text[start : start + _STEP]) for start in range(0, len(text), _STEP))
    return text if view == text else view


def _half_width_piece(piece: str) -> str:
    for wide in (*_COMMON, *set(_RARE.findall(piece))):
        piece = piece.replace(wide, _HALF[wide])
    return piece
