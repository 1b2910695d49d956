"""Damage as it is seen in the wild, drawn for Hypothesis: `partydoc.testing.damages` does it."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import frozen
from hypothesis import strategies as st

from partydoc.renderers import render
from partydoc.testing.damages import DAMAGES, TRADITIONAL
from partydoc.testing.documents import documents
from partydoc.testing.traditional import traditional


@frozen
class Damaged:
    """A damaged text, the text it was before, and what was done to it."""

    text: str
    original: str
    kinds: tuple[str, ...]


KINDS = tuple(DAMAGES)
"""The kinds of damage."""


@st.composite
def damage(draw: st.DrawFn, text: str, kinds: Iterable[str] = KINDS) -> Damaged:
    """Draw one way to damage *text* by some of *kinds*; a text that offers no place for a kind is left alone by it.

    >>> from hypothesis import find
    >>> find(damage("开馆", kinds=["pinyin"]), lambda damaged: "開(kāi)" in damaged.text).kinds
    ('pinyin',)
    """
    chosen = draw(st.lists(st.sampled_from(sorted(kinds)), unique=True, min_size=1))
    damaged = text
    random = draw(st.randoms(use_true_random=False))
    for kind in chosen:
        damaged = DAMAGES[kind](traditional(damaged) if kind in TRADITIONAL else damaged, random)
    return Damaged(damaged, text, tuple(chosen))


@st.composite
def damaged_documents(draw: st.DrawFn, kinds: Iterable[str] = KINDS) -> Damaged:
    """Draw a document of `documents()`, render it and damage the text."""
    return draw(damage(render(draw(documents())), kinds))
