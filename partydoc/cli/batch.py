"""Works through files: a bad one costs one line on standard error, and the rest is still done."""

from __future__ import annotations

import sys
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from contextlib import closing
from typing import TYPE_CHECKING, Any

import click

from partydoc.cells import one_line
from partydoc.cli.inputs import STDIN, Input, expand
from partydoc.cli.jobs import HERE, Jobs, Read, Work
from partydoc.cli.streams import OutputError, complain
from partydoc.cli.targets import STDOUT, outputs_of
from partydoc.errors import let_interruption_through

if TYPE_CHECKING:
    from partydoc.corpus.failures import Failure

_CLEAR_LINE = "\r\x1b[K"
_NAMED = 20


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
        jobs: Jobs = HERE,
    ) -> None:
        """*bar* allows a progress bar: it is shown on a terminal, for more than one file.

        Files below a folder are passed over that are what a run with this *output* and *suffix* writes. *jobs* says
        how many processes read the files, and what one of these may cost.
        """
        self.failed = False
        self._clear = ""
        self.inputs = expand(arguments, suffixes, self._complain, outputs_of(output, suffixes, suffix))
        self._bar = bar and len(self.inputs) > 1 and sys.stderr.isatty()
        self._jobs = jobs
        self._set_aside: list[Read] = []

    def each(self, work: Callable[[Input], None]) -> None:
        """Call *work* on every file, one by one, in this process."""
        self._jobs = HERE
        self.run(_itself, lambda item, _: work(item))

    def run(
        self,
        work: Work,
        take: Callable[[Input, Any], None],
        passing: Callable[[Input], bool] = lambda _: False,
    ) -> None:
        """Call *work* on every file and *take* on what it gives, in the order of the files.

        Several files are read by processes of their own, if *jobs* has some. What is raised is told in one line and
        counted as a failure. What *passing* tells is passed over.
        """
        self._clear = _CLEAR_LINE if self._bar else ""
        shown: Any = click.progressbar(length=len(self.inputs), file=sys.stderr, hidden=not self._bar, show_pos=True)
        with shown as bar, closing(self._read(work, self._wanted(passing, bar))) as read:
            for each in read:
                self._settle(each, take)
                bar.update(1)
        self._report()

    def _read(self, work: Work, inputs: Iterable[Input]) -> Generator[Read, None, None]:
        """Read the files; where standard input is among them, in this process, which alone has it."""
        jobs = HERE if any(item.path == STDIN for item in self.inputs) else self._jobs
        yield from jobs.read(work, inputs, self.inputs)

    def _wanted(self, passing: Callable[[Input], bool], bar: Any) -> Iterator[Input]:
        for item in self.inputs:
            if passing(item):
                bar.update(1)
            else:
                yield item

    def _settle(self, read: Read, take: Callable[[Input, Any], None]) -> None:
        if read.failure is not None:
            if read.set_aside:
                self._set_aside.append(read)
            self._tell(read.path, read.failure)
            return
        try:
            take(read.item, read.value)
        except (BrokenPipeError, OutputError):
            raise
        except Exception as error:  # noqa: BLE001  what cannot be written costs one document
            let_interruption_through(error)
            self._complain(read.item.path, error)

    def _complain(self, path: str, error: Exception) -> None:
        """Name the file that the error is about, which may be one that is written."""
        from partydoc.corpus.failures import Failure

        self._tell(getattr(error, "filename", None) or path, Failure.of(error))

    def _tell(self, path: str, failure: Failure) -> None:
        self.failed = True
        name = "standard input" if path == STDIN else click.format_filename(path)
        click.echo(f"{self._clear}partydoc: {one_line(name)}: {failure.message}", err=True)

    def _report(self) -> None:
        """Name again, at the end, what was set aside: these files may be worth a look, or a longer deadline."""
        if self._set_aside:
            names = [
                f"{click.format_filename(read.path)} ({read.failure.type})" for read in self._set_aside if read.failure
            ]
            listed = ", ".join(map(one_line, names[:_NAMED])) + (", …" if len(names) > _NAMED else "")
            complain(f"{len(names)} of {len(self.inputs)} files set aside, each tried twice: {listed}")


def _itself(item: Input) -> Input:
    return item
