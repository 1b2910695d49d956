"""Put characters in the place of the radicals and compatibility forms that PDF files give for them: ⼀⼆ is 一二."""

from __future__ import annotations

import re
from collections.abc import Iterator
from unicodedata import decomposition

from partydoc.edits import Edit
from partydoc.spans import Span

# Radicals of the supplement that are characters as they stand. Unicode decomposes two of them only; the pairs are
# those of its EquivalentUnifiedIdeograph. Parts of characters, ⺡ and ⺮, are no damage: they are meant.
_FORMS = "⺜⺝⺟⺠⺩⺶⻁⻄⻅⻆⻉⻋⻑⻓⻔⻘⻙⻚⻛⻜⻝⻡⻢⻣⻤⻥⻦⻧⻨⻩⻪⻬⻮⻰⻳"
_WHOLE = "日月母民王羊虎西见角贝车長长门青韦页风飞食首马骨鬼鱼鸟卤麦黄黾齐齿龙龟"
_SUPPLEMENT = dict(zip(_FORMS, _WHOLE, strict=True))
FORMS = "\u2e80-\u2fdf\uf900-\ufaff\U0002f800-\U0002fa1f"
_RUN = re.compile(f"[{FORMS}][{FORMS}]{{0,63}}")  # begins with one class: found three times as fast


def radicals(text: str) -> Iterator[Edit]:
    """Write radicals (U+2F00 to U+2FD5, some of U+2E80 to U+2EF3) and compatibility ideographs as characters.

    One for one, each character by Unicode's own table, so the text keeps its length.

    Left alone: radicals that are no character by themselves (⺡), and the twelve of the block of compatibility
    ideographs that are characters in their own right, such as U+FA0E.

    >>> [(edit.span.slice("第⼗⼆条　办⼯"), edit.text) for edit in radicals("第⼗⼆条　办⼯")]
    [('⼗⼆', '十二'), ('⼯', '工')]
    """
    for match in _RUN.finditer(text):
        run = match[0]
        written = "".join(map(_character, run))
        if written != run:
            yield Edit(Span(*match.span()), written, "radicals")


def _character(form: str) -> str:
    return _SUPPLEMENT.get(form) or _decomposed(form)


def _decomposed(form: str) -> str:
    """Give the one character that Unicode says *form* is; *form* itself where there is none, or more than one."""
    parts = decomposition(form).removeprefix("<compat> ").split(" ")
    return chr(int(parts[0], 16)) if len(parts) == 1 and parts[0] else form
