"""`partydoc explain`: what the repairs changed in documents, and what they left alone."""

from __future__ import annotations

import json
import shutil
import sys
from functools import partial
from typing import Any

import click

from partydoc.cli.batch import Batch
from partydoc.cli.inputs import Input, several
from partydoc.cli.jobs import jobs_of, jobs_options
from partydoc.cli.languages import Language, language_option
from partydoc.cli.reading import files_argument, load, reading_options, suffixes
from partydoc.cli.sections import SectionedCommand
from partydoc.cli.streams import say


@click.command("explain", cls=SectionedCommand)
@files_argument
@click.option("--json", "as_json", is_flag=True, help="Write one JSON object a file, for programs.")
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
    width: int | None,
    language: Language,
    **reading: Any,
) -> None:
    """Show what was repaired, before and after, and why.

    One line a change: line and column in the file, the repair, the text before | after it.
    Then what was suspected and left alone, and how many changes each repair made.

    \b
    partydoc explain report.txt
    partydoc explain --json reports/ | jq .summary
    partydoc explain --repairs pinyin report.txt
    """  # noqa: D301  click reads this backspace
    columns = width or shutil.get_terminal_size().columns
    work = _as_json if as_json else partial(_drawn, columns=columns, language=language, headed=several(files))
    batch = Batch(files, suffixes(), bar=not sys.stdout.isatty(), jobs=jobs_of(ctx))
    batch.run(partial(work, reading=reading), lambda _, text: say(text))
    ctx.exit(int(batch.failed))


def _as_json(item: Input, *, reading: dict[str, Any]) -> str:
    from partydoc.cli.changes import as_dict

    text = load(item, **reading).text
    return json.dumps({"file": item.path, **as_dict(text)}, ensure_ascii=False) + "\n" if text else ""


def _drawn(item: Input, *, columns: int, language: Language, headed: bool, reading: dict[str, Any]) -> str:
    from partydoc.cli.changes import drawn

    text = load(item, **reading).text
    if text is None:  # only a tree made by hand has none
        return ""
    head = (click.format_filename(item.path),) if headed else ()
    return "\n".join((*head, *drawn(text, columns, language), "")) + ("\n" if headed else "")
