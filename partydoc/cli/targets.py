"""Where the output of each input goes."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TypeAlias

import click

from partydoc.atomic import atomic, make_last, naming, remove_leftovers
from partydoc.cli.inputs import STDIN, Input
from partydoc.cli.streams import OutputError, say

STDOUT = "-"

Written: TypeAlias = "str | bytes"
Sink: TypeAlias = Callable[[Input, Written], None]
"""Takes an input and its output: a text that ends in a line feed, or bytes."""

_STDOUT_NUMBER = 1


def outputs_of(output: str, suffixes: Sequence[str], suffix: str = ".json") -> Callable[[str], bool]:
    """Tell the files that a run with this *output* writes or once wrote, so that it does not read them.

    Where *output* is a folder these are the files below it with a suffix of what is read and *suffix* behind it.
    """
    place = _identity(_STDOUT_NUMBER if output == STDOUT else output)
    endings = tuple(f"{read}{suffix}".lower() for read in suffixes)
    below = os.path.join(os.path.realpath(output), "")

    def passing(path: str) -> bool:
        if output != STDOUT and path.lower().endswith(endings):
            return os.path.realpath(path).startswith(below)
        return place is not None and _identity(path) == place

    return passing


@contextmanager
def one_stream(output: str, inputs: Sequence[Input]) -> Iterator[Sink]:
    """Write everything, one after the other, to standard output or to one file.

    OutputError, where that file cannot be written, ends the run: nothing of it would be kept.
    """
    if output == STDOUT:
        yield lambda _, text: say(text)
        return
    if os.path.isdir(output):
        raise click.UsageError(f"'{output}' is a folder; all goes into one file.")
    _refuse_inputs([output], inputs)
    _remove_leftovers([output])
    with atomic(output) as stream:

        def append(_: Input, text: Written) -> None:
            try:
                stream.write(bytes_of(text))
            except BrokenPipeError:
                raise
            except OSError as error:
                raise OutputError(f"{click.format_filename(output)}: {error.strerror}") from error

        yield append


@contextmanager
def one_file(output: str, inputs: Sequence[Input], suffix: str = ".json") -> Iterator[Sink]:
    """Write the only input's output to the file *output*, or into the folder of that name."""
    if os.path.isdir(output) or output.endswith(os.sep):
        with one_folder(output, inputs, suffix) as sink:
            yield sink
        return
    _refuse_inputs([output], inputs)
    _remove_leftovers([output])
    yield lambda _, text: _replace(output, text)


@contextmanager
def one_folder(output: str, inputs: Sequence[Input], suffix: str = ".json") -> Iterator[Sink]:
    """Write a file for each input below the folder *output*, named like the input with *suffix* behind it.

    They last through a power cut when the block is left.
    """
    if os.path.exists(output) and not os.path.isdir(output):
        raise click.UsageError(f"'{output}' is no folder; several files need one.")

    paths: dict[str, Input] = {}
    for item in inputs:
        other = paths.setdefault(path_in(output, item, suffix), item)
        if other is not item:
            target = path_in(output, item, suffix)
            raise click.UsageError(f"'{other.path}' and '{item.path}' would both be written to '{target}'.")
    _refuse_inputs(paths, inputs)
    _remove_leftovers(paths)

    def replace(item: Input, text: Written) -> None:
        path = path_in(output, item, suffix)
        if os.path.exists(path) and not os.path.isfile(path):  # a pipe would wait for ever for a reader
            raise OSError(0, "no regular file, and so not replaced", path)
        _replace(path, text, lasting=False)

    yield replace
    with naming(output):
        for folder in _folders_of(paths):
            make_last(folder)


def path_in(output: str, item: Input, suffix: str) -> str:
    """Give the path below the folder *output* of what is made of an input."""
    return os.path.join(output, f"{item.name}{suffix}")


def _refuse_inputs(paths: Iterable[str], inputs: Sequence[Input]) -> None:
    """Refuse to write what is to be read."""
    read = {_identity(item.path) for item in inputs if item.path != STDIN} - {None}
    for path in paths:
        if read and _identity(path) in read:
            raise click.UsageError(f"'{path}' would overwrite what is to be read.")


def _identity(path: str | int) -> tuple[int, int] | None:
    """Tell one file from all others, whatever it is called; None for what is no regular file."""
    try:
        found = os.stat(path)
    except (OSError, ValueError):
        return None
    return (found.st_dev, found.st_ino) if stat.S_ISREG(found.st_mode) else None


def _remove_leftovers(paths: Iterable[str]) -> None:
    for folder in _folders_of(paths):
        remove_leftovers(folder)


def _folders_of(paths: Iterable[str]) -> Iterable[str]:
    return dict.fromkeys(os.path.dirname(os.path.realpath(path)) for path in paths)


def bytes_of(output: Written) -> bytes:
    """Give what is written to a file."""
    return output if isinstance(output, bytes) else output.encode("utf-8", errors="backslashreplace")


def _replace(path: str, output: Written, *, lasting: bool = True) -> None:
    folder = Path(path).parent
    with naming(folder):
        folder.mkdir(parents=True, exist_ok=True)
    with atomic(path, lasting=lasting) as stream:
        stream.write(bytes_of(output))
