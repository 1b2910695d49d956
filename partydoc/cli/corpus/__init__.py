"""`partydoc corpus`: many documents to tables, by a run that can end at any time and go on."""

from __future__ import annotations

import click

from partydoc.cli.group import LazyGroup

COMMANDS = ("run", "status", "retry", "verify", "card")


@click.command("corpus", cls=LazyGroup, members=COMMANDS, home="partydoc.cli.corpus")
def command() -> None:
    """Convert many documents to Parquet, whatever ends the run."""
