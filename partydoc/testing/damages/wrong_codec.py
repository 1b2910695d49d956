"""A text decoded with another codec than it was written in, where that loses nothing."""

from __future__ import annotations

from random import Random

_WINDOWS = {byte: bytes([byte]).decode("cp1252", "replace") for byte in range(0x80, 0xA0)}
_READINGS = (
    ("utf-8", "latin-1"),
    ("utf-8", "cp1252"),
    ("gb18030", "latin-1"),
    ("gb18030", "cp1252"),
    ("big5", "latin-1"),
    ("utf-8", "gb18030"),
    ("big5", "gb18030"),
    ("gb18030", "big5hkscs"),
)
_PART = 0.5
_FEWEST = 16
"""Chinese characters that are misread at least: a title, some words of a menu. Fewer prove nothing."""


def wrong_codec(text: str, random: Random) -> str:
    """Misread every line, or some lines one after the other, or one; a line that would lose something stays.

    >>> wrong_codec("图书馆工作" * 4, Random(1))[:10]
    'Í¼Êé¹Ý¹¤×÷'
    """
    written, taken = random.choice(_READINGS)
    lines = text.split("\n")
    shown = [_misread(line, written, taken) for line in lines]
    hits = [_count(line) if now != line else 0 for line, now in zip(lines, shown, strict=True)]
    first = random.randrange(len(lines)) if random.random() < _PART else 0
    last = next((last for last in range(first, len(lines)) if sum(hits[first : last + 1]) >= _FEWEST), None)
    if last is None:
        return text
    return "\n".join([*lines[:first], *shown[first : last + 1], *(lines if first else shown)[last + 1 :]])


def _count(line: str) -> int:
    return sum(char > "\u2e80" for char in line)


def _misread(line: str, written: str, taken: str) -> str:
    try:
        data = line.encode(written)
        shown = _shown(data) if taken == "cp1252" else data.decode(taken)
        return shown if _unshown(shown, taken) == data else line
    except UnicodeError:
        return line


def _shown(data: bytes) -> str:
    """Show bytes as a browser does for Windows-1252: the five that it lacks by their numbers."""
    return "".join(chr(byte) if _WINDOWS.get(byte, "") in ("", "\ufffd") else _WINDOWS[byte] for byte in data)


def _unshown(shown: str, taken: str) -> bytes:
    if taken != "cp1252":
        return shown.encode(taken)
    return b"".join(char.encode("latin-1" if "\x80" <= char <= "\xff" else "cp1252") for char in shown)
