"""GBK as a tool of bytes sees it: two bytes a character, any two of them a pair."""

from __future__ import annotations

from functools import lru_cache

ASCII = 0x80
LEADS = range(0x81, 0xFF)
_TRAILS = frozenset({*range(0x40, 0x7F), *range(0x80, 0xFF)})
_PRIVATE = range(0xE000, 0xF900)


@lru_cache(maxsize=1 << 13)
def encode(character: str) -> bytes:
    """Give the one or two bytes of a character; none where GBK does not have it.

    >>> encode("劃").hex(), encode("h").hex(), encode("𠮷").hex()
    ('849d', '68', '')
    """
    if character == "€":
        return b"\x80"  # as Windows reads it
    try:
        data = character.encode("gb18030")
    except UnicodeEncodeError:
        return b""
    return data if len(data) <= len("xx") else b""


@lru_cache(maxsize=1 << 12)
def decode(first: int, second: int) -> str:
    """Read a pair of bytes; nothing where it is no character, or one for private use.

    >>> decode(0x9D, 0x99), decode(0x99, 0x28)
    ('潤', '')
    """
    if first not in LEADS or second not in _TRAILS:
        return ""
    character = bytes((first, second)).decode("gb18030", "replace")
    return (
        ""
        if len(character) != 1 or ord(character) in _PRIVATE or character == "\N{REPLACEMENT CHARACTER}"
        else character
    )
