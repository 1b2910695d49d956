"""Text that a page loses by a sign that is not there: an end of a comment, a quote, a bracket. It is counted."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from partydoc.readers.html.costs import passing, tokens_behind

_TAG = re.compile(r"<[^<>]{0,2000}+>")
_WORDS = re.compile(r"[^\0-\u2e7f\s\ufffd]")  # letters are code more often than text
_SCRIPT = re.compile(r"<script[^>]{0,200}+>", re.IGNORECASE)
_VALUE = re.compile(r"""=\s*+(?:"([^"]*+)("?)|'([^']*+)('?))""")
_BREAKS = re.compile(r"[\"'<]")
_PASSED = passing()  # simple tags lose nothing
_SHUT = frozenset(" \t\n\r\f/")
_OPEN = frozenset({"title", "textarea"})  # these show no markup, so that none stands in them


def find_swallowed(page: str) -> Counter[str]:
    """Count the characters of each kind that stand where a browser shows nothing, by a fault in the signs around them.

    >>> find_swallowed('<p><a href="a.html>通知</a><p>各馆：<a href="b.html">照办</a>')
    Counter({'an attribute without its closing quote': 5})
    >>> find_swallowed("<p title='a > b'>通知<!-- 旧 -->")
    Counter()
    """
    found: Counter[str] = Counter()
    for match, _ in tokens_behind(page, _PASSED):
        for what, text in _losses(match):
            if count := len(_WORDS.findall(_TAG.sub("", text))):
                found[what] += count
    return found


def _losses(match: re.Match[str]) -> Iterator[tuple[str, str]]:
    text = match[0]
    if text.startswith("<!--"):
        if not text.endswith("-->"):
            yield "a comment without its end", text
        elif "<!--" in text[4:]:
            yield "a comment in which another begins", text[4 : text.rindex("<!--")]
    elif match[1] is not None:
        yield from _in_element(match[1].lower(), text)
    else:
        if not match[3].isascii():
            yield "a tag without its closing bracket", match[3]
        yield from _in_tag(match[4], closed=text.endswith(">"))


def _in_element(name: str, text: str) -> Iterator[tuple[str, str]]:
    """Look at an element that holds characters only: it ends too late, or never."""
    opening, _, inside = text.partition(">")
    if opening.count('"') % 2:
        yield "an attribute without its closing quote", inside
    open_ended = not text.rstrip(">").lower().endswith(f"</{name}")
    if open_ended or (name in _OPEN and _TAG.search(inside.rpartition("</")[0])):
        yield f"a <{name}> without its end", inside
    elif name in ("script", "style") and (second := _SCRIPT.search(inside)) and inside[: second.start()].count("<") > 1:
        yield f"a <{name}> in which another begins", _TAG.sub("", inside[: second.start()])


def _in_tag(attributes: str, *, closed: bool) -> Iterator[tuple[str, str]]:
    """Look at the attributes of a tag: values that go on beyond it, and text that stands among them."""
    if not closed or ">" in attributes or "<" in attributes:
        outside = _VALUE.sub(" ", attributes)
        broken = not closed or _BREAKS.search(outside) is not None
        for value in _VALUE.finditer(attributes):
            words = value[1] or value[3] or ""
            follows = attributes[value.end() : value.end() + 1]
            unended = bool(words) and not (value[2] or value[4])
            if unended or (">" in words and (broken or (follows and follows not in _SHUT))):
                yield "an attribute without its closing quote", words
        if "<" in outside or not closed:
            yield "a tag without its closing bracket", outside
