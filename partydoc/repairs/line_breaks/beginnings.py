"""What sentences that begin paragraphs open with, and what those within do: 本办法, 五年来 here, 要, 但, 其中 there.

The table, beginnings.txt, has a line for each word of one or two characters: how many sentences that begin a paragraph
open with it, and how many within one, behind a full stop. The first line, of no word, has all of both.
`python -m tests.benchmarks.beginnings` counts it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from math import exp, log
from pathlib import Path

from attrs import frozen

from partydoc.scripts import simple_form

_LONGEST = 2
"""Characters of a word."""

_WEIGHT = 15.0
"""How many sentences weigh as much as what is known of those that open with less of the word, or with any."""


@frozen
class Beginnings:
    """How often sentences open with each of the *words*, at paragraphs' beginnings and within."""

    words: Mapping[str, tuple[int, int]]

    @classmethod
    def of(cls, lines: Iterable[str]) -> Beginnings:
        """Take the lines of a table.

        >>> Beginnings.of([",10,90", "要,0,40"]).odds("要建") < 0
        True
        """
        cells = (line.split(",") for line in lines if line)
        return cls({word: (int(begun), int(inside)) for word, begun, inside in cells})

    def odds(self, sentence: str) -> float:
        """Give the logarithm of the odds that a sentence which opens so begins a paragraph, against any sentence's."""
        begun, inside = self.words[""]
        known = 0.0
        word = ""
        for character in sentence[:_LONGEST]:
            word += simple_form(character)
            counts = self.words.get(word)
            if counts is None:
                break
            share = begun * exp(known) / (begun * exp(known) + inside)
            ends, within = counts[0] + _WEIGHT * share, counts[1] + _WEIGHT * (1 - share)
            known = log(ends / within * inside / begun)
        return known


@cache
def beginnings() -> Beginnings:
    """Load the table."""
    table = Path(__file__).with_name("beginnings.txt")
    return Beginnings.of(table.read_text(encoding="utf-8").split("\n"))
