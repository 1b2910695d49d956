"""`partydoc explain`: what the repairs changed in documents, and what they left alone."""

from __future__ import annotations

import json
import shutil
import sys
from typing import Any

import click

from partydoc.cli.batch import Batch
from partydoc.cli.inputs import Input, several
from partydoc.cli.languages import Language, language_option
from partydoc.cli.reading import files_argument, load, reading_options, suffixes
from partydoc.cli.streams import say


@click.command("explain")
@files_argument
@click.option("--json", "as_json", is_flag=True, help="Write one JSON object a file, for programs.")
@click.option("--width", type=click.IntRange(min=40), metavar="N", help="Use N cells, not the terminal's.")
@language_option
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
    """Show what was repaired: where, what stood there, what stands there now, and why.

    One line a change: line and column in the file, the repair, the text before | after it.
    Then what was suspected and left alone, and how many changes each repair made.

    \b
    partydoc explain report.txt
    partydoc explain --json reports/ | jq .summary
    partydoc explain --repairs pinyin report.txt
    """  # noqa: D301  click reads this backspace
    from partydoc.cli.changes import as_dict, drawn

    columns = width or shutil.get_terminal_size().columns
    headed = several(files)
    batch = Batch(files, suffixes(), bar=not sys.stdout.isatty())

    def show(item: Input) -> None:
        text = load(item, **reading).text
        if text is None:  # only a tree made by hand has none
            return
        if as_json:
            say(json.dumps({"file": item.path, **as_dict(text)}, ensure_ascii=False) + "\n")
            return
        head = (click.format_filename(item.path),) if headed else ()
        say("\n".join((*head, *drawn(text, columns, language), "")) + ("\n" if headed else ""))

    batch.each(show)
    ctx.exit(int(batch.failed))
