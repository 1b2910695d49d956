"""`partydoc corpus verify`: whether the files of a target are what was written."""

from __future__ import annotations

import click

from partydoc.cli.corpus.working import plain_errors
from partydoc.cli.streams import say


@click.command("verify")
@click.argument("target", type=click.Path())
@click.pass_context
def command(ctx: click.Context, /, *, target: str) -> None:
    """Hold every shard of TARGET against the ledger.

    All are read again; the exit code is 1 where something is wrong.
    """
    from partydoc.corpus import verify

    with plain_errors():
        wrong = verify(target)
    for line in wrong:
        say(f"{line}\n")
    ctx.exit(int(bool(wrong)))
