"""Radicals and compatibility forms in the place of characters, as the fonts of PDF files give them."""

from __future__ import annotations

from random import Random
from unicodedata import decomposition

_BLOCKS = (range(0x2F00, 0x2FD6), range(0xF900, 0xFAD9), range(0x2F800, 0x2FA1E))
_SUPPLEMENT = dict(zip("民长门青页风马鱼鸟齿龙见贝车西", "⺠⻓⻔⻘⻚⻛⻢⻥⻦⻮⻰⻅⻉⻋⻄", strict=True))
_SHARE = 0.7


def radicals(text: str, random: Random) -> str:
    """Write most of the characters that have such a form in it.

    >>> radicals("十二龙", Random(1))
    '⼗⼆龙'
    """
    forms = _forms()
    return "".join(random.choice(forms[char]) if char in forms and random.random() < _SHARE else char for char in text)


def _forms() -> dict[str, list[str]]:
    forms: dict[str, list[str]] = {char: [form] for char, form in _SUPPLEMENT.items()}
    for block in _BLOCKS:
        for form in map(chr, block):
            if code := decomposition(form).removeprefix("<compat> "):
                forms.setdefault(chr(int(code, 16)), []).append(form)
    return forms
