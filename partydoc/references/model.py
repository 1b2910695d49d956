"""What a reference is: where a document cites, what it names, what that points to."""

from __future__ import annotations

from typing import Literal, TypeAlias

from attrs import field, frozen

from partydoc.spans import Span
from partydoc.tree.elements import Element
from partydoc.tree.nodes import Heading
from partydoc.tree.values.document_numbers import NumberParts

Kind: TypeAlias = Literal["title", "number", "provision", "self", "attachment", "note", "date"]
Where: TypeAlias = Literal["inside", "outside", "open"]


@frozen
class Reference:
    """引用, a passage that points to a document or to a part of one.

    *span* is in the raw text, None where the tree has none. *name* is that of the law or document, in full where the
    text gave it a short name before. *value* is that of a date: 2026-03-02, 2026-03 (ISO 8601). *targets* are paths
    that `Document.at` takes, "" for the document itself. *where* they lie: inside this document, outside of it, or
    open, where the text does not tell. A reference that points inside and has no targets points to nothing. *path* and
    *node* say where the reference itself stands.

    >>> Reference("第三条", None, "provision", targets=("第一章/第三条",), where="inside").resolved
    True
    """

    text: str
    span: Span | None
    kind: Kind
    name: str | None = None
    number: NumberParts | None = None
    value: str | None = None
    where: Where = "open"
    targets: tuple[str, ...] = ()
    path: str = ""
    node: Element | Heading | None = field(default=None, eq=False, repr=False)

    @property
    def resolved(self) -> bool:
        """Tell whether it points to something that this document has."""
        return bool(self.targets)
