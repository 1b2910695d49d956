"""The grammar files: where they are, what Lark makes of them, and the walk over its table.

Lark reads the grammars and makes the LALR tables (`making`); what it made is kept in the package (`stored`), so that a
process that finds it current need not load Lark at all; `walking` goes over a table with the tokens of a text.
"""

from __future__ import annotations

from functools import cache

from partydoc.grammars.files import grammar_folder
from partydoc.grammars.stored import read_stored
from partydoc.grammars.table import END, Grammar, Production, Table, Terminal
from partydoc.grammars.walking import Refused, Walk

__all__ = ["END", "Grammar", "Production", "Refused", "Table", "Terminal", "Walk", "grammar_folder", "read_grammar"]

STARTS = {"document": "document", "roles": "file", "citation": "citations", "damage": ""}
"""The grammar files that are read, and the rule that each begins with; one without has terminals only."""


@cache
def read_grammar(name: str) -> Grammar:
    """Give what Lark makes of a grammar file, once in a process; as it was stored, if the files are still the same.

    >>> read_grammar("document").terminals[0].name
    'SUBPART'
    """
    stored = read_stored(name)
    if stored is not None:
        return stored
    from partydoc.grammars.making import make_grammar

    return make_grammar(name, STARTS[name])
