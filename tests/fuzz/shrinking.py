"""Makes a text that breaks a law small: takes away lines and pieces, then makes the words alike."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from time import monotonic

SECONDS = 25.0


def shrunk(text: str, breaks: Callable[[str], bool], seconds: float = SECONDS) -> str:
    """Give a smaller text that still *breaks* the law; within so many seconds of the clock.

    >>> shrunk("书屋开放，图书外借。", lambda text: "，" in text)
    '，'
    """
    until = monotonic() + seconds
    before = ""
    while before != text and monotonic() < until:
        before = text
        for smaller in (_fewer_lines, _fewer_characters, _plainer):
            text = _best(text, smaller, breaks, until)
    return text


def _best(text: str, smaller: Callable[[str], Iterator[str]], breaks: Callable[[str], bool], until: float) -> str:
    """Take each smaller text that still breaks the law, and go on from it."""
    found = True
    while found:
        found = False
        for tried in smaller(text):
            if monotonic() > until:
                return text
            if tried != text and breaks(tried):
                text, found = tried, True
                break
    return text


def _fewer_lines(text: str) -> Iterator[str]:
    pieces = re.split(r"(?<=\n)", text)
    size = len(pieces) // 2
    while size:
        for start in range(0, len(pieces), size):
            yield "".join([*pieces[:start], *pieces[start + size :]])
        size //= 2


def _fewer_characters(text: str) -> Iterator[str]:
    size = len(text) // 2
    while size:
        for start in range(0, len(text), size):
            yield text[:start] + text[start + size :]
        size //= 2


def _plainer(text: str) -> Iterator[str]:
    """Replace runs of words, then single characters, by 书."""
    for run in re.finditer("[\u4e00-\u9fff]+", text):
        yield text[: run.start()] + "书" * len(run[0]) + text[run.end() :]
    for one in re.finditer("[\u4e00-\u9fff]", text):
        if one[0] != "书":
            yield text[: one.start()] + "书" + text[one.end() :]
