"""Prints constraints for pip: the lowest version that pyproject.toml allows of all that partydoc and its tests need.

python3 .ci/lowest.py > lowest.txt && pip install --constraint lowest.txt '.[test]'
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

PYPROJECT = Path(__file__).parents[1] / "pyproject.toml"
_BOUND = re.compile(r"(?P<name>[A-Za-z0-9._-]+)(?:\[[^\]]*\])?>=(?P<version>[0-9.]+)(?:,<[0-9.]+)?")


def requirements(project: dict[str, Any]) -> Iterator[str]:
    """Yield what a project needs, and all its extras, but for itself."""
    extras = project["optional-dependencies"].values()
    for needed in (project["dependencies"], *extras):
        yield from (one for one in needed if not one.startswith(f"{project['name']}["))


def lowest(requirement: str) -> str:
    """Give the constraint that allows the lowest version only.

    >>> lowest("lark>=1.3.1,<2")
    'lark==1.3.1'
    """
    if not (found := _BOUND.fullmatch(requirement)):
        raise ValueError(f"{requirement!r} has no lower bound")
    return f"{found['name']}=={found['version']}"


def main() -> None:
    """Print one constraint a line."""
    project = tomllib.loads(PYPROJECT.read_text("utf-8"))["project"]
    print(*sorted({lowest(one) for one in requirements(project)}), sep="\n")


if __name__ == "__main__":
    main()
