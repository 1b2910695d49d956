"""What a reader saw of one line, as far as recognition uses it."""

from __future__ import annotations

from attrs import frozen


@frozen
class Seen:
    """How a line is set: styled as a title or heading, in the middle or at the right, bold from its first word on.

    *level* is that of the heading, from 1; 0 is none. *bold_to* is where the bold words end that open the line.
    *listed* is the level of the list whose number opens the line, *item* that of the list in whose item it goes on.
    """

    title: bool = False
    level: int = 0
    centred: bool = False
    right: bool = False
    bold_to: int = 0
    listed: int = 0
    item: int = 0


NOTHING = Seen()
"""What is seen of the lines of a text without hints."""
