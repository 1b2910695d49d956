"""Rules whose faults recognition has noticed already: a diagnostic becomes a finding."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from partydoc.rules.rule import Hit
from partydoc.rules.subject import Subject


def noticed(code: str, *, info: bool = True) -> Callable[[Subject], Iterator[Hit]]:
    """Make the check that gives the diagnostics of a *code*; without *info*, those that are hints only are left out."""

    def check(subject: Subject) -> Iterator[Hit]:
        for start, end, each in subject.noticed(code):
            if info or each.severity != "info":
                yield Hit(start, end, each.message)

    return check
