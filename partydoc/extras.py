"""Libraries that come with an extra: imported where they are used, and named where they are missing."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec

from partydoc.errors import MissingDependencyError


@contextmanager
def needs(extra: str) -> Iterator[None]:
    """Import inside of this what *extra* installs; raises MissingDependencyError where it is not there.

    >>> with needs("html"):
    ...     from partydoc.no_such_library import parser
    Traceback (most recent call last):
    partydoc.errors.MissingDependencyError: HTML needs a library that is not installed: pip install 'partydoc[html]'
    """
    try:
        yield
    except ImportError as error:
        raise MissingDependencyError(extra) from error


def require(extra: str, module: str) -> None:
    """Raise MissingDependencyError where a module that *extra* installs is not there; it is not imported yet.

    >>> require("html", "json")
    """
    with needs(extra):
        if find_spec(module) is None:
            raise ImportError(module)
