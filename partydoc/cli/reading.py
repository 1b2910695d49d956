"""Loads one input, and the options that say how."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

import click

from partydoc.cli.inputs import STDIN, Input

if TYPE_CHECKING:
    from partydoc.tree.nodes import Document

_Command = TypeVar("_Command", bound=Callable[..., Any])

files_argument = click.argument("files", metavar="FILE...", nargs=-1, required=True, type=click.Path(allow_dash=True))

_NONE = ","


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


# The keyword arguments of `partydoc.load` that a command passes on.
_OPTIONS = (
    click.option(
        "--script",
        type=click.Choice(["simplified", "original"]),
        default="simplified",
        show_default=True,
        help="The script of the texts shown.",
    ),
    click.option("--encoding", metavar="NAME", help="Read the bytes in this encoding; by default it is found out."),
    click.option(
        "--errors",
        type=click.Choice(["strict", "replace"]),
        default="strict",
        show_default=True,
        help="Refuse bytes that cannot be decoded, or show them as U+FFFD.",
    ),
    click.option(
        "--repairs",
        metavar="NAMES",
        callback=_names,
        help="Make only these repairs, with commas between; by default all (partydoc explain shows them).",
    ),
    click.option("--no-repairs", "repairs", flag_value=_NONE, callback=_names, help="Repair nothing."),
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
