"""`partydoc corpus retry`: what failed, once more."""

from __future__ import annotations

from functools import partial
from typing import Any

import click

from partydoc.cli.corpus.working import work, working_options
from partydoc.cli.sections import SectionedCommand


@click.command("retry", cls=SectionedCommand)
@click.argument("target", type=click.Path())
@click.option("--error-type", metavar="NAME", default="*", help="Only what failed with this class of errors.")
@working_options
@click.pass_context
def command(ctx: click.Context, /, *, target: str, error_type: str, **options: Any) -> None:
    """Try again what failed in TARGET, or has changed since."""
    from partydoc.corpus import retry

    work(ctx, partial(retry, target, error_type=error_type), **options)
