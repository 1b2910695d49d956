"""What a run over a corpus refuses: errors of the caller, each with what to do."""

from __future__ import annotations

from partydoc.errors import PartydocError


class SourceError(PartydocError):
    """The source cannot be a corpus: an id twice, a column missing, nothing to read."""


class TargetError(PartydocError):
    """The target is of another run: other options, another version, or it is in use."""
