"""What Lark made of the grammar files, kept as JSON in the package; `python -m tests.generate` writes it anew."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from attrs import astuple

from partydoc.grammars.files import grammar_digest
from partydoc.grammars.table import Grammar, Production, Table, Terminal

FOLDER = Path(__file__).parent / "tables"


def read_stored(name: str) -> Grammar | None:
    """Give what was stored of a grammar file; None where nothing was, or the grammar files have changed since."""
    try:
        stored = json.loads((FOLDER / f"{name}.json").read_bytes())
    except FileNotFoundError:
        return None
    return _read(stored) if stored["digest"] == grammar_digest() else None


def write_stored(grammar: Grammar) -> str:
    """Write a grammar as the JSON that `read_stored` reads."""
    table = grammar.table
    stored = {
        "digest": grammar_digest(),
        "terminals": [astuple(each) for each in grammar.terminals],
        "table": table
        and {
            "productions": [astuple(each) for each in table.productions],
            "actions": table.actions,
            "gotos": table.gotos,
            "start": table.start,
            "accepting": table.accepting,
        },
    }
    return json.dumps(stored, ensure_ascii=False, separators=(",", ":")).replace('],["', '],\n["') + "\n"


def _read(stored: dict[str, Any]) -> Grammar:
    table = stored["table"]
    return Grammar(
        tuple(Terminal(*each) for each in stored["terminals"]),
        table
        and Table(
            tuple(Production(rule, length, tuple(kept), *rest) for rule, length, kept, *rest in table["productions"]),
            tuple(table["actions"]),
            tuple(table["gotos"]),
            table["start"],
            table["accepting"],
        ),
    )
