"""`partydoc view`: a page to look at a document in a browser."""

from __future__ import annotations

import sys
from functools import partial
from typing import Any, Literal

import click

from partydoc.cli.batch import Batch
from partydoc.cli.inputs import Input, several
from partydoc.cli.jobs import jobs_of, jobs_options
from partydoc.cli.languages import Language, language_option
from partydoc.cli.reading import files_argument, load, reading_options, suffixes
from partydoc.cli.resuming import write_all
from partydoc.cli.sections import SectionedCommand
from partydoc.cli.targets import STDOUT, one_file, one_folder, one_stream

_SUFFIX = ".html"


@click.command("view", cls=SectionedCommand)
@files_argument
@click.option("-o", "--output", metavar="OUT", default=STDOUT, type=click.Path(), help="Write here, not to the screen.")
@language_option
@jobs_options
@reading_options
@click.pass_context
def command(ctx: click.Context, /, files: tuple[str, ...], *, output: str, language: Language, **reading: Any) -> None:
    """Write a page to look at a document: text and tree side by side.

    The page is one file that needs no network: open it in a browser, press ? for its keys.
    OUT is a file for one FILE; for several it is a folder, where report.txt becomes report.txt.html.

    \b
    partydoc view report.txt -o report.html
    partydoc view reports/ -o pages/
    """  # noqa: D301  click reads this backspace
    many = several(files)
    if output == STDOUT and (many or sys.stdout.isatty()):
        raise click.UsageError("A page is to be opened in a browser; say with -o where it goes.")
    batch = Batch(files, suffixes(), bar=output != STDOUT, output=output, suffix=_SUFFIX, jobs=jobs_of(ctx))
    target = one_stream if output == STDOUT else one_folder if many else one_file
    settings = {} if output == STDOUT else {"suffix": _SUFFIX}
    with target(output, batch.inputs, **settings) as write:
        write_all(batch, partial(_page, language=language.name, reading=reading), write)
    ctx.exit(int(batch.failed))


def _page(item: Input, *, language: Literal["en", "zh"], reading: dict[str, Any]) -> str:
    from partydoc.renderers.view import render

    return render(load(item, **reading), language=language)
