"""A command group that imports a subcommand when it is asked for."""

from __future__ import annotations

import errno
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from importlib import import_module
from itertools import chain
from typing import Any

import click

from partydoc.cli.interrupts import interruptions_kept
from partydoc.cli.streams import OutputError, complain, say, silence_stdout

INTERRUPTED = 130
"""The exit code of what the user ended: 128 and the number of SIGINT, as shells have it."""

_OF_THE_PROCESS = frozenset({errno.EMFILE, errno.ENFILE, errno.EAGAIN, errno.ENOMEM})
"""Errors that no file is to blame for: what a process may have is used up."""

_MARGIN = 6
"""What stands before and behind the names in the help."""


class LazyGroup(click.Group):
    """Finds the member `tree` as `partydoc.cli.tree.command`, or in another *home* than `partydoc.cli`."""

    def __init__(
        self,
        *args: Any,
        members: Sequence[str] = (),
        sections: Mapping[str, Sequence[str]] | None = None,
        home: str = "partydoc.cli",
        **kwargs: Any,
    ) -> None:
        """*sections* are those of the help, each with its members; without them, *members* stand in one."""
        super().__init__(*args, **kwargs)
        self.sections = sections or {"Commands": members}
        self.members = tuple(chain.from_iterable(self.sections.values()))
        self.home = home

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  click's signature
        """Name the members in the order in which the help shows them."""
        return list(self.members)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the members section by section, each with its first sentence."""
        widest = max(map(len, self.members))
        for title, names in self.sections.items():
            with formatter.section(title):
                told = ((name.ljust(widest), self.get_command(ctx, name)) for name in names)
                limit = formatter.width - widest - _MARGIN
                formatter.write_dl([(name, found.get_short_help_str(limit)) for name, found in told if found])

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002  click's signature
        """Import the member and return its command; None for a name that is no member."""
        if cmd_name not in self.members:
            return None
        command: click.Command = import_module(f"{self.home}.{cmd_name}").command
        return command

    def invoke(self, ctx: click.Context) -> Any:
        """Run the subcommand; what ends it ends it with one line."""
        with one_line():
            try:
                return super().invoke(ctx)
            finally:
                say(flush=True)


@contextmanager
def one_line() -> Iterator[None]:
    """Leave the process with one line and an exit code where the block is ended by the user or by a file.

    A reader of standard output that stops reading is no error.
    """
    try:
        with interruptions_kept():
            yield
    except BrokenPipeError:
        silence_stdout()
        sys.exit(0)
    except KeyboardInterrupt:
        # `python -m` ends by the signal, not by our code, where the interrupt came through an `exec` of a string, as
        # where an import makes the class of a named tuple; the next `exec` takes that back.
        exec("")  # noqa: S102
        silence_stdout()
        complain("interrupted")
        sys.exit(INTERRUPTED)
    except OutputError as error:
        silence_stdout()
        complain(str(error))
        sys.exit(1)
    except OSError as error:
        silence_stdout()
        words = error.strerror or str(error)
        whose = "" if error.errno in _OF_THE_PROCESS else "standard output"
        named = click.format_filename(error.filename) if error.filename else whose
        complain(f"{named}: {words}" if named else words)
        sys.exit(1)
