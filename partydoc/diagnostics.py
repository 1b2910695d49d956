"""What partydoc noticed in a document: gaps, damage, guesses. Never an exception."""

from __future__ import annotations

from typing import Literal

from attrs import frozen

from partydoc.spans import Span

Severity = Literal["info", "warning", "error"]


@frozen
class Diagnostic:
    """A finding with a stable code, a message for people and its place in the raw text."""

    code: str
    message: str
    span: Span
    severity: Severity = "warning"
