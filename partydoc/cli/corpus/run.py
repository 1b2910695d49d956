"""`partydoc corpus run`: documents to tables."""

from __future__ import annotations

from functools import partial
from typing import Any

import click

from partydoc.cli.corpus.working import plain_errors, work, working_options
from partydoc.cli.reading import reading_options
from partydoc.cli.sections import SectionedCommand


@click.command("run", cls=SectionedCommand)
@click.argument("source", type=click.Path())
@click.argument("target", type=click.Path())
@click.option(
    "--form",
    metavar="NAME",
    default="documents",
    show_default=True,
    help="Rows of documents, sections, references …; a name that is none lists them.",
)
@click.option("--shard-rows", metavar="N", type=click.IntRange(1), default=10_000, show_default=True, help="In a file.")
@click.option(
    "--id", "id_column", metavar="COLUMN", default="id", show_default=True, help="What tells rows of a table apart."
)
@click.option("--upgrade", is_flag=True, help="Convert all anew where the target is of another version.")
@working_options
@reading_options
@click.pass_context
def command(
    ctx: click.Context,
    /,
    *,
    source: str,
    target: str,
    form: str,
    shard_rows: int,
    id_column: str,
    upgrade: bool,
    **options: Any,
) -> None:
    """Convert the documents of SOURCE to Parquet in the folder TARGET.

    SOURCE is a folder of documents, or a table of them (JSON Lines, CSV, Parquet: a file, a pattern in quotation marks,
    a folder of such files; - for JSON Lines from standard input) with the columns id and text, bytes or path; the
    others are passed on.
    A run that was ended goes on when it is given again; what is there and current is left alone. It needs
    pip install 'partydoc[arrow]'.

    \b
    partydoc corpus run reports/ out/ --form sections --workers 2
    partydoc corpus run reports.jsonl out/
    """  # noqa: D301  click reads this backspace
    from partydoc.corpus import run
    from partydoc.corpus.options import ReadOptions
    from partydoc.rows import find_form

    try:
        find_form(form)
    except ValueError as error:
        raise click.BadParameter(f"{error}.", ctx, param_hint="--form") from None
    reading = {name: options.pop(name) for name in ("script", "encoding", "reader", "errors", "repairs", "limits")}
    with plain_errors():
        call = partial(run, source, target, form=form, options=ReadOptions(**reading), shard_rows=shard_rows)
    work(ctx, partial(call, id_column=id_column, upgrade=upgrade), **options)
