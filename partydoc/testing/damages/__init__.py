"""Damage as it is seen in the wild, done to a text on purpose: one file a kind, one line a kind here.

A damage takes a text and a source of chance, and gives the damaged text: the same for the same seed. Its first argument
is an undamaged text; one that offers no place for it comes back as it is. The kinds that a conversion tool leaves in
traditional text (pinyin, splices) act on the traditional characters of the text: see `partydoc.testing.traditional`.
"""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from partydoc.testing.damages.copy_guards import copy_guards
from partydoc.testing.damages.entities import entities
from partydoc.testing.damages.links import links
from partydoc.testing.damages.lost_lines import lost_lines
from partydoc.testing.damages.lost_numbers import lost_numbers
from partydoc.testing.damages.page_numbers import page_numbers
from partydoc.testing.damages.pinyin import pinyin
from partydoc.testing.damages.radicals import radicals
from partydoc.testing.damages.ruby import ruby
from partydoc.testing.damages.spaced_markers import spaced_markers
from partydoc.testing.damages.spaces import spaces
from partydoc.testing.damages.splices import lossy_splices, splices
from partydoc.testing.damages.spread_letters import spread_letters
from partydoc.testing.damages.torn_markers import torn_markers
from partydoc.testing.damages.widths import widths
from partydoc.testing.damages.worn_markers import worn_markers
from partydoc.testing.damages.wraps import part_wraps, wraps
from partydoc.testing.damages.wrong_codec import wrong_codec
from partydoc.testing.damages.zero_width import zero_width

__all__ = ["DAMAGES", "TRADITIONAL", "Damage"]

Damage = Callable[[str, Random], str]

_DAMAGES: tuple[Damage, ...] = (
    pinyin,
    ruby,
    splices,
    lossy_splices,
    zero_width,
    wrong_codec,
    radicals,
    entities,
    spaces,
    widths,
    wraps,
    part_wraps,
    links,
    lost_lines,
    page_numbers,
    spaced_markers,
    torn_markers,
    worn_markers,
    lost_numbers,
    spread_letters,
    copy_guards,
)

DAMAGES: dict[str, Damage] = {damage.__name__: damage for damage in _DAMAGES}
"""Every kind of damage by its name."""

TRADITIONAL = frozenset({"pinyin", "splices", "lossy_splices"})
"""The kinds that act on traditional characters only."""
