"""A command group that imports a subcommand when it is asked for."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from typing import Any

import click

from partydoc.cli.streams import StdoutError, say, silence_stdout


class LazyGroup(click.Group):
    """Finds the member `tree` as `partydoc.cli.tree.command`."""

    def __init__(self, *args: Any, members: Sequence[str] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.members = tuple(members)

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  click's signature
        """Name the members in the order in which the help shows them."""
        return list(self.members)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002  click's signature
        """Import the member and return its command; None for a name that is no member."""
        if cmd_name not in self.members:
            return None
        command: click.Command = import_module(f"partydoc.cli.{cmd_name}").command
        return command

    def invoke(self, ctx: click.Context) -> Any:
        """Run the subcommand; a reader that stops reading ends it quietly, a full disk with one line."""
        try:
            try:
                return super().invoke(ctx)
            finally:
                say(flush=True)
        except BrokenPipeError:
            silence_stdout()
            ctx.exit(0)
        except StdoutError as error:
            silence_stdout()
            click.echo(f"partydoc: standard output: {error}", err=True)
            ctx.exit(1)
        except OSError as error:
            click.echo(f"partydoc: {error.filename}: {error.strerror}", err=True)
            ctx.exit(1)
