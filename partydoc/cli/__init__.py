"""The `partydoc` command: one file a subcommand, in the order of SECTIONS.

Importing this package must stay cheap, so that `--version` and completion answer at once:
a subcommand's module is imported when it is asked for, and the parser when there is something to parse.
"""

from __future__ import annotations

from itertools import chain

import click

from partydoc import __version__
from partydoc.cli.group import LazyGroup, one_line
from partydoc.cli.streams import open_streams, speak_utf8

SECTIONS = {
    "Look": ("tree", "view", "check", "explain", "refs"),
    "Write": ("parse", "convert", "chunk"),
    "Mend": ("lint", "renumber"),
    "Many documents": ("corpus",),
    "Programs": ("schema",),
}
"""The sections of the help, and the commands in each."""
COMMANDS = tuple(chain.from_iterable(SECTIONS.values()))

_EPILOG = """
\b
Exit codes: 0 all is well, 1 some file could not be read or written, 2 wrong usage, 130 interrupted;
check and lint: 1 findings, 3 some file could not be read or written.
Completion: eval "$(_PARTYDOC_COMPLETE=bash_source partydoc)"   (or zsh_source, fish_source)
"""


@click.command(
    cls=LazyGroup, sections=SECTIONS, epilog=_EPILOG, context_settings={"help_option_names": ["-h", "--help"]}
)
@click.version_option(__version__, message="%(prog)s %(version)s")
def group() -> None:
    """Read Chinese official documents into a tree of sections."""


def main() -> None:
    """Run the command line and leave the process with its exit code."""
    with one_line():
        open_streams()
        speak_utf8()
        group(prog_name="partydoc")
