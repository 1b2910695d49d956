"""The page: a skeleton, a style sheet and scripts, which are files beside this one, with the data in their midst."""

from __future__ import annotations

import re
from base64 import b64encode
from functools import cache
from hashlib import sha256
from importlib.resources import files
from json import dumps
from typing import Final, Literal

from partydoc.renderers.view.chinese import in_chinese
from partydoc.tree.elements import ELEMENTS

Language = Literal["en", "zh"]

SCRIPTS: Final = ("model", "shown", "dom", "source", "tree", "icicle", "lists", "search", "keys", "main")
"""The scripts in their order. They share one scope: a page that is one file cannot import modules by name."""

_HUES: Final = {"masthead": "head", "signed": "tail", "imprint": "tail"}
"""The colours of zones that are not called as the zone is."""
_SLOT = re.compile(r"\{\{(\w+)\}\}")
_LEADING = re.compile(r"^[ \t]+|^//[^\n]*\n|^[ \t]*//[^\n]*\n|^/\*[^\n]*\*/\n|\n(?=\n)", re.MULTILINE)


def page(title: str, data: str, language: Language) -> str:
    """Put a page together from an escaped *title* and its *data*."""
    style, script = _style(), _said(_script(), language)
    fills = {"title": title, "data": data, "style": style, "script": script, "policy": _policy(style, script)}
    return _SLOT.sub(lambda slot: fills[slot[1]], _said(_file("page.html"), language))


def _said(source: str, language: Language) -> str:
    return in_chinese(source) if language == "zh" else source


def _policy(style: str, script: str) -> str:
    """Allow this style sheet and this script, by their hashes, and nothing else."""
    return (
        f"default-src 'none'; script-src {_hash(script)}; style-src {_hash(style)}; base-uri 'none'; form-action 'none'"
    )


def _hash(said: str) -> str:
    return f"'sha256-{b64encode(sha256(said.encode()).digest()).decode()}'"


@cache
def _style() -> str:
    return _bare(_file("view.css"))


@cache
def _script() -> str:
    zones = dumps({node.type: _HUES.get(node.zone, node.zone) for node in ELEMENTS}, separators=(",", ":"))
    return "".join(_bare(_file(f"js/{name}.js")) for name in SCRIPTS).replace("{{zones}}", zones)


def _bare(source: str) -> str:
    """Leave out indents, blank lines and the comments that are lines: the page carries no more than it needs."""
    return _LEADING.sub("", source)


@cache
def _file(name: str) -> str:
    return files(__package__).joinpath(name).read_text(encoding="utf-8")
