"""Take out the question marks that a conversion left where the blanks before a paragraph stood: ????各館延長開放."""

from __future__ import annotations

from collections.abc import Iterator

from partydoc.characters import HANZI
from partydoc.edits import Edit
from partydoc.patterns import compile_late
from partydoc.spans import Span

_FEWEST = 2
"""Lines that such marks stand in: one may be an author's."""

_MARKS = compile_late(
    "(?<![^\n\r])[ \t\xa0\u3000]{0,20}+"
    f"(?:(?P<run>[?？]{{2,12}}+)(?=[ \t\xa0\u3000]{{0,4}}[{HANZI}（(《“【「0-9A-Za-z])"
    "|(?P<alone>[?？]{1,12}+)(?=[ \t\xa0\u3000]{0,20}(?:[\n\r]|\\Z)))"
)


_NUMBER = compile_late(
    "[一二三四五六七八九十]{1,3}[、.．，,是要]|[（(][一二三四五六七八九十0-9]{1,3}[)）]|[0-9]{1,2}[、.．]|第[^\n]{1,5}[章节条]"
)
_LINE = compile_late("[^\\n\\r]{1,400}")
_HAN = compile_late(f"[{HANZI}]")
_LONG = 40
"""Characters of a line that is running text, as is one that ends in a mark: what stood before it belongs to it."""


def lost_blanks(text: str) -> Iterator[Edit]:
    r"""Take out question marks at the start of lines, where several lines begin with them or hold nothing else.

    They were blanks of a page that a program wrote in a character set without them. Those before a paragraph go
    into its first character, so that its span begins with them.

    Left alone: a single such line, and question marks behind words.

    >>> [tuple(edit.span) for edit in lost_blanks("????各馆每周开放六天。\n?\n????节假日不闭馆。")]
    [(0, 5), (14, 15), (16, 21)]
    >>> list(lost_blanks("??各馆何时开放\n各馆每周开放六天。"))
    []
    """
    if "?" not in text and "？" not in text:
        return
    found = list(_MARKS.finditer(text))
    if len(found) >= _FEWEST:
        for match in found:
            start, end = match.span(match.lastgroup or 0)
            words = _LINE.match(text, end)
            runs_on = match["run"] and words and (len(words[0]) >= _LONG or not _HAN.match(words[0][-1]))
            first = text[end] if runs_on and not _NUMBER.match(text, end) else ""
            yield Edit(Span(start, end + len(first)), first, "lost_blanks")
