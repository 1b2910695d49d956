"""What the command does to its standard streams, which may be closed, full, or read by nobody."""

from __future__ import annotations

import io
import os
import sys
from contextlib import suppress
from io import TextIOWrapper
from typing import Any

import click

from partydoc.cells import one_line

_NUMBERS = (0, 1, 2)


class OutputError(Exception):
    """What all of the run writes to cannot be written, for another reason than that nobody reads it."""


class _Forgiving(io.RawIOBase):
    """Standard error: a message that cannot be written is lost, and costs no document."""

    def __init__(self, stream: TextIOWrapper) -> None:
        self._stream = stream  # it would close its file if it went
        self._file = getattr(stream.buffer, "raw", stream.buffer)  # an unbuffered one has nothing below it

    def write(self, data: Any) -> int:
        with suppress(OSError):
            self._file.write(data)
        return len(data)

    def writable(self) -> bool:
        return True

    def fileno(self) -> int:
        return self._stream.fileno()

    def isatty(self) -> bool:
        return self._stream.isatty()


def open_streams() -> None:
    """Open the standard streams that the caller closed, so that no file of ours takes their numbers.

    Reading and writing them fails as it would if they were closed; what goes to standard error is lost.
    """
    # /dev/null the wrong way round: a number that is in use, and every use of it an error.
    for number, mode in zip(_NUMBERS, (os.O_WRONLY, os.O_RDONLY, os.O_WRONLY), strict=True):
        try:
            os.fstat(number)
        except OSError:
            os.open(os.devnull, mode)  # takes the lowest number that is free, which is this one
    sys.stdin = sys.stdin or os.fdopen(0, encoding="utf-8")
    sys.stdout = sys.stdout or os.fdopen(1, "w", encoding="utf-8")
    sys.stderr = sys.stderr or os.fdopen(2, "w", encoding="utf-8")


def speak_utf8() -> None:
    r"""Write UTF-8 whatever the locale says, with lone surrogates as `\udc80`, which is also their form in JSON."""
    if isinstance(sys.stderr, TextIOWrapper):
        sys.stderr = TextIOWrapper(io.BufferedWriter(_Forgiving(sys.stderr)), line_buffering=True)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def say(output: str | bytes = "", *, flush: bool = False) -> None:
    """Write text or bytes to standard output; BrokenPipeError when nobody reads on, OutputError on a full disk."""
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
        raise OutputError(f"standard output: {error.strerror}") from error


def complain(message: str) -> None:
    """Write one line to standard error."""
    click.echo(f"partydoc: {one_line(message)}", err=True)


def silence_stdout() -> None:
    """Send what is left in the buffer to nowhere, so that the interpreter's last flush cannot fail."""
    with suppress(OSError):  # what stands in for standard output has no number
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def wants_colour() -> bool:
    """Tell whether standard output is a terminal whose user has not set NO_COLOR (no-color.org)."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
