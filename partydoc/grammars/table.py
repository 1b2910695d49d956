"""What a grammar comes to: its terminals, its rules, and the LALR table of them."""

from __future__ import annotations

from attrs import frozen

END = "$END"


@frozen
class Terminal:
    """A terminal with a pattern of the module `regex`; a higher *priority* is tried first."""

    name: str
    pattern: str
    priority: int = 0


@frozen
class Production:
    """One alternative of a rule.

    *length* counts its symbols. *kept* are the places of those that the builder is given: tokens whose names begin with
    `_` are not. *method* is the builder's; a rule that only gathers (`*`, `+`, or a name with `_`) has none, and its
    children go into the rule above. *sole*: with a single child, that child is the result (`?rule`). *spreads*: some of
    the children were only gathered.
    """

    rule: str
    length: int
    kept: tuple[int, ...]
    method: str
    sole: bool = False
    spreads: bool = False


@frozen
class Table:
    """The LALR table: *actions* of a state give for a token the state that it shifts to, or ~p to reduce production p.

    *gotos* of a state give the state behind a rule. *start* is the first state, *accepting* the one in which the text
    may end.
    """

    productions: tuple[Production, ...]
    actions: tuple[dict[str, int], ...]
    gotos: tuple[dict[str, int], ...]
    start: int
    accepting: int


@frozen
class Grammar:
    """The terminals of a grammar file in the order in which they are tried, and its table if it has rules."""

    terminals: tuple[Terminal, ...]
    table: Table | None = None

    @property
    def patterns(self) -> dict[str, str]:
        """The patterns of the terminals by name."""
        return {terminal.name: terminal.pattern for terminal in self.terminals}
