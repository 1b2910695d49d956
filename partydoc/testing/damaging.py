"""Damage as it is seen in the wild, done to a clean text."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from attrs import frozen
from hypothesis import strategies as st

from partydoc.renderers import render
from partydoc.testing.documents import documents


@frozen
class Damaged:
    """A damaged text, the text it was before, and what was done to it."""

    text: str
    original: str
    kinds: tuple[str, ...]


# Characters of partydoc.testing's own texts that simplification changed: the old form and its reading.
_READINGS = {
    "开": ("開", "kāi"),
    "时": ("時", "shí"),
    "间": ("間", "jiān"),
    "图": ("圖", "tú"),
    "书": ("書", "shū"),
    "馆": ("館", "guǎn"),
    "读": ("讀", "dú"),
    "务": ("務", "wù"),
    "设": ("設", "shè"),
    "备": ("備", "bèi"),
    "检": ("檢", "jiǎn"),
    "为": ("為", "wéi"),
    "数": ("數", "shù"),
    "会": ("會", "huì"),
    "绿": ("綠", "lǜ"),
}
_ZERO_WIDTH = ("\N{ZERO WIDTH SPACE}", "\N{ZERO WIDTH NON-JOINER}", "\N{WORD JOINER}", "\N{ZERO WIDTH NO-BREAK SPACE}")
_SPACES = (" ", "\N{IDEOGRAPHIC SPACE}", "\N{NO-BREAK SPACE}")
_OTHER_WIDTH = dict(zip("，：；（）！？0123456789", ",:;()!?０１２３４５６７８９", strict=True))
_MOST_PLACES = 6


def _with_reading(character: str, bracket: str) -> str:
    old, reading = _READINGS[character]
    return f"{old}{bracket[0]}{reading}{bracket[1]}"


def _pinyin(draw: st.DrawFn, text: str) -> str:
    places = _places(draw, (at for at, character in enumerate(text) if character in _READINGS))
    bracket = draw(st.sampled_from(("()", "（）")))
    return _rewrite(text, places, lambda character: _with_reading(character, bracket))


def _zero_width(draw: st.DrawFn, text: str) -> str:
    places = _places(draw, range(len(text)))
    hidden = draw(st.sampled_from(_ZERO_WIDTH))
    return _rewrite(text, places, lambda character: character + hidden)


def _spaces(draw: st.DrawFn, text: str) -> str:
    places = _places(draw, range(len(text)))
    space = draw(st.sampled_from(_SPACES))
    return _rewrite(text, places, lambda character: character + space)


def _widths(draw: st.DrawFn, text: str) -> str:
    places = _places(draw, (at for at, character in enumerate(text) if character in _OTHER_WIDTH))
    return _rewrite(text, places, lambda character: _OTHER_WIDTH[character])


def _wraps(draw: st.DrawFn, text: str) -> str:
    """Break every line at a fixed width, as a mail program or a PDF does."""
    width = draw(st.integers(12, 40))
    return "\n".join(line[at : at + width] for line in text.split("\n") for at in range(0, len(line) or 1, width))


# kind: what does it
_KINDS: dict[str, Callable[[st.DrawFn, str], str]] = {
    "pinyin": _pinyin,
    "zero-width": _zero_width,
    "spaces": _spaces,
    "widths": _widths,
    "wraps": _wraps,
}
KINDS = tuple(_KINDS)
"""The kinds of damage; pinyin and zero-width are those that partydoc undoes character for character."""


@st.composite
def damage(draw: st.DrawFn, text: str, kinds: Iterable[str] = KINDS) -> Damaged:
    """Draw one way to damage *text* by some of *kinds*; a text that offers no place for a kind is left alone by it.

    >>> from hypothesis import find
    >>> find(damage("开馆", kinds=["pinyin"]), lambda damaged: damaged.text.startswith("開")).text
    '開(kāi)馆'
    """
    chosen = draw(st.lists(st.sampled_from(sorted(kinds)), unique=True, min_size=1))
    damaged = text
    for kind in chosen:
        damaged = _KINDS[kind](draw, damaged)
    return Damaged(damaged, text, tuple(chosen))


@st.composite
def damaged_documents(draw: st.DrawFn, kinds: Iterable[str] = KINDS) -> Damaged:
    """Draw a document of `documents()`, render it and damage the text."""
    return draw(damage(render(draw(documents())), kinds))


def _places(draw: st.DrawFn, candidates: Iterable[int]) -> frozenset[int]:
    able = list(candidates)
    return frozenset(draw(st.lists(st.sampled_from(able), max_size=_MOST_PLACES))) if able else frozenset()


def _rewrite(text: str, places: frozenset[int], change: Callable[[str], str]) -> str:
    return "".join(_changed(text, places, change))


def _changed(text: str, places: frozenset[int], change: Callable[[str], str]) -> Iterator[str]:
    return (change(character) if at in places else character for at, character in enumerate(text))
