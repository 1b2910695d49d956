"""Every line broken at a fixed width, as a mail program or a PDF does."""

from __future__ import annotations

from random import Random

_NARROWEST, _WIDEST = 12, 40


def wraps(text: str, random: Random) -> str:
    r"""Break every line after so many characters.

    >>> wraps("各馆要在五月底以前报送全年的开放时间。", Random(1))
    '各馆要在五月底以前报送全年的开放\n时间。'
    """
    width = random.randint(_NARROWEST, _WIDEST)
    return "\n".join(line[at : at + width] for line in text.split("\n") for at in range(0, len(line) or 1, width))
