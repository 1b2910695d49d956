"""A text whose lines are joined round by round, and how it looks in simplified characters."""

from __future__ import annotations

from functools import cached_property

from partydoc.edits import Edits
from partydoc.scripts import simplify


class Shown:
    r"""A *text* with its simplified *view*, which is made when it is first asked for.

    To join lines changes both alike, so the view of a joined text need not be made anew.

    >>> from partydoc.edits import Edit
    >>> from partydoc.spans import Span
    >>> shown = Shown("圖書\n館")
    >>> shown.view, shown.joined(Edits([Edit(Span(2, 3), "", "line_breaks")])).view
    ('图书\n馆', '图书馆')
    """

    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def view(self) -> str:
        """The text in simplified characters, as long as it is."""
        return simplify(self.text)

    def joined(self, made: Edits) -> Shown:
        """Give the text with the edits that join lines of it."""
        joined = Shown(made.rewrite(self.text))
        if "view" in self.__dict__:
            joined.view = made.rewrite(self.view) if self.view != self.text else joined.text
        return joined
