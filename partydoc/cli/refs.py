"""`partydoc refs`: what documents cite, one reference a line."""

from __future__ import annotations

import sys
from functools import partial
from typing import TYPE_CHECKING, Any

import click

from partydoc.cells import one_line
from partydoc.cli.batch import Batch
from partydoc.cli.inputs import Input, several
from partydoc.cli.jobs import jobs_of, jobs_options
from partydoc.cli.reading import files_argument, load, reading_options, suffixes
from partydoc.cli.sections import SectionedCommand
from partydoc.cli.streams import say
from partydoc.references import find_references

if TYPE_CHECKING:
    from partydoc.references import Reference


@click.command("refs", cls=SectionedCommand)
@files_argument
@jobs_options
@reading_options
@click.pass_context
def command(ctx: click.Context, /, files: tuple[str, ...], **reading: Any) -> None:
    """Print what documents cite.

    One reference a line: where it stands, its words, what it points to.
    A path is in this document; another text is shown by its name.

    \b
    partydoc refs law.txt
    partydoc refs laws/ | grep 劳动法
    """  # noqa: D301  click reads this backspace
    batch = Batch(files, suffixes(), bar=not sys.stdout.isatty(), jobs=jobs_of(ctx))
    batch.run(partial(_listed, headed=several(files), reading=reading), lambda _, text: say(text))
    ctx.exit(int(batch.failed))


def _listed(item: Input, *, headed: bool, reading: dict[str, Any]) -> str:
    head = (click.format_filename(item.path),) if headed else ()
    found = find_references(load(item, **reading))
    return "".join("\t".join((*head, each.path or ".", one_line(each.text), _target(each))) + "\n" for each in found)


def _target(found: Reference) -> str:
    """Show what a reference points to: paths in this document, the name of another text, a date; else ?."""
    if found.targets:
        return " ".join(path or "." for path in found.targets)
    if found.value:
        return found.value
    if found.where == "outside":
        return one_line(f"《{found.name}》" if found.name else found.text)
    return "?"
