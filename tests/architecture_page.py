"""The tables of the page on architecture: rooms from the import contract, repairs and stages from the code."""

from __future__ import annotations

import ast
import re
import tomllib
from collections.abc import Callable, Iterable, Iterator
from inspect import getdoc
from pathlib import Path

import partydoc
from partydoc.recognition import STAGES
from partydoc.repairs import REPAIRS

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs/architecture.md"
PACKAGE = Path(partydoc.__file__).parent  # in the checkout, or where the wheel was installed

_ESCAPED = str.maketrans({"|": r"\|", "&": r"\&"})
_TABLE = re.compile(r"\A(?:\|.*\n)*")


def layers() -> list[list[str]]:
    """The rooms as the import contract has them, the highest first; those that are still to come are in brackets."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    contracts = settings["tool"]["importlinter"]["contracts"]
    found = next(each["layers"] for each in contracts if each["type"] == "layers")
    return [[name.strip("() ") for name in layer.split("|")] for layer in found]


def architecture_page() -> str:
    """The page as it should be: below each mark, the table that it names."""
    text = PAGE.read_text(encoding="utf-8")
    for name, rows in TABLES.items():
        before, mark, rest = text.partition(f"<!-- {name} -->\n\n")
        table = "\n".join(rows())
        text = f"{before}{mark}{table}\n{_TABLE.sub('', rest, count=1)}"
    return text


def _rooms() -> Iterator[str]:
    yield from ("| room | what it is |", "|---|---|")
    for layer in layers():
        for name in layer:
            if path := _source(name):
                said = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or ""
                yield f"| `{name}` | {_first_sentence(said)} |"


def _source(name: str) -> Path | None:
    """Where the docstring of a room stands; None where the room is still to come."""
    places = (PACKAGE / f"{name}.py", PACKAGE / name / "__init__.py")
    return next((place for place in places if place.exists()), None)


def _stages() -> Iterator[str]:
    yield from ("| stage | what it does | reads | sets |", "|---|---|---|---|")
    for stage in STAGES:
        yield f"| `{stage.name}` | {_said(stage.run)} | {_listed(stage.reads)} | {_listed(stage.sets)} |"


def _repairs() -> Iterator[str]:
    yield from ("| repair | what it does |", "|---|---|")
    yield from (f"| `{repair.__name__}` | {_said(repair)} |" for repair in REPAIRS)


def _said(function: Callable[..., object]) -> str:
    return _first_sentence(getdoc(function) or "")


def _first_sentence(said: str) -> str:
    words = " ".join(said.partition("\n\n")[0].split())
    return re.split(r"(?<=\.) (?=[A-Z])", words)[0].translate(_ESCAPED)


def _listed(facts: Iterable[str]) -> str:
    return " ".join(sorted(facts))


TABLES: dict[str, Callable[[], Iterator[str]]] = {"rooms": _rooms, "repairs": _repairs, "stages": _stages}
