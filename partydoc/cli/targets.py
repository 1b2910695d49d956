"""Where the output of each input goes."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TypeAlias

import click
from attrs import frozen

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
    remove_leftovers(*_folders_of([output]))
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
    remove_leftovers(*_folders_of([output]))
    yield lambda _, text: _begin(output, text, lasting=True)()


@frozen
class IntoFolder:
    """Writes a file for each input below a folder, named like the input with *suffix* behind it."""

    output: str
    suffix: str

    def __call__(self, item: Input, content: Written) -> None:
        """Write the file of an input."""
        self.begin(item, content)()

    def begin(self, item: Input, content: Written) -> Callable[[], None]:
        """Write all beside the place of the file; give what waits for the disk and puts it there."""
        path = path_in(self.output, item, self.suffix)
        if os.path.exists(path) and not os.path.isfile(path):  # a pipe would wait for ever for a reader
            raise OSError(0, "no regular file, and so not replaced", path)
        return _begin(path, content, lasting=False)


@contextmanager
def one_folder(output: str, inputs: Sequence[Input], suffix: str = ".json") -> Iterator[Sink]:
    """Write a file for each input below the folder *output*, named like the input with *suffix* behind it.

    They last through a power cut when the block is left, and what a killed process was writing is gone.
    """
    if os.path.exists(output) and not os.path.isdir(output):
        raise click.UsageError(f"'{output}' is no folder; several files need one.")
    if suffix and output.endswith(suffix) and not os.path.isdir(output):
        raise click.UsageError(f"'{output}' is the name of a file; several files need a folder.")

    paths: dict[str, Input] = {}
    for item in inputs:
        target = path_in(output, item, suffix)
        other = paths.setdefault(target, item)
        if other is not item:
            raise click.UsageError(f"'{other.path}' and '{item.path}' would both be written to '{target}'.")
    _refuse_inputs(paths, inputs)
    folders = _folders_of(paths)
    for folder in folders:
        remove_leftovers(folder)
    try:
        yield IntoFolder(output, suffix)
    finally:
        for folder in folders:
            remove_leftovers(folder)
    with naming(output):
        for folder in folders:
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


def _folders_of(paths: Iterable[str]) -> tuple[str, ...]:
    """Name the folders that the files are in, links followed."""
    files = (os.path.realpath(path) if os.path.islink(path) else path for path in paths)
    return tuple(dict.fromkeys(os.path.dirname(file) or os.curdir for file in files))


def bytes_of(output: Written) -> bytes:
    """Give what is written to a file."""
    return output if isinstance(output, bytes) else output.encode("utf-8", errors="backslashreplace")


def _begin(path: str, output: Written, *, lasting: bool) -> Callable[[], None]:
    """Write a file beside its place; give what puts it there."""
    folder = Path(path).parent
    with naming(folder):
        folder.mkdir(parents=True, exist_ok=True)
    with ExitStack() as stack:
        stack.enter_context(atomic(path, lasting=lasting)).write(bytes_of(output))
        return stack.pop_all().close
