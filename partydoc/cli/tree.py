"""`partydoc tree`: the outline of documents, for people."""

from __future__ import annotations

import shutil
import sys
from functools import partial
from typing import Any

import click
from attrs import frozen

from partydoc.cli.batch import Batch
from partydoc.cli.inputs import Input, several
from partydoc.cli.jobs import jobs_of, jobs_options
from partydoc.cli.languages import Language, language_option
from partydoc.cli.reading import files_argument, load, reading_options, suffixes
from partydoc.cli.sections import SectionedCommand
from partydoc.cli.streams import say, wants_colour

_STYLES: dict[str, dict[str, Any]] = {
    "marker": {"fg": "cyan"},
    "heading": {"bold": True},
    "title": {"bold": True},
    "label": {"dim": True},
    "mark": {"fg": "yellow"},
    "text": {},
}


@click.command("tree", cls=SectionedCommand)
@files_argument
@click.option("--depth", type=click.IntRange(min=1), metavar="N", help="Show N levels; 1 is the outermost.")
@click.option("--width", type=click.IntRange(min=20), metavar="N", help="Cut lines to N cells, not the terminal's.")
@click.option(
    "--explain", is_flag=True, help="Say of each line, and of what looks like a marker in it, how it was read and why."
)
@click.option(
    "--marks/--no-marks",
    default=None,
    help="Note at the ends of lines what was noticed and repaired there; by default on a terminal.",
)
@language_option
@jobs_options
@reading_options
@click.pass_context
def command(
    ctx: click.Context,
    /,
    files: tuple[str, ...],
    depth: int | None,
    width: int | None,
    explain: bool,
    marks: bool | None,
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
    columns = width or shutil.get_terminal_size().columns
    marked = sys.stdout.isatty() if marks is None else marks
    drawing = _Drawing(several(files), wants_colour(), depth, columns, explain=explain, marks=marked, language=language)
    batch = Batch(files, suffixes(), bar=not sys.stdout.isatty(), jobs=jobs_of(ctx))
    batch.run(partial(_drawn, drawing=drawing, reading=reading), lambda _, text: say(text))
    ctx.exit(int(batch.failed))


@frozen
class _Drawing:
    """How outlines are drawn."""

    headed: bool
    colour: bool
    depth: int | None
    columns: int
    explain: bool
    marks: bool
    language: Language


def _drawn(item: Input, *, drawing: _Drawing, reading: dict[str, Any]) -> str:
    from partydoc.cli.explained import explained
    from partydoc.cli.marking import marks_of
    from partydoc.tree.outline import outline

    document = load(item, explain=drawing.explain, **reading)
    if drawing.explain:
        drawn = explained(document, drawing.language)
    else:
        found = marks_of(document) if drawing.marks else ()
        say_it = drawing.language.say
        drawn = outline(document, depth=drawing.depth, width=drawing.columns, say=say_it, marks=found)
    lines = [_painted(line, colour=drawing.colour) for line in drawn]
    head = [_head(item, colour=drawing.colour)] if drawing.headed else []
    return "\n".join((*head, *lines, "")) + ("\n" if drawing.headed else "")


def _head(item: Input, *, colour: bool) -> str:
    name = click.format_filename(item.path)
    return click.style(name, underline=True) if colour else name


def _painted(line: tuple[tuple[str, str], ...], *, colour: bool) -> str:
    return "".join(click.style(text, **_STYLES[style]) if colour and _STYLES[style] else text for text, style in line)
