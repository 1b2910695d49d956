"""Loads one input, and the options that say how."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

import click
from attrs import fields

from partydoc.cli.inputs import STDIN, Input
from partydoc.cli.sections import Sectioned
from partydoc.options import Limits

if TYPE_CHECKING:
    from partydoc.tree.nodes import Document

_Command = TypeVar("_Command", bound=Callable[..., Any])

files_argument = click.argument("files", metavar="FILE...", nargs=-1, required=True, type=click.Path(allow_dash=True))

_NONE = ","
_UNITS = {"K": 1 << 10, "M": 1 << 20, "G": 1 << 30}
_LONGEST_NUMBER = 16


def _names(_ctx: click.Context, _option: click.Parameter, value: str | None) -> tuple[str, ...] | None:
    """Read the names of repairs, and refuse those that are none."""
    if value is None:
        return None
    from partydoc.repairs import REPAIRS

    known = [repair.__name__ for repair in REPAIRS]
    names = tuple(filter(None, (name.strip() for name in value.split(","))))
    for name in names:
        if name not in known:
            raise click.BadParameter(f"{name!r} is no repair; there are {', '.join(known)}.")
    return names


def _encoding(_ctx: click.Context, _option: click.Parameter, value: str | None) -> str | None:
    """Refuse an encoding that is none of texts."""
    if value is None:
        return None
    from partydoc.readers.decoding import find_encoding

    try:
        return find_encoding(value)
    except ValueError as error:
        raise click.BadParameter(f"{error}.") from None


def _reader(_ctx: click.Context, _option: click.Parameter, value: str | None) -> str | None:
    """Refuse a reader that there is not."""
    if value is None:
        return None
    from partydoc.readers import find_reader

    try:
        return find_reader(value).name
    except ValueError as error:
        raise click.BadParameter(f"{error}.") from None


def _limits(_ctx: click.Context, _option: click.Parameter, values: tuple[str, ...]) -> Limits:
    """Read limits, each as NAME=NUMBER."""
    known = [field.name for field in fields(Limits)]
    given: dict[str, int] = {}
    for value in values:
        name, _, number = value.partition("=")
        if name not in known:
            raise click.BadParameter(f"{name!r} is no limit; there are {', '.join(known)}.")
        digits, unit = (number[:-1], _UNITS[number[-1]]) if number[-1:] in _UNITS else (number, 1)
        if not (digits.isascii() and digits.isdigit() and len(digits) < _LONGEST_NUMBER):
            raise click.BadParameter(f"{value!r} names no number; write {name}=1000 or {name}=2M.")
        given[name] = int(digits) * unit
    return Limits(**given)


# The keyword arguments of `partydoc.load` that a command passes on.

_option = partial(click.option, cls=Sectioned, section="How files are read")
_OPTIONS = (
    _option(
        "--script",
        type=click.Choice(["simplified", "original"]),
        default="simplified",
        show_default=True,
        help="The script of the texts shown.",
    ),
    _option(
        "--encoding",
        metavar="NAME",
        callback=_encoding,
        help="Read the bytes in this encoding; by default it is found out.",
    ),
    _option(
        "--reader",
        metavar="NAME",
        callback=_reader,
        help="Read the files as docx, pdf, ofd, office, trees, html, markdown or plain; by default it is found out.",
    ),
    _option(
        "--errors",
        type=click.Choice(["strict", "replace"]),
        help="Refuse bytes that cannot be decoded, or show them as U+FFFD; by default strict, but for web pages.",
    ),
    _option(
        "--repairs",
        metavar="NAMES",
        callback=_names,
        help="Make only these repairs, with commas between; by default all (partydoc explain shows them).",
    ),
    _option("--no-repairs", "repairs", flag_value=_NONE, callback=_names, help="Repair nothing."),
    _option(
        "--limit",
        "limits",
        metavar="NAME=NUMBER",
        multiple=True,
        callback=_limits,
        help="Set a limit, which an error named; may come again. K, M, G behind the number are powers of 1024.",
    ),
)


def reading_options(command: _Command) -> _Command:
    """Add the options that say how to read, in the order of the table."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


def suffixes() -> tuple[str, ...]:
    """Name the suffixes of the files that are read when a folder is given."""
    from partydoc.readers import SUFFIXES

    return tuple(SUFFIXES)


def load(item: Input, **reading: Any) -> Document:
    """Read and parse one input; *reading* is what the options say."""
    from partydoc.api import load as load_document

    return load_document(sys.stdin.buffer if item.path == STDIN else item.path, **reading)
