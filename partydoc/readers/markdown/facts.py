"""Facts that stand above a Markdown text: YAML front matter, and what services that read web pages write."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

_FENCE = "---"
_LONGEST = 200  # lines
_BLANKS = " \t"
_YAML = re.compile(r"[\w.\-]{1,80}[ \t]*+:(?:[ \t]|$)|[ \t]|- |-$|#|[\]}]")
_TITLE = re.compile(r"title[ \t]*+:[ \t]*+(.+)", re.IGNORECASE)
_SERVICE = re.compile(r"(?:Title|URL Source|Published Time|Number of Pages|Warning|Markdown Content):(?:[ \t]|$)")
_SERVICE_FIRST, _SERVICE_SIGN, _SERVICE_LAST = "Title: ", "URL Source: ", "Markdown Content:"
_QUOTES = "\"'"


class Facts(NamedTuple):
    """The facts, a line each; which of them is the title, in its words (-1: none); the line behind them."""

    rows: list[str]
    title_at: int
    title: str
    end: int


def read_facts(rows: Sequence[str]) -> Facts | None:
    """Read what stands above the text; None where nothing does.

    >>> read_facts(["---", "title: '通知'", "date: 2026-03-01", "---", "一、"])
    Facts(rows=["title: '通知'", 'date: 2026-03-01'], title_at=0, title='通知', end=4)
    """
    return _front_matter(rows[:_LONGEST]) or _service(rows[:_LONGEST])


def _front_matter(rows: Sequence[str]) -> Facts | None:
    if rows[0].rstrip(_BLANKS) != _FENCE:
        return None
    ends = (at for at, row in enumerate(rows) if at and row.rstrip(_BLANKS) in (_FENCE, "..."))
    end = next(ends, 0)
    said = [row.rstrip(_BLANKS) for row in rows[1:end] if row.strip(_BLANKS)]
    if not said or not all(map(_YAML.match, said)):
        return None
    titles = ((at, found[1]) for at, row in enumerate(said) if (found := _TITLE.fullmatch(row)))
    at, words = next(titles, (-1, ""))
    return Facts(said, at, _unquoted(words.strip(_BLANKS)), end + 1)


def _unquoted(words: str) -> str:
    quoted = len(words) > 1 and words[0] == words[-1] and words[0] in _QUOTES
    return words[1:-1] if quoted else words


def _service(rows: Sequence[str]) -> Facts | None:
    """Read the lines that a service puts above a page; the title is that of the page, not of the text."""
    if not rows[0].startswith(_SERVICE_FIRST) or not any(row.startswith(_SERVICE_SIGN) for row in rows):
        return None
    said: list[str] = []
    end = 0
    for at, row in enumerate(rows):
        if _SERVICE.match(row):
            said.append(row.rstrip(_BLANKS))
            end = at + 1
        elif row.strip(_BLANKS):
            break
        if row.startswith(_SERVICE_LAST):
            break
    return Facts(said, -1, "", end)
