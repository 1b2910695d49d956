"""Writes a changed text back in the form of its file: only what can be written back byte for byte is changed at all."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from contextlib import AbstractContextManager
from difflib import unified_diff
from pathlib import Path
from typing import TYPE_CHECKING

import click

from partydoc.atomic import atomic
from partydoc.cli.inputs import STDIN, Input
from partydoc.cli.streams import complain
from partydoc.cli.targets import STDOUT, Sink, one_file, one_folder, one_stream
from partydoc.errors import PartydocError

if TYPE_CHECKING:
    from partydoc.fixing import Fixed

_MARKED = {"utf-8": "utf-8-sig"}
"""Encodings that may begin with a byte order mark, and their name with one."""


class NoPlainTextError(PartydocError):
    """The text of the file is not its content, so that a change of the one cannot be made in the other."""

    def __init__(self) -> None:
        super().__init__("no plain text: what is wrong is said, and is to be mended in the program that wrote the file")


def rewritten(item: Input, fixed: Fixed, original: bytes | None) -> bytes:
    """Give the bytes of a file with its text changed; *original* are its bytes, None for standard input.

    Raises NoPlainTextError where the old text does not give the old bytes.
    """
    source = fixed.document.text.source if fixed.document.text else None
    encoding = (source.encoding if source else None) or "utf-8"
    if original is None:
        return fixed.text.encode(encoding, "surrogatepass" if encoding == "utf-8" else "strict")
    if item.path.lower().endswith(".docx"):
        return _word(item, fixed, original)
    for name in (encoding, _MARKED.get(encoding, encoding), "utf-8", "utf-8-sig", "gb18030", "utf-16", "big5"):
        try:
            if fixed.original.encode(name) == original:
                return fixed.text.encode(name)
        except (LookupError, UnicodeEncodeError):
            continue
    raise NoPlainTextError


def _word(item: Input, fixed: Fixed, original: bytes) -> bytes:
    from partydoc.fixing.word import rewrite_word

    data, lost = rewrite_word(original, fixed) if fixed.edits else (original, ())
    for edit in lost:
        words = edit.span.slice(fixed.original)
        complain(f"{click.format_filename(item.path)}: not mended in the Word file: {words!r} ({edit.reason})")
    return data


def read_bytes(item: Input) -> bytes | None:
    """Read a file as it is; None for standard input, which is read once."""
    return None if item.path == STDIN else Path(item.path).read_bytes()


def differences(item: Input, fixed: Fixed) -> str:
    """Show a change as `diff -u` does."""
    before, after = (text.splitlines(keepends=True) for text in (fixed.original, fixed.text))
    name = click.format_filename(item.path)
    lines = unified_diff(before, after, name, name)
    return "".join(line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines)


def sink(output: str, inputs: Sequence[Input], *, in_place: bool, many: bool) -> AbstractContextManager[Sink]:
    """Open where changed files go: themselves, a file, a folder, standard output."""
    if in_place:
        return _InPlace()
    if output == STDOUT:
        if many:
            raise click.UsageError("Several files are changed with --in-place, or written to a folder with -o.")
        return one_stream(output, inputs)
    return one_folder(output, inputs, "") if many else one_file(output, inputs, "")


class _InPlace(AbstractContextManager[Sink]):
    """Replaces each file by its changed text, all at once."""

    def __enter__(self) -> Sink:
        return _replace

    def __exit__(self, *_: object) -> None:
        return None


def _replace(item: Input, content: str | bytes) -> None:
    if item.path == STDIN:
        sys.stdout.flush()
        raise click.UsageError("Standard input cannot be changed in place.")
    data = content if isinstance(content, bytes) else content.encode()
    if Path(item.path).read_bytes() != data:
        with atomic(item.path) as stream:
            stream.write(data)
