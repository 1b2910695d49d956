"""Read the character references that a converter left in the text, &ldquo; is “, and the line ends of a page, <br>."""

from __future__ import annotations

from collections.abc import Iterator
from html import unescape
from html.entities import html5

from partydoc.edits import Edit, Edits, rebase
from partydoc.patterns import compile_late
from partydoc.spans import Span

_ENTITY = compile_late(
    "&(?:amp;){0,8}"  # escaped more than once
    "(?:(#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});"
    "|nbsp(?![A-Za-z0-9=]))"
)
_HIDDEN = compile_late(
    "[\0-\x08\x0b-\x1f\x7f-\x9f\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]"
)
_BREAK = compile_late(r"[ \t]{0,8}<(?:br|BR)[ \t]{0,4}/?>[ \t]{0,8}(?P<end>(?=[\r\n]|\Z))?")
_ROW = "|"
_QUOTING = {"“": "”", "‘": "’", '"': '"', "'": "'", "`": "`", "「": "」", "『": "』"}
_ROUNDS = 4


def entities(text: str) -> Edits:
    r"""Write the character that &nbsp; &ldquo; &#8220; or &#x201C; stands for; what shows nothing (&#8203;) goes.

    <br> is a line end, but for those at one and within the rows of a table.

    Left alone: an & that begins no reference that HTML knows, and a reference that alone fills quotation marks, as
    a text about HTML writes it.

    >>> text = "&ldquo;一网通办&#8221;&nbsp;平台 AT&amp;T R&D;"
    >>> entities(text).rewrite(text).replace("\xa0", "_")
    '“一网通办”_平台 AT&T R&D;'
    """
    edits = Edits(_breaks(text)) if "<br" in text or "<BR" in text else Edits()
    text = edits.rewrite(text) if edits else text
    if "&" not in text:
        return edits
    for _ in range(_ROUNDS):
        made = Edits(_references(text))
        if not made:
            return edits
        edits, text = (Edits(rebase(made, edits)) if edits else made), made.rewrite(text)
    return Edits()  # what makes references for ever was no damage


def _breaks(text: str) -> Iterator[Edit]:
    for match in _BREAK.finditer(text):
        start, end = match.span()
        row = text[max(text.rfind("\n", 0, start), text.rfind("\r", 0, start)) + 1 : start]
        if not row.lstrip().startswith(_ROW) and not _is_quoted(text, start, end):
            yield Edit(Span(start, end), "" if match["end"] is not None else "\n", "entities")


def _references(text: str) -> Iterator[Edit]:
    for match in _ENTITY.finditer(text):
        name, (start, end) = match[1] or "nbsp", match.span()
        if _is_known(name) and not _is_quoted(text, start, end):
            yield Edit(Span(start, end), _HIDDEN.sub("", unescape(f"&{name};")), "entities")


def _is_known(name: str) -> bool:
    """Tell a name of HTML's list, or a number that is a character."""
    return unescape(f"&{name};") != "\N{REPLACEMENT CHARACTER}" if name.startswith("#") else f"{name};" in html5


def _is_quoted(text: str, start: int, end: int) -> bool:
    closing = _QUOTING.get(text[start - 1 : start])
    return closing is not None and text[end : end + 1] == closing
