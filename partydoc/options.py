"""The options of reading, and the limits that keep hostile input from costing more than it is worth."""

from __future__ import annotations

from attrs import frozen

MEBIBYTE = 1024 * 1024


@frozen
class Limits:
    """What a single document may cost; beyond it, a LimitError names the limit.

    *text* counts the bytes of a file (or the code points of a text given as str), *nodes* the nodes of the tree.

    >>> Limits(nodes=500).nodes
    500
    """

    text: int = 16 * MEBIBYTE
    nodes: int = 1_000_000


DEFAULT_LIMITS = Limits()
