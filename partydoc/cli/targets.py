"""Where the output of each input goes."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, TypeAlias

import click

from partydoc.cli.atomic import atomic
from partydoc.cli.inputs import Input
from partydoc.cli.streams import say

STDOUT = "-"

Output: TypeAlias = "str | bytes"
Sink: TypeAlias = Callable[[Input, Output], None]
"""Takes an input and its output: a text that ends in a line feed, or bytes."""


@contextmanager
def one_stream(output: str, inputs: Sequence[Input]) -> Iterator[Sink]:
    """Write everything, one after the other, to standard output or to one file."""
    if output == STDOUT:
        yield lambda _, text: say(text)
        return
    if os.path.isdir(output):
        raise click.UsageError(f"'{output}' is a folder; all goes into one file.")
    for item in inputs:
        _refuse_own_input(item, Path(output))
    with atomic(output) as stream:
        yield lambda _, text: _write(stream, text)


@contextmanager
def one_file(output: str, inputs: Sequence[Input], suffix: str = ".json") -> Iterator[Sink]:
    """Write the only input's output to the file *output*, or into the folder of that name."""
    if os.path.isdir(output) or output.endswith(os.sep):
        with one_folder(output, inputs, suffix) as sink:
            yield sink
        return
    for item in inputs:
        _refuse_own_input(item, Path(output))
    yield lambda _, text: _replace(Path(output), text)


@contextmanager
def one_folder(output: str, inputs: Sequence[Input], suffix: str = ".json") -> Iterator[Sink]:
    """Write a file for each input below the folder *output*, named like the input with *suffix* behind it."""
    if os.path.exists(output) and not os.path.isdir(output):
        raise click.UsageError(f"'{output}' is no folder; several files need one.")
    paths: dict[Path, Input] = {}
    for item in inputs:
        path = Path(output, f"{item.name}{suffix}")
        _refuse_own_input(item, path)
        other = paths.setdefault(path, item)
        if other is not item:
            raise click.UsageError(f"'{other.path}' and '{item.path}' would both be written to '{path}'.")
    yield lambda item, text: _replace(Path(output, f"{item.name}{suffix}"), text)


def _refuse_own_input(item: Input, path: Path) -> None:
    if path.exists() and os.path.exists(item.path) and os.path.samefile(path, item.path):
        raise click.UsageError(f"'{path}' would overwrite what is to be read.")


def _write(stream: BinaryIO, output: Output) -> None:
    stream.write(output if isinstance(output, bytes) else output.encode("utf-8", errors="backslashreplace"))


def _replace(path: Path, output: Output) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with atomic(path) as stream:
        _write(stream, output)
