"""Runs the examples of the README and the docs: Python blocks, and what `$ partydoc …` prints in console blocks.

With REFILL=1 in the environment the console blocks are not checked but written anew: read the difference afterwards.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from doctest import ELLIPSIS
from importlib.util import find_spec
from pathlib import Path

import pytest
from sybil import Example, Sybil
from sybil.parsers.markdown import CodeBlockParser, PythonCodeBlockParser, SkipParser

ROOT = Path(__file__).parent
collect_ignore = ["docs/conf.py"]  # a script of Sphinx's
_PROMPT = re.compile(r"^\$ ", re.MULTILINE)
# The command under test is the one of this interpreter, whatever is on the PATH.
_PREAMBLE = f'partydoc() {{ "{sys.executable}" -m partydoc "$@"; }}\n'


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the options of this repository's tests."""
    group = parser.getgroup("partydoc")
    group.addoption("--timed", action="store_true", help="hold hostile files to their time: alone on the machine")
    group.addoption("--all-texts", action="store_true", help="read every text of ../shared, not a sample of them")


def printed(command: str) -> str:
    """Run a shell command in the repository's folder, as on a terminal of 80 columns, and return what it prints."""
    environment = {**os.environ, "COLUMNS": "80", "NO_COLOR": "1", "LC_ALL": "C.UTF-8"}
    result = subprocess.run(
        ["bash", "-c", _PREAMBLE + command],  # noqa: S607
        cwd=ROOT,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        timeout=600,  # ends what hangs
        check=False,
    )
    return result.stdout.decode("utf-8")


def same(expected: str, actual: str) -> bool:
    """Compare, where a line of `...` in *expected* stands for any lines."""
    pattern = re.escape(expected.rstrip()).replace(re.escape("\n..."), r"(?:\n.*)*")
    return re.fullmatch(pattern, actual.rstrip()) is not None


def refill(page: Path, old: str, new: str) -> None:
    """Put what a command prints today in the place of what the page says."""
    text = page.read_text(encoding="utf-8")
    page.write_text(text.replace(f"{old.rstrip()}\n", f"{new.rstrip()}\n", 1), encoding="utf-8")


class ConsoleParser(CodeBlockParser):
    """Reads a console block: a command after `$ `, what it prints below it."""

    language = "console"

    def evaluate(self, example: Example) -> str | None:
        """Return the first difference; a command without output is only run if it is ours."""
        for session in _PROMPT.split(example.parsed)[1:]:
            command, _, expected = session.partition("\n")
            if not command.startswith("partydoc "):
                continue
            actual = printed(command)
            if same(expected, actual):
                continue
            if "REFILL" in os.environ:
                refill(Path(example.path), f"$ {command}\n{expected}", f"$ {command}\n{actual}")
            else:
                return f"$ {command}\n--- in the document\n{expected}\n--- printed\n{actual}"
        return None


def _at_the_root(namespace: dict[str, object]) -> None:
    """Let the examples of a page run in the repository's folder; `absent` tells which of them are to be left out."""
    os.chdir(ROOT)
    namespace["absent"] = absent


def absent(*modules: str) -> bool:
    """Tell whether one of *modules* is not installed."""
    return any(find_spec(module) is None for module in modules)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: object) -> object:
    """Keep the examples of a page in one process: each goes on from the one before. Tests go to whoever is free."""
    from xdist.scheduler import LoadScopeScheduling

    class PagesWhole(LoadScopeScheduling):
        def _split_scope(self, nodeid: str) -> str:
            page, _, _ = nodeid.partition("::")
            return page if page.endswith(".md") else nodeid

    return PagesWhole(config, log)


_PYTHON = (PythonCodeBlockParser(doctest_optionflags=ELLIPSIS), SkipParser())
_CHINESE = ["README.zh.md", "docs/*.zh.md", "docs/**/*.zh.md"]
_ENGLISH = Sybil(
    parsers=[*_PYTHON, ConsoleParser()],
    patterns=["README.md", "docs/*.md", "docs/**/*.md"],
    excludes=_CHINESE,
    setup=_at_the_root,
)
# The commands of a page in Chinese are those of its English page, which tests/test_docs.py sees to: they run once.
pytest_collect_file = (_ENGLISH + Sybil(parsers=_PYTHON, patterns=_CHINESE, setup=_at_the_root)).pytest()
