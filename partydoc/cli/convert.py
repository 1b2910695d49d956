"""`partydoc convert`: documents in other forms, for people and programs."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from contextlib import AbstractContextManager
from functools import partial
from typing import TYPE_CHECKING, Any

import click

from partydoc.cli.batch import Batch
from partydoc.cli.inputs import Input, several
from partydoc.cli.jobs import jobs_of, jobs_options
from partydoc.cli.reading import files_argument, load, reading_options, suffixes
from partydoc.cli.resuming import folder_to_resume, resume_option, write_all
from partydoc.cli.sections import SectionedCommand
from partydoc.cli.targets import STDOUT, Sink, one_file, one_folder, one_stream

if TYPE_CHECKING:
    from partydoc.renderers import Renderer

    _Type = click.ParamType[Renderer]
else:
    _Type = click.ParamType  # older releases of click have no types to be named


class Form(_Type):
    """The name of a form; the renderers are imported when one is asked for."""

    name = "form"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Find the renderer of that name."""
        from partydoc.renderers import find_renderer

        try:
            return find_renderer(value)
        except ValueError as error:
            self.fail(str(error), param, ctx)

    def get_missing_message(self, param: click.Parameter, ctx: click.Context | None) -> str:  # noqa: ARG002  click's
        """Name the forms that there are."""
        from partydoc.renderers import RENDERERS

        return f"FORM is {', '.join(renderer.name for renderer in RENDERERS)}."

    def shell_complete(
        self,
        ctx: click.Context,  # noqa: ARG002  click's signature
        param: click.Parameter,  # noqa: ARG002
        incomplete: str,
    ) -> list[click.shell_completion.CompletionItem]:
        """Name the forms that begin as typed."""
        from partydoc.renderers import RENDERERS

        names = [renderer.name for renderer in RENDERERS if renderer.name.startswith(incomplete)]
        return [click.shell_completion.CompletionItem(name) for name in names]


@click.command("convert", cls=SectionedCommand)
@files_argument
@click.option("-t", "--to", "form", metavar="FORM", type=Form(), required=True, help="The form to write.")
@click.option("-o", "--output", metavar="OUT", default=STDOUT, type=click.Path(), help="Write here, not to the screen.")
@click.option(
    "-O",
    "--option",
    "settings",
    metavar="NAME=VALUE",
    multiple=True,
    help="An option of the form (layout=clean); may come again. A name that is none lists them.",
)
@resume_option
@jobs_options
@reading_options
@click.pass_context
def command(
    ctx: click.Context,
    /,
    *,
    files: tuple[str, ...],
    form: Renderer,
    output: str,
    settings: tuple[str, ...],
    resume: bool,
    **reading: Any,
) -> None:
    """Write documents in another form.

    FORM is text, markdown, html, docx, akn, json, jsonl, chunks or view.
    A FILE may be a folder, which is read with all below it, or - for standard input.
    OUT is a file for one FILE and for jsonl; for several it is a folder, where report.txt becomes report.txt.md.

    \b
    partydoc convert report.txt --to markdown
    partydoc convert reports/ --to html -o pages/
    partydoc convert report.txt --to text -O layout=clean
    """  # noqa: D301  click reads this backspace
    try:
        form.read_options(settings)
    except (TypeError, ValueError) as error:
        raise click.UsageError(f"{error}.") from None
    if form.binary and output == STDOUT and sys.stdout.isatty():
        raise click.UsageError(f"{form.name} is no text to show on a screen; name a file with -o.")
    work = partial(_rendered, form=form.name, settings=settings, reading=reading)
    bar = output != STDOUT or not sys.stdout.isatty()
    batch = Batch(files, suffixes(), bar=bar, output=output, suffix=form.suffix, jobs=jobs_of(ctx))
    joined = form.joins and not (os.path.isdir(output) or output.endswith(os.sep))
    into_folder = several(files) and output != STDOUT and not joined
    resumed = folder_to_resume(output, into_folder=into_folder, suffix=form.suffix) if resume else None
    with _sink(form, output, batch.inputs, many=several(files), into_folder=into_folder) as write:
        write_all(batch, work, write, resumed)
    ctx.exit(int(batch.failed))


def _rendered(item: Input, *, form: str, settings: tuple[str, ...], reading: dict[str, Any]) -> str | bytes:
    from partydoc.renderers import find_renderer

    renderer = find_renderer(form)
    return renderer.render(load(item, **reading), renderer.read_options(settings))


def _sink(
    form: Renderer, output: str, inputs: Sequence[Input], *, many: bool, into_folder: bool
) -> AbstractContextManager[Sink]:
    if into_folder:
        return one_folder(output, inputs, form.suffix)
    return one_stream(output, inputs) if many or output == STDOUT else one_file(output, inputs, form.suffix)
