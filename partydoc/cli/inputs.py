"""What the command is asked to read: files, folders, standard input."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

import click

STDIN = "-"


class Input(NamedTuple):
    """A file to read, and the name under which its output goes into a folder."""

    path: str
    name: str


class NothingToReadError(OSError):
    """A folder holds no file that partydoc knows how to read."""


class NoRegularFileError(OSError):
    """A folder holds a pipe, a socket or a device, which might be read for ever."""


def expand(
    arguments: Sequence[str],
    suffixes: Iterable[str],
    complain: Callable[[str, OSError], None],
    passing: Callable[[str], bool] = lambda _: False,
) -> tuple[Input, ...]:
    """List the files that *arguments* mean, folders by their files with one of *suffixes*, in the order of names.

    Folders that cannot be listed, or hold nothing to read, go to *complain*, and so does what is no regular file in
    them; what *passing* tells is passed over.
    """
    if list(arguments).count(STDIN) > 1:
        raise click.UsageError("Standard input can be read only once.")
    known = frozenset(suffix.lower() for suffix in suffixes)
    walk = _Walk(known, complain, passing)
    return tuple(item for argument in arguments for item in walk.expand(argument))


def several(arguments: Sequence[str]) -> bool:
    """Tell whether *arguments* can mean more than one file."""
    return len(arguments) > 1 or any(os.path.isdir(argument) for argument in arguments)


class _Walk(NamedTuple):
    suffixes: frozenset[str]
    complain: Callable[[str, OSError], None]
    passing: Callable[[str], bool]

    def expand(self, argument: str) -> Iterator[Input]:
        if argument == STDIN:
            yield Input(STDIN, "stdin")
        elif os.path.isdir(argument):
            found = False
            above = len(os.path.join(argument, ""))
            for path in self.files_below(argument):
                found = True
                if not self.passing(path) and self.is_regular(path):
                    yield Input(path, path[above:])
            if not found:
                looked_for = " ".join(sorted(self.suffixes))
                self.complain(argument, NothingToReadError(0, f"no file to read (looked for {looked_for})"))
        else:
            yield Input(argument, os.path.basename(argument))

    def files_below(self, folder: str) -> Iterator[str]:
        """Walk *folder* in the order of names; hidden folders and links to folders are passed over."""
        for where, folders, files in os.walk(folder, onerror=lambda error: self.complain(str(error.filename), error)):
            folders[:] = sorted(name for name in folders if not name.startswith("."))
            for name in sorted(files):
                if os.path.splitext(name)[1].lower() in self.suffixes and not name.startswith("."):
                    yield os.path.join(where, name)

    def is_regular(self, path: str) -> bool:
        """Tell whether *path* may be read to its end; a link that leads nowhere is left to the reader."""
        if os.path.exists(path) and not os.path.isfile(path):
            self.complain(path, NoRegularFileError(0, "no regular file"))
            return False
        return True
