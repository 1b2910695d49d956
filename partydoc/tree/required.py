"""What a verb takes: a whole document, or a clear error."""

from __future__ import annotations

from os import PathLike

from partydoc.tree.nodes import Container, Document


def require_document(value: object, verb: str) -> Document:
    """Give a document back; raises TypeError for anything else, and says what helps.

    >>> require_document("一、书屋", "lint")
    Traceback (most recent call last):
    TypeError: lint takes a Document, not str: parse makes one of it
    """
    if isinstance(value, Document):
        return value
    raise TypeError(f"{verb} takes a Document, not {type(value).__name__}{_help(value)}")


def _help(value: object) -> str:
    from partydoc.tree.views import View

    if isinstance(value, str | bytes | PathLike):
        return f": {'parse' if isinstance(value, str) else 'load'} makes one of it"
    if isinstance(value, list | tuple):
        return ": give it one after the other"
    return ": render and parse make a document of a part" if isinstance(value, View | Container) else ""
