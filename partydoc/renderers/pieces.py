"""What the lines of a page are made of."""

from __future__ import annotations

from typing import TypeAlias

from attrs import frozen

from partydoc.tree.walking import Ancestors, Leaf


@frozen
class Piece:
    """Some characters of a line, the leaf that they are of, and the containers that it stands in, outermost first.

    What stands between two leaves, a gap behind a marker or the mark behind a heading, is of no leaf; it stands where
    the leaf before it does. The text of an element may have several lines.
    """

    text: str
    leaf: Leaf | None
    ancestors: Ancestors


Line: TypeAlias = tuple[Piece, ...]
