"""`partydoc parse`: the trees of documents as JSON, for programs."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from contextlib import AbstractContextManager
from functools import partial
from typing import Any

import click

from partydoc.cli.batch import Batch
from partydoc.cli.inputs import Input, several
from partydoc.cli.jobs import jobs_of, jobs_options
from partydoc.cli.reading import files_argument, load, reading_options, suffixes
from partydoc.cli.resuming import folder_to_resume, resume_option, write_all
from partydoc.cli.sections import SectionedCommand
from partydoc.cli.targets import STDOUT, Sink, one_file, one_folder, one_stream

_INDENT = 2


@click.command("parse", cls=SectionedCommand)
@files_argument
@click.option("-o", "--output", metavar="OUT", default=STDOUT, type=click.Path(), help="Write here, not to the screen.")
@click.option("--format", "form", type=click.Choice(["json", "jsonl"]), default="json", show_default=True)
@click.option("--indent", metavar="N", type=click.IntRange(0, 16), help="Indent by N spaces (2), or by 0: on one line.")
@click.option("--with-source", is_flag=True, help="Keep the text as it was read, so that it can be restored.")
@resume_option
@jobs_options
@reading_options
@click.pass_context
def command(
    ctx: click.Context,
    /,
    *,
    files: tuple[str, ...],
    output: str,
    form: str,
    indent: int | None,
    with_source: bool,
    resume: bool,
    **reading: Any,
) -> None:
    """Write the trees of documents as JSON.

    A FILE may be a folder, which is read with all below it, or - for standard input.
    OUT is a file for one FILE and for jsonl; for several it is a folder, where report.txt becomes report.txt.json.

    \b
    partydoc parse report.txt -o report.json
    partydoc parse reports/ -o trees/
    partydoc parse reports/ --format jsonl -o trees.jsonl
    """  # noqa: D301  click reads this backspace
    if form == "jsonl" and indent is not None:
        raise click.UsageError("--indent does not go with jsonl, where a document is one line.")
    spaces = None if form == "jsonl" else _INDENT if indent is None else indent or None
    work = partial(_tree, indent=spaces, source=with_source, reading=reading)
    bar = output != STDOUT or not sys.stdout.isatty()
    batch = Batch(files, suffixes(), bar=bar, output=output, jobs=jobs_of(ctx))
    into_folder = several(files) and form != "jsonl" and output != STDOUT
    resumed = folder_to_resume(output, into_folder=into_folder) if resume else None
    with _sink(form, output, batch.inputs, into_folder=into_folder) as write:
        write_all(batch, work, write, resumed)
    ctx.exit(int(batch.failed))


def _tree(item: Input, *, indent: int | None, source: bool, reading: dict[str, Any]) -> str:
    from partydoc.tree.codec import to_json

    return to_json(load(item, **reading), indent=indent, source=source) + "\n"


def _sink(form: str, output: str, inputs: Sequence[Input], *, into_folder: bool) -> AbstractContextManager[Sink]:
    if form == "jsonl" or output == STDOUT:
        return one_stream(output, inputs)
    return one_folder(output, inputs) if into_folder else one_file(output, inputs)
