"""What a series says of a worn marker."""

from __future__ import annotations

from typing import NamedTuple

from partydoc.numbering.ordinals import Ordinal
from partydoc.repairs.worn_markers.tokens import Token


class Fit(NamedTuple):
    """The number that a worn marker has in its series, *sure* or not; what it is written like, a member beside it."""

    token: Token
    number: Ordinal
    like: Token
    sure: bool
