"""`partydoc renumber`: the units of documents numbered anew, and what cites them."""

from __future__ import annotations

import sys
from typing import Any

import click

from partydoc.cli.batch import Batch
from partydoc.cli.inputs import Input, several
from partydoc.cli.languages import language_option
from partydoc.cli.reading import files_argument, load, reading_options, suffixes
from partydoc.cli.sections import SectionedCommand
from partydoc.cli.streams import complain, say
from partydoc.cli.targets import STDOUT


def _families(_ctx: click.Context, _option: click.Parameter, value: str | None) -> tuple[str, ...] | None:
    """Read the names of families, and refuse those that are none."""
    if value is None:
        return None
    from partydoc.numbering.families import BY_NAME

    names = tuple(filter(None, (name.strip() for name in value.split(","))))
    for name in names:
        if name not in BY_NAME:
            raise click.BadParameter(f"{name!r} is no family; there are {', '.join(BY_NAME)}.")
    return names


@click.command("renumber", cls=SectionedCommand)
@files_argument
@click.option("--families", metavar="NAMES", callback=_families, help="Number only these, with commas between.")
@click.option("--start", type=click.IntRange(min=1), default=1, show_default=True, help="Begin with this number.")
@click.option("--no-references", is_flag=True, help="Leave what cites the units as it is.")
@click.option("--diff", is_flag=True, help="Show what would change, and change nothing.")
@click.option("-o", "--output", metavar="OUT", default=STDOUT, type=click.Path(), help="Write here, not to the screen.")
@click.option("--in-place", is_flag=True, help="Replace the files.")
@language_option
@reading_options
@click.pass_context
def command(ctx: click.Context, /, files: tuple[str, ...], **options: Any) -> None:
    """Count the units of documents anew: gaps and doubles go.

    Series that run on go on, those that start again do; references follow.
    What cannot be proved on the tree is not changed, and that is said.

    \b
    partydoc renumber notice.txt -o notice.new.txt
    partydoc renumber --diff law.txt
    """  # noqa: D301  click reads this backspace
    from partydoc.cli.rewriting import sink

    names = ("families", "start", "no_references", "diff", "output", "in_place", "language")
    settings = {name: options.pop(name) for name in names}
    bar = settings["output"] != STDOUT or not sys.stdout.isatty()
    batch = Batch(files, suffixes(), bar=bar, output=settings["output"], suffix="")
    if settings["diff"]:
        batch.each(lambda item: _show(item, settings, options))
    else:
        with sink(settings["output"], batch.inputs, in_place=settings["in_place"], many=several(files)) as write:
            batch.each(lambda item: _write(item, settings, options, write))
    ctx.exit(int(batch.failed))


def _renumbered(item: Input, settings: dict[str, Any], reading: dict[str, Any]) -> Any:
    from partydoc.api import renumber

    document, say_it = load(item, **reading), settings["language"].say
    references = not settings["no_references"]
    fixed = renumber(document, families=settings["families"], start=settings["start"], references=references)
    for each in fixed.refused:
        complain(f"{click.format_filename(item.path)}: {say_it(f'not renumbered: {each.difference}')}")
    for finding in fixed.left:
        complain(f"{click.format_filename(item.path)}: {say_it(finding.message)}")
    return fixed


def _show(item: Input, settings: dict[str, Any], reading: dict[str, Any]) -> None:
    from partydoc.cli.rewriting import differences

    say(differences(item, _renumbered(item, settings, reading)))


def _write(item: Input, settings: dict[str, Any], reading: dict[str, Any], write: Any) -> None:
    from partydoc.cli.rewriting import read_bytes, rewritten

    original = read_bytes(item)
    write(item, rewritten(item, _renumbered(item, settings, reading), original))
