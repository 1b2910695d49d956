"""`partydoc tree`: the outline of documents, for people."""

from __future__ import annotations

import shutil
import sys
from typing import Any

import click

from partydoc.cli.batch import Batch
from partydoc.cli.inputs import Input, several
from partydoc.cli.languages import Language, language_option
from partydoc.cli.reading import files_argument, load, reading_options, suffixes
from partydoc.cli.streams import say, wants_colour

_STYLES: dict[str, dict[str, Any]] = {
    "marker": {"fg": "cyan"},
    "heading": {"bold": True},
    "title": {"bold": True},
    "label": {"dim": True},
    "mark": {"fg": "yellow"},
    "text": {},
}


@click.command("tree")
@files_argument
@click.option("--depth", type=click.IntRange(min=1), metavar="N", help="Show N levels; 1 is the outermost.")
@click.option("--width", type=click.IntRange(min=20), metavar="N", help="Cut lines to N cells, not the terminal's.")
@click.option(
    "--explain", is_flag=True, help="Say of each line, and of what looks like a marker in it, how it was read and why."
)
@click.option("--marks/--no-marks", default=True, help="Note at the ends of lines what was noticed and repaired there.")
@language_option
@reading_options
@click.pass_context
def command(
    ctx: click.Context,
    /,
    files: tuple[str, ...],
    depth: int | None,
    width: int | None,
    explain: bool,
    marks: bool,
    language: Language,
    **reading: Any,
) -> None:
    """Print the outline of documents.

    Markers, headings, and every paragraph cut to a line. Behind ! stands what is odd there, behind ? what was noted,
    behind ~ what was repaired: partydoc check and partydoc explain say more of it.
    A FILE may be a folder, which is read with all below it, or - for standard input.

    \b
    partydoc tree report.txt
    partydoc tree --depth 1 reports/
    partydoc tree --explain report.txt
    """  # noqa: D301  click reads this backspace
    from partydoc.cli.explained import explained
    from partydoc.cli.marking import marks_of
    from partydoc.tree.outline import outline

    colour = wants_colour()
    columns = width or shutil.get_terminal_size().columns
    headed = several(files)
    batch = Batch(files, suffixes(), bar=not sys.stdout.isatty())

    def show(item: Input) -> None:
        document = load(item, explain=explain, **reading)
        if explain:
            drawn = explained(document, language)
        else:
            found = marks_of(document) if marks else ()
            drawn = outline(document, depth=depth, width=columns, say=language.say, marks=found)
        lines = [_painted(line, colour=colour) for line in drawn]
        head = [_head(item, colour=colour)] if headed else []
        say("\n".join((*head, *lines, "")) + ("\n" if headed else ""))

    batch.each(show)
    ctx.exit(int(batch.failed))


def _head(item: Input, *, colour: bool) -> str:
    name = click.format_filename(item.path)
    return click.style(name, underline=True) if colour else name


def _painted(line: tuple[tuple[str, str], ...], *, colour: bool) -> str:
    return "".join(click.style(text, **_STYLES[style]) if colour and _STYLES[style] else text for text, style in line)
