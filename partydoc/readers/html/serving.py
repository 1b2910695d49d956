"""What a server runs and never sends: the marks of JSP, ASP and PHP in a page that was kept as it is written."""

from __future__ import annotations

import re

_ANY = re.compile("<[%?]")
_MARKS = (("<%", "%>"), ("<?", "?>"))
_DECLARATION = "<?xml"  # this one is sent


def without_code(page: str) -> tuple[str, int]:
    """Take the code of a server out of a page; gives the page, and how many characters went.

    A mark that nothing ends is left to the parser: 增长<%.

    >>> without_code('<%@ page language="java" %><p>各馆：<?php if ($a > 1) { ?>照办<?php } ?>')
    ('<p>各馆：照办', 59)
    """
    if not _ANY.search(page):
        return page, 0
    whole = len(page)
    for opens, ends in _MARKS:
        page = "".join(_outside(page, opens, ends)) if opens in page else page
    return page, whole - len(page)


def _outside(page: str, opens: str, ends: str) -> list[str]:
    parts: list[str] = []
    at = 0
    while (start := page.find(opens, at)) >= 0 and (end := page.find(ends, start)) >= 0:
        at, before = end + len(ends), at
        parts.append(page[before : at if page.startswith(_DECLARATION, start) else start])
    parts.append(page[at:])
    return parts
