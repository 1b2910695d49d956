"""What a form is that trees are written in: its name, its files, its function and the options of that function."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from inspect import Parameter, signature
from types import UnionType
from typing import Any, Final, Literal, Union, get_args, get_origin, get_type_hints

from attrs import frozen

from partydoc.extras import needs
from partydoc.tree.nodes import Document

_TRUTH: Final = {"yes": True, "true": True, "1": True, "no": False, "false": False, "0": False}


@frozen
class Renderer:
    """A form that a tree can be written in.

    *write* takes a document and, by name, its options; what it is said to return tells text from bytes. *suffix* ends
    the names of its files. *extra* names what must be installed for it. *joins*: several documents may follow each
    other in one file.

    >>> def shout(document: Document, *, mark: Literal["!", "?"] = "!", times: int = 1) -> str:
    ...     return (document.title or "") + mark * times
    >>> Renderer("shout", ".txt", shout).read_options(["times=3"])
    {'times': 3}
    """

    name: str
    suffix: str
    write: Callable[..., str | bytes]
    extra: str = ""
    joins: bool = False

    @property
    def binary(self) -> bool:
        """Tell whether the form is bytes."""
        return get_type_hints(self.write)["return"] is bytes

    @property
    def options(self) -> dict[str, Any]:
        """What may be asked of the form: the type of each option by its name."""
        hints = get_type_hints(self.write)
        named = signature(self.write).parameters.values()
        return {each.name: hints[each.name] for each in named if each.kind is Parameter.KEYWORD_ONLY}

    def render(self, document: Document, options: Mapping[str, Any]) -> str | bytes:
        """Write a document; raises TypeError for an option that there is not, ValueError for a wrong value of one."""
        for name, value in options.items():
            kind = self._kind(name)
            if not _fits(value, kind):
                raise ValueError(f"{name} is {_said(kind)}, not {value!r}")
        if not self.extra:
            return self.write(document, **options)
        with needs(self.extra):
            return self.write(document, **options)

    def read_options(self, settings: Iterable[str]) -> dict[str, Any]:
        """Read options that were typed, NAME=VALUE; raises what `render` raises."""
        options: dict[str, Any] = {}
        for setting in settings:
            name, _, typed = setting.partition("=")
            kind = self._kind(name)
            readings = [value for value in _readings(typed) if _fits(value, kind)]
            if not readings:
                raise ValueError(f"{name} is {_said(kind)}, not {typed!r}")
            options[name] = readings[0]
        return options

    def _kind(self, name: str) -> Any:
        known = self.options
        if name not in known:
            raise TypeError(f"{self.name} has no option {name!r}; {_listed(known)}")
        return known[name]


def _readings(typed: str) -> list[object]:
    """List what a typed value can mean, the narrowest meaning first."""
    truth = [_TRUTH[typed.lower()]] if typed.lower() in _TRUTH else []
    number = [int(typed)] if typed.isascii() and typed.isdecimal() and len(typed) <= len("999999999") else []
    return [*truth, *number, typed]


def _fits(value: object, kind: Any) -> bool:
    if get_origin(kind) is Literal:
        return value in get_args(kind)
    if get_origin(kind) in (Union, UnionType):
        return any(_fits(value, each) for each in get_args(kind))
    return type(value) is kind


def _said(kind: Any) -> str:
    if get_origin(kind) is Literal:
        return " or ".join(map(repr, get_args(kind)))
    if get_origin(kind) in (Union, UnionType):
        return " or ".join(map(_said, get_args(kind)))
    return {bool: "yes or no", int: "a number", str: "a text", type(None): "None"}[kind]


def _listed(known: Mapping[str, Any]) -> str:
    return f"it has {', '.join(known)}" if known else "it has none"
