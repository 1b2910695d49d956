"""`partydoc corpus card`: a page about a target."""

from __future__ import annotations

import click

from partydoc.cli.corpus.working import plain_errors
from partydoc.cli.streams import say


@click.command("card")
@click.argument("target", type=click.Path())
def command(target: str) -> None:
    """Print a dataset card for TARGET.

    It is in the form of the Hugging Face Hub; the licence is yours to fill in.
    """
    from partydoc.corpus import card

    with plain_errors():
        say(card(target))
