"""What a rule is, what it finds, and what becomes of that: a finding with its place in the raw text."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from typing import Literal, NamedTuple

from attrs import field, frozen

from partydoc.diagnostics import Severity
from partydoc.edits import Edit
from partydoc.rules.subject import Subject
from partydoc.spans import Span

Basis = Literal["规定", "有条件", "实务"]
"""The standing of a rule: a regulation or standard that binds (规定), one that says 一般 (有条件), use (实务)."""

PREFIX = "PD"
"""What every code begins with."""


class Change(NamedTuple):
    """A change that would mend a fault: *text* in the place of [start, end) of the clean text."""

    start: int
    end: int
    text: str


class Hit(NamedTuple):
    """What a rule finds, in places of the clean text."""

    start: int
    end: int
    message: str
    changes: tuple[Change, ...] = ()
    related: tuple[Span, ...] = ()


Check = Callable[[Subject], Iterable[Hit]]


@frozen(eq=False)
class Rule:
    """One rule: its code without the prefix, its name, its standing, where it holds, and what looks for its faults.

    *source* names the clause. *kinds* are the kinds of documents it holds for, None means all. *since*: texts that were
    dated before are not judged by it. *safe* tells that its fix changes nothing but form.
    """

    code: str
    name: str
    severity: Severity
    basis: Basis
    source: str
    check: Check
    kinds: frozenset[str] | None = None
    since: dt.date | None = None
    safe: bool = False

    @property
    def full_code(self) -> str:
        """The code as it is shown: PDP001."""
        return PREFIX + self.code


@frozen
class Finding:
    r"""A fault that a rule found; *span* and the edits of *fix* point into the raw text.

    *path* is that of the section it stands in. *fix* is None where only a person can mend it; one that is not *safe*
    may change what the text says. *related* are other places that have to do with it.

    >>> import partydoc
    >>> found = partydoc.lint(partydoc.parse("一.开放\n二.借阅"))[0]
    >>> found.code, found.message, found.path, found.fix[0].text, found.safe
    ('PDP001', '. stands behind a Chinese number in the place of 、', '一', '、', True)
    """

    code: str
    name: str
    message: str
    span: Span
    path: str
    severity: Severity
    basis: Basis
    source: str
    since: dt.date | None = None
    fix: tuple[Edit, ...] | None = None
    safe: bool = False
    related: tuple[Span, ...] = field(default=())
