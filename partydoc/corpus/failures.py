"""What kept a document from being read, as data."""

from __future__ import annotations

import os
from pathlib import Path
from traceback import extract_tb

from attrs import field, frozen

from partydoc.cells import cut, one_line
from partydoc.errors import PartydocError

_LONGEST = 500


@frozen
class Failure:
    """The class of the error, and in one line what went wrong; *file* is the one that an error of the system names."""

    type: str
    message: str
    file: str | None = field(default=None, repr=False, eq=False)

    @classmethod
    def of(cls, error: BaseException) -> Failure:
        """Tell an error; one that is none of those declared is ours, and where it happened is told too.

        >>> Failure.of(FileNotFoundError(2, "No such file or directory", "a.txt"))
        Failure(type='FileNotFoundError', message='No such file or directory')
        """
        named = getattr(error, "filename", None) if isinstance(error, OSError) else None
        file = named if named is None else os.fsdecode(named) if isinstance(named, bytes) else str(named)
        return cls(type(error).__name__, cut(one_line(_message(error)), _LONGEST), file)


def _message(error: BaseException) -> str:
    if isinstance(error, OSError):
        return error.strerror or str(error)
    if isinstance(error, PartydocError):
        return str(error)
    if isinstance(error, MemoryError):
        return "there is not enough memory"
    frames = extract_tb(error.__traceback__)
    place = f" ({Path(frames[-1].filename).name}:{frames[-1].lineno})" if frames else ""
    return f"internal error, please report: {error!r}{place}"
