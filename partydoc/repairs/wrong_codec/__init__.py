"""Read again what was decoded with the wrong codec, where nothing was lost by it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from partydoc.diagnostics import Diagnostic
from partydoc.edits import Edit, Edits, rebase
from partydoc.repairs.wrong_codec.latin import LOOKS_LATIN, misread_as_latin
from partydoc.repairs.wrong_codec.losses import LOOKS_LOST, LOSSES, lost
from partydoc.repairs.wrong_codec.pairs import looks_chinese, misread_as_chinese, signs

_ROUNDS = 3
"""A text can have been misread more than once."""


def wrong_codec(text: str) -> Iterator[Edit | Diagnostic]:
    """Restore lines that were UTF-8, GBK or Big5 and were read as another codec.

    What reads as Latin-1 or Windows-1252 (`å›¾ä¹¦`, `Í¼Êé`) is restored wherever it stands in a line; what reads as
    Chinese (`鍥句功`) line by line. Each must invert without loss, and the text must be Chinese of common
    characters afterwards and not before. Where one line of a document is certain, the shorter ones follow it.

    Left alone: Latin words with their accents, rows of × and ·, and whatever has lost a byte (`锟斤拷`, U+FFFD); that
    is reported, where it can be with the likely reading.

    >>> for garbled in ("å›¾ä¹¦é¦†", "Í¼Êé¹Ý¹¤×÷", "鍥句功棣嗗伐浣滀細", "Bibliothèque, ×××同志"):
    ...     print(Edits(wrong_codec(garbled)).rewrite(garbled))
    图书馆
    图书馆工作
    图书馆工作会
    Bibliothèque, ×××同志
    """
    if _may_be_garbled().search(text):
        edits = _restored(text)
        yield from edits
        yield from lost(text, edits)


def _restored(text: str) -> Edits:
    edits = Edits()
    for _ in range(_ROUNDS):
        made = misread_as_latin(text) or misread_as_chinese(text)
        if not made:
            break
        edits, text = (Edits(rebase(made, edits)) if edits else made), made.rewrite(text)
    return edits


@cache
def garbled() -> str:
    """Give what the rules begin with, as part of a class of characters."""
    return f"{signs()}{LOSSES}\xa1-\xff"


@cache
def _may_be_garbled() -> re.Pattern[str]:
    """Match what any of the rules needs: one look for all of them, and few texts hold such characters.

    One alone proves nothing: a dot in a name, a rare word. 屯 is a village.
    """
    first = f"[{garbled()}]"  # begins with one class: found faster
    return re.compile(f"{first}(?<=(?={looks_chinese()}|{LOOKS_LOST}|{LOOKS_LATIN}){first})")
