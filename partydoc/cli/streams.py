"""What the command does to its standard streams."""

from __future__ import annotations

import os
import sys
from io import TextIOWrapper


class StdoutError(Exception):
    """Standard output cannot be written, for another reason than that nobody reads it."""


def speak_utf8() -> None:
    r"""Write UTF-8 whatever the locale says, with lone surrogates as `\udc80`, which is also their form in JSON."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def say(output: str | bytes = "", *, flush: bool = False) -> None:
    """Write text or bytes to standard output; BrokenPipeError when nobody reads on, StdoutError on a full disk."""
    try:
        if isinstance(output, bytes):
            sys.stdout.flush()
            sys.stdout.buffer.write(output)
        else:
            sys.stdout.write(output)
        if flush:
            sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        raise StdoutError(error.strerror) from error


def silence_stdout() -> None:
    """Send what is left in the buffer to nowhere, so that the interpreter's last flush cannot fail."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def wants_colour() -> bool:
    """Tell whether standard output is a terminal whose user has not set NO_COLOR (no-color.org)."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
