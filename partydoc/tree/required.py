"""What a verb takes: a whole document, or a clear error."""

from __future__ import annotations

from partydoc.tree.nodes import Document


def require_document(value: object, verb: str) -> Document:
    """Give a document back; raises TypeError for anything else, and says what helps.

    >>> require_document("一、书屋", "lint")
    Traceback (most recent call last):
    TypeError: lint takes a Document, not str: parse makes one of a text
    """
    if isinstance(value, Document):
        return value
    helps = "parse makes one of a text" if isinstance(value, str) else "render writes a part of one"
    raise TypeError(f"{verb} takes a Document, not {type(value).__name__}: {helps}")
