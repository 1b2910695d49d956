"""JSON that attacks."""

from __future__ import annotations

import copy
import json
import random

import pytest

import partydoc

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


TEXT = "关于夜间开放的通知\n各馆：\n一、时间(jiān)。\n第一条　圖書館開放。\n项目\t数\n书\t1\n馆\t2\n"
CIRCLE: dict[str, object] = {"type": "section"}
CIRCLE["children"] = [CIRCLE]
ODD = [
    None, True, 0, -1, 10**30, 10**5000, 1.5, float("nan"), "", "x", "\ud800", "\0", b"x", (), [], {}, [1], [2, 1],
    [0, True], [None], ["a", "b"], ["\ud800", "\udc00"], {"a": 1}, {1: 2, None: 3, "a": 4}, set(), object(), CIRCLE,
    {"type": "document"}, {"type": ["section"]},
]  # fmt: skip
KEYS = ["type", "children", "span", "text", "num", "rows", "format", "source", "extra", 1, None, "\ud800", b"x"]


def places(value, path=()):
    yield path
    inside = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, below in inside:
        yield from places(below, (*path, key))


def spoilt(tree, path, chance):
    """Put something odd into a copy of *tree* at the end of *path*."""
    tree = copy.deepcopy(tree)
    *above, last = path
    holder = tree
    for key in above:
        holder = holder[key]
    if isinstance(holder, dict) and chance.random() < 0.3:
        holder[chance.choice(KEYS)] = chance.choice(ODD)
    elif chance.random() < 0.2:
        del holder[last]
    else:
        holder[last] = chance.choice(ODD)
    return tree


@pytest.mark.parametrize("source", [False, True])
def test_dicts_that_no_json_could_hold_give_a_clear_error_or_a_tree_that_can_be_written(source):
    chance = random.Random(5)
    tree = partydoc.from_json(partydoc.to_json(partydoc.parse(TEXT), source=source))
    plain = partydoc.to_dict(tree, source=source)
    plain = json.loads(json.dumps(plain))
    for path in [path for path in places(plain) if path] * 9:
        try:
            found = partydoc.from_dict(spoilt(plain, path, chance))
        except partydoc.PartydocError:
            continue
        assert partydoc.from_json(partydoc.to_json(found)) == found
