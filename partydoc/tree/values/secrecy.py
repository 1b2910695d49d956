"""Secrecy: 机密★1年 (密级和保密期限, GB/T 9704-2012, 7.2.2)."""

from __future__ import annotations

from typing import NamedTuple

_STAR = "★"


class SecrecyParts(NamedTuple):
    """The degree, and for how long; None where that is not said."""

    level: str
    period: str | None


def read_secrecy(text: str) -> SecrecyParts:
    """Part the degree of secrecy from its term.

    >>> read_secrecy("机密★1年")
    SecrecyParts(level='机密', period='1年')
    """
    level, _, period = text.partition(_STAR)
    return SecrecyParts(level.strip(), period.strip() or None)
