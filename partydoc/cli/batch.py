"""Works through files one by one: a bad one costs one line on standard error, and the rest is still done."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from os.path import basename
from traceback import extract_tb
from typing import Any

import click

from partydoc.cells import one_line
from partydoc.cli.inputs import STDIN, Input, expand
from partydoc.cli.streams import OutputError
from partydoc.cli.targets import STDOUT, outputs_of
from partydoc.errors import PartydocError

_CLEAR_LINE = "\r\x1b[K"


class Batch:
    """The files of one run of the command, and whether all went well."""

    def __init__(
        self,
        arguments: Sequence[str],
        suffixes: Sequence[str],
        *,
        bar: bool,
        output: str = STDOUT,
        suffix: str = ".json",
    ) -> None:
        """*bar* allows a progress bar: it is shown on a terminal, for more than one file.

        Files below a folder are passed over that are what a run with this *output* and *suffix* writes.
        """
        self.failed = False
        self._clear = ""
        self.inputs = expand(arguments, suffixes, self._complain, outputs_of(output, suffixes, suffix))
        self._bar = bar and len(self.inputs) > 1 and sys.stderr.isatty()

    def each(self, work: Callable[[Input], None]) -> None:
        """Call *work* on every file; whatever it raises is told in one line and counted as a failure."""
        self._clear = _CLEAR_LINE if self._bar else ""
        shown: Any = click.progressbar(self.inputs, file=sys.stderr, hidden=not self._bar, show_pos=True)
        with shown as inputs:
            for item in inputs:
                try:
                    work(item)
                except (BrokenPipeError, OutputError):
                    raise
                except Exception as error:  # noqa: BLE001  one bad document costs one document
                    self._complain(item.path, error)

    def _complain(self, path: str, error: Exception) -> None:
        """Name the file that the error is about, which may be one that is written."""
        self.failed = True
        path = getattr(error, "filename", None) or path
        name = "standard input" if path == STDIN else click.format_filename(path)
        click.echo(f"{self._clear}partydoc: {one_line(name)}: {one_line(_reason(error))}", err=True)


def _reason(error: Exception) -> str:
    """Say in one line what went wrong; for an error that is ours, also where."""
    if isinstance(error, OSError):
        return error.strerror or str(error)
    if isinstance(error, PartydocError):
        return str(error)
    if isinstance(error, MemoryError):
        return "there is not enough memory"
    place = extract_tb(error.__traceback__)[-1]
    return f"internal error, please report: {error!r} ({basename(place.filename)}:{place.lineno})"
