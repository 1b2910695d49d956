"""The proof of a change: the tree of the new text equals the old one, but for the words of the nodes that edits touch.

Every node has its kind, its place in the tree and its place in the text, moved by the edits and not otherwise; numbers
say what they said, or what a renumbering wants them to say; what no edit touches has the same words. A marker that an
edit replaces whole may be of another family, and its section then stand beside the one that it stood in.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import zip_longest

from partydoc.edits import Edits
from partydoc.fixing.places import Moved
from partydoc.spans import Span
from partydoc.tree.nodes import Container, Document, Node, Num, Part, Section
from partydoc.tree.walking import walk
from partydoc.tree.wording import title_of

Values = Mapping[int, int]
"""The number that a Num is to say where an edit touches it, by the identity of the old node."""

Whole = frozenset[Span]
"""The places that edits replace."""

_NONE: Values = {}


def difference(old: Document, new: Document, edits: Edits, values: Values = _NONE) -> str:
    """Say how *new* differs from *old* where *edits*, which made its text, do not name the node; "" if it does not.

    >>> from partydoc import parse
    >>> from partydoc.edits import Edit
    >>> from partydoc.spans import Span
    >>> old, edits = parse("一.书屋"), Edits([Edit(Span(1, 2), "、", "x")])
    >>> difference(old, parse("一、书屋"), edits)
    ''
    >>> difference(old, parse("一三书屋"), Edits([Edit(Span(1, 2), "三", "x")]))
    'section 一.书屋 would become title 一三书屋'
    """
    moved, whole = Moved(edits), frozenset(edit.span for edit in edits)
    for was, now in zip_longest(walk(old), walk(new)):
        if was is None or now is None:
            return f"{_shown((was or now)[0])} would {'come in' if was is None else 'go'}"
        higher = len(was[1]) - len(now[1])
        placed = higher == 0 or (higher == 1 and any(_is_restyled(each, whole) for each in (was[0], *was[1])))
        if not placed or not _are_same(was[0], now[0], moved, values, whole):
            return _told(_shown(was[0]), _shown(now[0]))
    return "" if _same_repairs(old, new) else "a repair would do something else"


def _is_restyled(node: Node, whole: Whole) -> bool:
    """Tell whether an edit replaces the marker of a section whole."""
    return isinstance(node, Section) and node.num is not None and node.num.span in whole


def _are_same(was: Node, now: Node, moved: Moved, values: Values, whole: Whole) -> bool:
    if type(was) is not type(now) or was.span is None or now.span is None:
        return False
    if not _holds(was, now.span, moved, whole):
        return False
    if isinstance(was, Container):
        return not isinstance(was, Document | Part) or was.kind == getattr(now, "kind", None)
    if isinstance(was, Num) and isinstance(now, Num):
        touched = moved.touches(was.span)
        wanted = values.get(id(was), was.value) if touched else was.value
        family = now.family if was.span in whole else was.family
        return (now.value, now.family) == (wanted, family) and (touched or was.text == now.text)
    return was == now or moved.touches(was.span)


def _holds(was: Node, now: Span, moved: Moved, whole: Whole) -> bool:
    """Tell whether a node is in its place; a section whose last one leaves it ends before that one."""
    if was.span is None:
        return False
    leaves = isinstance(was, Section) and any(_is_restyled(child, whole) for child in was.sections[-1:])
    first, last = moved.range(was.span.start)
    return moved.holds(was.span, now) or (leaves and first <= now.start <= last)


def _same_repairs(old: Document, new: Document) -> bool:
    before, after = (old.text.edits if old.text else ()), (new.text.edits if new.text else ())
    return [(edit.text, edit.reason) for edit in before] == [(edit.text, edit.reason) for edit in after]


def _told(was: str, now: str) -> str:
    return f"{was} would become {now}" if was != now else f"{was} would begin or end elsewhere"


def _shown(node: Node) -> str:
    if isinstance(node, Section):
        words = title_of(node) or (node.num.text if node.num else "")
    else:
        words = node.kind if isinstance(node, Document | Part) else str(getattr(node, "text", ""))
    return f"{node.type} {words[:_SHOWN]}".strip()


_SHOWN = 12
