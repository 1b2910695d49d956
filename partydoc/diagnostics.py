"""What partydoc noticed in a document: gaps, damage, guesses. Never an exception."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from itertools import islice
from typing import Literal

from attrs import frozen

from partydoc.spans import Span

Severity = Literal["info", "warning", "error"]
SEVERITIES: tuple[Severity, ...] = ("info", "warning", "error")
"""The mildest first."""


@frozen
class Diagnostic:
    """A finding with a stable code, a message for people and its place in the raw text.

    >>> Diagnostic("numbering-gap", "三、 follows 一、: the numbers between are missing", Span(24, 26)).severity
    'warning'
    """

    code: str
    message: str
    span: Span
    severity: Severity = "warning"


def in_order(found: Iterable[Diagnostic], most: int) -> tuple[Diagnostic, ...]:
    """Sort findings by their place; beyond *most* of them, leave off the least severe, the last ones first, and count.

    The count is one finding more, over the stretch in which findings are missing.

    >>> gap, lost = Diagnostic("gap", "", Span(2, 3), "info"), Diagnostic("lost", "", Span(5, 6), "error")
    >>> left_off, kept = in_order([lost, gap, gap], most=1)
    >>> print(left_off.message, kept.code, sep="; ")
    2 findings are left off: 2 gap. Limits(diagnostics=…) or --limit diagnostics=… keeps more; lost
    """
    ordered = sorted(found, key=lambda one: one.span)
    if len(ordered) <= most:
        return tuple(ordered)
    weighed = sorted(range(len(ordered)), key=lambda place: -SEVERITIES.index(ordered[place].severity))
    kept = set(islice(weighed, most))
    left = [each for place, each in enumerate(ordered) if place not in kept]
    shown = [each for place, each in enumerate(ordered) if place in kept]
    return tuple(sorted([*shown, _left_off(left)], key=lambda one: one.span))


def _left_off(left: list[Diagnostic]) -> Diagnostic:
    codes = ", ".join(f"{count} {code}" for code, count in Counter(each.code for each in left).most_common())
    words = f"{len(left)} findings are left off: {codes}. Limits(diagnostics=…) or --limit diagnostics=… keeps more"
    return Diagnostic("diagnostics-left-off", words, Span(left[0].span.start, max(each.span.end for each in left)))
