"""What a caller gives is looked at where it comes in, so that an error names it and not what became of it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, TypeVar

_T = TypeVar("_T")


def require(value: object, kind: type[_T] | tuple[type[_T], ...], name: str, like: str = "") -> _T:
    """Give a value of a kind back; TypeError for another, which says what is wanted, and what that is *like*.

    >>> require("3", int, "level", "the depth among sections, from 1")
    Traceback (most recent call last):
    TypeError: level is an int (the depth among sections, from 1), not '3'
    """
    if isinstance(value, kind) and not (isinstance(value, bool) and kind is int):
        return value
    kinds = kind if isinstance(kind, tuple) else (kind,)
    wanted = " or ".join(each.__name__ for each in kinds)
    article = "an" if wanted[0] in "aeiou" else "a"
    raise TypeError(f"{name} is {article} {wanted}{f' ({like})' if like else ''}, not {_shown(value)}")


def as_names(value: object, name: str) -> tuple[str, ...]:
    """Give names: a str is one, or some with commas between, None is none; TypeError for what is no str.

    >>> as_names("N, P001", "select"), as_names(["N"], "select")
    (('N', 'P001'), ('N',))
    """
    if isinstance(value, str):
        return tuple(filter(None, map(str.strip, value.split(","))))
    names: tuple[Any, ...] = tuple(value) if isinstance(value, Iterable) else () if value is None else (value,)
    for each in names:
        require(each, str, f"each of {name}")
    return names


def _shown(value: object) -> str:
    said = repr(value)
    short = 40
    return said if len(said) <= short and not said.startswith("<") else f"a {type(value).__name__}"
