"""`partydoc corpus status`: what a target holds."""

from __future__ import annotations

import click

from partydoc.cli.corpus.working import plain_errors
from partydoc.cli.streams import say


@click.command("status")
@click.argument("target", type=click.Path())
def command(target: str) -> None:
    """Print what TARGET holds, as JSON; a run may be at work in it."""
    from partydoc.corpus import status

    with plain_errors():
        say(status(target).json())
