"""Link breaks: what was a link on a page stands on a line of its own, and cuts its sentence in three."""

from __future__ import annotations

import re
from random import Random

_NAME = re.compile(r"《[^《》\n]{2,40}》(?=[，。、；的和与等])")
_MOST = 4


def links(text: str, random: Random) -> str:
    r"""Set some of the cited names of *text* on lines of their own, before a mark or a word that goes on.

    >>> links("根据《图书馆条例》，制定本办法。", Random(0))
    '根据\n《图书馆条例》\n，制定本办法。'
    """
    names = [match for match in _NAME.finditer(text) if match.start() and text[match.start() - 1] not in "\n。"]
    chosen = sorted(random.sample(names, min(len(names), random.randint(1, _MOST))), key=lambda match: match.start())
    out, past = [], 0
    for match in chosen:
        out += [text[past : match.start()], "\n", match[0], "\n"]
        past = match.end()
    return "".join(out) + text[past:]
