"""Which rules are run: by code, by the beginning of a code, by name."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from partydoc.arguments import as_names
from partydoc.rules import RULES
from partydoc.rules.rule import PREFIX, Rule


def choose(select: Iterable[str] = (), ignore: Iterable[str] = ()) -> tuple[Rule, ...]:
    """Give the rules that *select* names, all if it names none, but for those that *ignore* names.

    A name is that of a rule, its code, or how codes begin, with PD or without: N, PDP0, P101, addressee-colon.
    Raises ValueError for a name that is none.

    >>> [rule.code for rule in choose(["R"], ["short-name-undefined"])]
    ['R001', 'R002', 'R003']
    """
    chosen = _named(as_names(select, "select")) or frozenset(RULES)
    left_out = _named(as_names(ignore, "ignore"))
    return tuple(rule for rule in RULES if rule in chosen and rule not in left_out)


def find(name: str) -> tuple[Rule, ...]:
    """Give the rules that a name means; ValueError where there is none."""
    code = name.upper().removeprefix(PREFIX)
    found = tuple(rule for rule in RULES if rule.name == name or (code and rule.code.startswith(code)))
    if not found:
        from difflib import get_close_matches

        groups = ", ".join(dict.fromkeys(rule.code[0] for rule in RULES))
        near = get_close_matches(name, [rule.name for rule in RULES], n=1)
        there = (
            f"the nearest is {near[0]}" if near else f"there are {groups}, and codes that begin so ({RULES[0].code})"
        )
        raise ValueError(f"{name!r} is no rule, no code and no beginning of one; {there}")
    return found


def _named(names: Sequence[str]) -> frozenset[Rule]:
    return frozenset(rule for name in names for rule in find(name))
