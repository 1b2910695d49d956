"""What the command is asked to read: files, folders, standard input."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path, PurePath
from typing import NamedTuple

import click

STDIN = "-"


class Input(NamedTuple):
    """A file to read, and the name under which its output goes into a folder."""

    path: str
    name: PurePath


class NothingToReadError(OSError):
    """A folder holds no file that partydoc knows how to read."""


def expand(
    arguments: Sequence[str], suffixes: Iterable[str], complain: Callable[[str, OSError], None]
) -> tuple[Input, ...]:
    """List the files that *arguments* mean, folders by their files with one of *suffixes*, in the order of names.

    Folders that cannot be listed, or hold nothing to read, go to *complain*.
    """
    if list(arguments).count(STDIN) > 1:
        raise click.UsageError("Standard input can be read only once.")
    known = frozenset(suffix.lower() for suffix in suffixes)
    return tuple(item for argument in arguments for item in _expand_one(argument, known, complain))


def several(arguments: Sequence[str]) -> bool:
    """Tell whether *arguments* can mean more than one file."""
    return len(arguments) > 1 or any(os.path.isdir(argument) for argument in arguments)


def _expand_one(argument: str, suffixes: frozenset[str], complain: Callable[[str, OSError], None]) -> Iterator[Input]:
    if argument == STDIN:
        yield Input(STDIN, PurePath("stdin"))
    elif os.path.isdir(argument):
        found = False
        for path in _files_below(argument, suffixes, complain):
            found = True
            yield Input(path, PurePath(path).relative_to(argument))
        if not found:
            complain(argument, NothingToReadError(0, f"no file to read (looked for {' '.join(sorted(suffixes))})"))
    else:
        yield Input(argument, PurePath(Path(argument).name))


def _files_below(folder: str, suffixes: frozenset[str], complain: Callable[[str, OSError], None]) -> Iterator[str]:
    """Walk *folder* in the order of names; hidden folders and links to folders are passed over."""
    for where, folders, files in os.walk(folder, onerror=lambda error: complain(str(error.filename), error)):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            if os.path.splitext(name)[1].lower() in suffixes and not name.startswith("."):
                yield os.path.join(where, name)
