"""What comes of fixing: the new text, every change, and what was left."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import field, frozen

from partydoc.edits import Edit, Edits
from partydoc.rules.rule import Finding
from partydoc.tree.nodes import Document


@frozen
class Refused:
    """A finding whose fix would have changed more than it names: *difference* says what."""

    finding: Finding
    difference: str


@frozen
class Fixed:
    r"""The text of a document after its fixes; *edits* are those of the text as it was, sorted and disjoint.

    *document* is the new tree, *left* what the rules still find in it. *refused* are fixes that were not made: with
    them the tree would have differed in other nodes than those that they touch.

    >>> import partydoc
    >>> fixed = partydoc.fix(partydoc.parse("(一)书屋\n(二)馆舍"))
    >>> fixed.text, len(fixed.edits), fixed.left
    ('（一）书屋\n（二）馆舍', 4, ())
    """

    text: str
    edits: Edits
    document: Document = field(repr=False)
    left: tuple[Finding, ...] = ()
    refused: tuple[Refused, ...] = ()
    original: str = field(default="", repr=False)

    def revert(self, edits: Iterable[Edit] | None = None) -> str:
        """Undo *edits* (all, if none are named) and give the text.

        >>> import partydoc
        >>> fixed = partydoc.fix(partydoc.parse("(一)书屋"))
        >>> fixed.text, fixed.revert(fixed.edits[:1]), fixed.revert()
        ('（一）书屋', '(一）书屋', '(一)书屋')
        """
        undone = set(self.edits if edits is None else edits)
        return Edits(edit for edit in self.edits if edit not in undone).rewrite(self.original)
