"""Character references in the place of characters, as a converter leaves them that read HTML twice or not at all."""

from __future__ import annotations

from html.entities import codepoint2name
from random import Random

_SHARE = 0.3
_MARKS = "“”‘’—…·《》〈〉、。，：；（）【】×\N{NO-BREAK SPACE}&<>"


def entities(text: str, random: Random) -> str:
    """Write some of the marks by name or by number.

    >>> entities("“图书馆”·“阅览室”", Random(4))
    '&#8220;图书馆”·&#8220;阅览室”'
    """
    return "".join(_reference(char, random) if char == "&" or _is_hit(char, random) else char for char in text)


def _is_hit(char: str, random: Random) -> bool:
    return char in _MARKS and random.random() < _SHARE


def _reference(char: str, random: Random) -> str:
    code = ord(char)
    forms = [f"&#{code};", f"&#x{code:X};", f"&#x{code:x};"]
    if code in codepoint2name:
        forms += [f"&{codepoint2name[code]};"] * 3
    return random.choice(forms)
