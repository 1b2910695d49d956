"""What a file says in two ways, for newer readers and for older ones: one is read, the others are passed over."""

from __future__ import annotations

from partydoc.readers.docx.names import COMPATIBILITY, w
from partydoc.readers.xml_parts import Element

_ALTERNATIVE, _CHOICE = f"{{{COMPATIBILITY}}}AlternateContent", f"{{{COMPATIBILITY}}}Choice"


def passed_over(root: Element) -> set[Element]:
    """Give the alternatives that are not read: all but the first with text in it, or the first where none has any."""
    left: set[Element] = set()
    for alternative in root.iter(_ALTERNATIVE):
        ways = list(alternative)
        taken = next((way for way in ways if next(way.iter(w("t")), None) is not None), ways[0] if ways else None)
        left.update(way for way in ways if way is not taken)
    return left
