"""The settings of a project: [tool.partydoc.lint] of pyproject.toml, or [lint] of partydoc.toml."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from fnmatch import fnmatch
from pathlib import Path, PurePath
from typing import Any

import click
from attrs import field, frozen

_PLACES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("partydoc.toml", ("lint",)),
    ("pyproject.toml", ("tool", "partydoc", "lint")),
)
_LISTS = ("select", "ignore")


@frozen
class LintSettings:
    """What a project says about lint; *per_file_ignores* maps patterns of file names to rules."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    baseline: str | None = None
    per_file_ignores: Mapping[str, tuple[str, ...]] = field(factory=dict)
    folder: Path = field(factory=Path)

    def ignored_in(self, file: str) -> Iterator[str]:
        """Yield the rules that are not wanted in a file.

        >>> list(LintSettings(per_file_ignores={"old/*.txt": ("N",)}).ignored_in("old/1999.txt"))
        ['N']
        """
        path = PurePath(file)
        for pattern, names in self.per_file_ignores.items():
            relative = path.relative_to(self.folder) if path.is_relative_to(self.folder) else path
            if fnmatch(relative.as_posix(), pattern) or fnmatch(path.name, pattern):
                yield from names


def find_settings(start: Path) -> LintSettings:
    """Read the settings that hold in a folder: those of the nearest file in it or above; none is as an empty one."""
    for folder in (start, *start.parents):
        for name, keys in _PLACES:
            table = _table(folder / name, keys)
            if table is not None:
                return _settings(table, folder, folder / name)
    return LintSettings()


def _table(path: Path, keys: tuple[str, ...]) -> Mapping[str, Any] | None:
    try:
        found: Any = tomllib.loads(path.read_text(encoding="utf-8"))
    except (FileNotFoundError, NotADirectoryError, PermissionError):
        return None
    except ValueError as error:
        raise click.UsageError(f"{click.format_filename(path)}: {error}") from None
    for key in keys:
        found = found.get(key) if isinstance(found, dict) else None
    return found if isinstance(found, dict) else None


def _settings(table: Mapping[str, Any], folder: Path, path: Path) -> LintSettings:
    known = {*_LISTS, "baseline", "per-file-ignores"}
    if unknown := sorted(table.keys() - known):
        raise click.UsageError(f"{click.format_filename(path)}: there is no setting {unknown[0]!r}")
    ignores = table.get("per-file-ignores", {})
    try:
        names = {str(pattern): _names(value) for pattern, value in ignores.items()}
        select, ignore = (_names(table.get(key, [])) for key in _LISTS)
        baseline = table.get("baseline")
        return LintSettings(select, ignore, str(folder / baseline) if baseline else None, names, folder)
    except (TypeError, AttributeError) as error:
        raise click.UsageError(f"{click.format_filename(path)}: {error}") from None


def _names(value: Any) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(name, str) for name in value):
        raise TypeError(f"a list of rules is wanted, not {value!r}")
    return tuple(value)
