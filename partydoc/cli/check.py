"""`partydoc check`: what was noticed in documents while they were read."""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Sequence
from functools import partial
from typing import Any, Final

import click

from partydoc.cli.batch import Batch
from partydoc.cli.inputs import Input
from partydoc.cli.jobs import jobs_of, jobs_options
from partydoc.cli.languages import Language, language_option
from partydoc.cli.reading import files_argument, load, reading_options, suffixes
from partydoc.cli.sections import SectionedCommand
from partydoc.cli.streams import say
from partydoc.diagnostics import SEVERITIES

UNREADABLE: Final = 3
"""The exit code where a file could not be read."""


@click.command("check", cls=SectionedCommand)
@files_argument
@click.option("--json", "as_json", is_flag=True, help="Write one JSON object a finding, for programs.")
@click.option(
    "--severity",
    type=click.Choice(SEVERITIES),
    default=SEVERITIES[0],
    show_default=True,
    help="Show what is at least so grave.",
)
@click.option("--width", type=click.IntRange(min=40), metavar="N", help="Use N cells, not the terminal's.")
@language_option
@jobs_options
@reading_options
@click.pass_context
def command(
    ctx: click.Context,
    /,
    files: tuple[str, ...],
    *,
    as_json: bool,
    severity: str,
    width: int | None,
    language: Language,
    **reading: Any,
) -> None:
    """Show what was noticed while reading: gaps, damage, guesses.

    File, line and column in the text as read, path, severity, code, what it is; below it the line.
    Exit codes: 0 nothing noticed, 1 something, 2 wrong usage, 3 a file could not be read.

    \b
    partydoc check report.txt
    partydoc check --severity warning reports/
    partydoc check --json reports/ | jq -r .code | sort | uniq -c
    """  # noqa: D301  click reads this backspace
    columns = width or shutil.get_terminal_size().columns
    shown = SEVERITIES[SEVERITIES.index(severity) :]
    work = partial(_shown, severities=shown, columns=None if as_json else columns, language=language, reading=reading)
    batch = Batch(files, suffixes(), bar=not sys.stdout.isatty(), jobs=jobs_of(ctx))
    found: list[Input] = []

    def show(item: Input, text: str) -> None:
        if text:
            found.append(item)
            say(text)

    batch.run(work, show)
    ctx.exit(UNREADABLE if batch.failed else int(bool(found)))


def _shown(
    item: Input, *, severities: Sequence[str], columns: int | None, language: Language, reading: dict[str, Any]
) -> str:
    """Give the findings of a file, as JSON where there are no *columns*."""
    from partydoc.cli.noticed import noticed

    lines: list[str] = []
    for each in noticed(item.path, load(item, **reading)):
        if each.diagnostic.severity in severities:
            as_json = [json.dumps(each.as_dict(), ensure_ascii=False)]
            lines.extend(as_json if columns is None else each.drawn(columns, language))
    return "".join(f"{line}\n" for line in lines)
