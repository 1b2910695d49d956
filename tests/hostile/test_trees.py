"""JSON that attacks."""

from __future__ import annotations

import pytest

HEAD = b'{"format":"partydoc/1","type":"document","children":['
DEEP = b'{"type":"section","children":['

ATTACKS = {
    "deep lists": (b"[" * 1_000_000, "LimitError"),
    "deep sections": (HEAD + DEEP * 100_000 + b"]}" * 100_000 + b"]}", "LimitError"),
    "many empty lines": (HEAD + b"]}" + b"\n" * 1_000_000, ""),
    "large numbers": (HEAD + b'],"span":[0,' + b"9" * 100_000 + b"]}", "FormatError"),
    "no UTF-8": (b'{"format":"partydoc/1","\xff":1}', "FormatError"),
    "cut off": (HEAD, "FormatError"),
    "sections that are none": (b'{"format":"partydoc-sections/1"}\n{"a":1}', "FormatError"),
}


@pytest.mark.parametrize("attack", ATTACKS)
def test_hostile_json_gives_a_clear_error_or_a_tree(load_hostile, attack):
    data, error = ATTACKS[attack]
    outcome = load_hostile(data, "a.json")
    assert outcome.error == error, outcome.message
