"""The folder that a run writes: one run at a time, with the options that it was begun with."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager, suppress
from typing import BinaryIO, Final

from partydoc.atomic import atomic, lock, naming, remove_leftovers
from partydoc.corpus.errors import SourceError, TargetError
from partydoc.corpus.local.ledger import Ledger
from partydoc.corpus.local.shards import FAILED

RECEIVED: Final = "source.jsonl"
"""What came through standard input: kept, so that `retry` has it, and a run can ask for a document twice."""
_PIECE = 1 << 20
_MAY_DIFFER = frozenset({"version", "source"})


@contextmanager
def opened(folder: str) -> Iterator[Ledger]:
    """Make the folder where there is none, keep other runs out, remove what killed runs left; give its ledger.

    Raises TargetError where another run is at work, OSError where it cannot be written.
    """
    with naming(folder):
        os.makedirs(folder, exist_ok=True)
    with _alone(folder):
        remove_leftovers(folder)
        remove_leftovers(os.path.join(folder, FAILED))
        with closing(Ledger(folder)) as ledger:
            yield ledger


@contextmanager
def looked_at(folder: str) -> Iterator[Ledger]:
    """Give the ledger of a target, to be read only; raises TargetError where there is none."""
    try:
        ledger = Ledger(folder, read_only=True)
    except FileNotFoundError:
        raise TargetError(f"{folder!r} is the target of no run: it has no ledger") from None
    with closing(ledger):
        if not ledger.settings():
            raise TargetError(f"the run into {folder!r} ended before it had begun: run it again")
        yield ledger


def receive(folder: str, stream: BinaryIO) -> str:
    """Write what comes to a file of the target, which appears when all of it has come; give its path.

    Raises SourceError where nothing comes: that would be a corpus whose documents are all gone, and is what a program
    sends that failed.
    """
    path = os.path.join(folder, RECEIVED)
    first = stream.read(_PIECE)
    if not first:
        raise SourceError("nothing came through standard input")
    with atomic(path) as output:
        output.write(first)
        while piece := stream.read(_PIECE):
            output.write(piece)
    return path


def settle(ledger: Ledger, wanted: Mapping[str, str], *, upgrade: bool) -> None:
    """Hold a run against what the target was made with; has to stand in a transaction.

    Raises TargetError where that differs; another version is no hindrance where *upgrade* lets all be done anew.
    """
    known = ledger.settings()
    for name, value in wanted.items():
        if name in known and known[name] != value and name not in _MAY_DIFFER:
            raise TargetError(f"the target was made with another {name}, {known[name]}: take another folder")
    if known and known["version"] != wanted["version"]:
        if not upgrade:
            message = f"the target was made by version {known['version']}, this is {wanted['version']}"
            raise TargetError(f"{message}: --upgrade converts all anew")
        ledger.redo_all()
    ledger.set(wanted)


@contextmanager
def _alone(folder: str) -> Iterator[None]:
    """Lock the folder, as long as this process lives. Windows opens no folder: there two runs may meet."""
    try:
        descriptor = os.open(folder, os.O_RDONLY)
    except PermissionError:
        yield
        return
    try:
        with suppress(OSError):
            _lock(descriptor, folder)
        yield
    finally:
        os.close(descriptor)


def _lock(descriptor: int, folder: str) -> None:
    try:
        lock(descriptor)
    except BlockingIOError:
        raise TargetError(f"another run is writing into {folder!r}") from None
